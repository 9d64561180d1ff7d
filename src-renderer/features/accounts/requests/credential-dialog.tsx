import { NativeSelect, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { CREDENTIAL_REASONS, CREDENTIAL_REASON_TITLES, type CredentialReason } from '@shared/domain/accounts';
import type { RecordField } from '@shared/lib/record-field';
import { useBackend } from '../../../api/backend-context';
import { useSession } from '../../../api/session-context';
import { useCallQuery } from '../../../api/use-call-query';
import { useRecordDraft } from '../../../api/use-record-draft';
import { DateField } from '../../../components/date-field';
import { RecordDialog } from '../../../components/record/record-dialog';

type Edit = { readonly staffId: string; readonly requestedBy: string; readonly reason: CredentialReason; readonly requestedOn: string };
const FIELDS: readonly RecordField<Edit>[] = [
  { key: 'staffId', label: 'Кому' }, { key: 'requestedBy', label: 'Кто просит' }, { key: 'reason', label: 'Почему' }, { key: 'requestedOn', label: 'Дата просьбы' },
];

/** A request that somebody has brought: on paper, by telephone, in person. */
export function CredentialDialog({ onClose }: { readonly onClose: () => void }) {
  const backend = useBackend();
  const queryClient = useQueryClient();
  const { today } = useSession();
  const colleagues = useCallQuery('accounts.listColleagues', {});
  const [card] = useState((): Edit & { readonly version: number } => ({ version: 0, staffId: '', requestedBy: '', reason: 'forgotten', requestedOn: today }));
  const draft = useRecordDraft<typeof card, Edit>({
    card, fields: FIELDS, toEdit: ({ version: _version, ...edit }) => edit,
    save: async (_version, edit) => {
      await backend.call('accounts.registerCredentialRequest', { ...edit, staffId: Number(edit.staffId), requestedBy: edit.requestedBy.trim() });
      return { version: 1, ...edit };
    },
    reread: () => Promise.resolve(card),
    onSaved: () => { void queryClient.invalidateQueries({ queryKey: ['accounts.listCredentialRequests'] }); onClose(); },
  });
  const { edit, change } = draft;
  return (
    <RecordDialog title="Просьба о реквизитах доступа" action="Записать" fields={FIELDS} draft={draft} canSave={edit.staffId !== '' && edit.requestedBy.trim().length >= 3} onClose={onClose}>
      <Select
        label="Кому нужны реквизиты"
        searchable
        data={(colleagues.data ?? []).map(({ staffId, name, position }) => ({ value: String(staffId), label: `${name}, ${position}` }))}
        nothingFoundMessage="Такого сотрудника с учётной записью нет"
        value={edit.staffId === '' ? null : edit.staffId}
        onChange={(value) => {
          const name = colleagues.data?.find(({ staffId }) => String(staffId) === value)?.name ?? '';
          change({ staffId: value ?? '', ...(edit.requestedBy === '' ? { requestedBy: name } : {}) });
        }}
      />
      <TextInput label="Кто просит" value={edit.requestedBy} onChange={(event) => { change({ requestedBy: event.currentTarget.value }); }} />
      <NativeSelect label="Почему" value={edit.reason} data={CREDENTIAL_REASONS.map((value) => ({ value, label: CREDENTIAL_REASON_TITLES[value] }))} onChange={(event) => { change({ reason: event.currentTarget.value as CredentialReason }); }} />
      <DateField label="Дата просьбы" value={edit.requestedOn} onChange={(value) => { draft.setWrong('requestedOn', !value); if (value) change({ requestedOn: value }); }} />
    </RecordDialog>
  );
}
