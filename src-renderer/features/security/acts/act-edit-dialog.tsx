import { Text, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BreachRow } from '@shared/contract/security-contract';
import { findInstantInZone } from '@shared/lib/instant-in-zone';
import type { RecordField } from '@shared/lib/record-field';
import { toWallClock } from '@shared/lib/wall-clock';
import { useBackend } from '../../../api/backend-context';
import { useSession } from '../../../api/session-context';
import { useRecordDraft } from '../../../api/use-record-draft';
import { RecordDialog } from '../../../components/record/record-dialog';

type Edit = { readonly suspectedFrom: string; readonly measures: string; readonly commission: string };
const FIELDS: readonly RecordField<Edit>[] = [{ key: 'suspectedFrom', label: 'Предполагаемая утечка' }, { key: 'measures', label: 'Меры' }, { key: 'commission', label: 'Комиссия' }];

type Props = { readonly report: BreachRow; readonly onClose: () => void; readonly onSaved: (actId: number) => void };

/** The draft of an act on a report: since when the password may have been known, what was done, who looked into it. */
export function ActEditDialog({ report, onClose, onSaved }: Props) {
  const backend = useBackend();
  const queryClient = useQueryClient();
  const { school: { timeZone } } = useSession();
  const [card] = useState(() => ({ version: 0, suspectedFrom: toWallClock(report.noticedAt, timeZone).slice(0, 16), measures: '', commission: '' }));
  const draft = useRecordDraft<typeof card, Edit>({
    card, fields: FIELDS, toEdit: ({ version: _version, ...edit }) => edit,
    save: async (_version, { suspectedFrom, measures, commission }) => {
      const act = await backend.call('security.draftAct', { reportId: report.id, suspectedFrom: findInstantInZone(suspectedFrom, timeZone), measures: measures.trim(), commission: commission.trim() });
      for (const key of ['security.listBreaches', 'security.listActs', 'system.listTasks']) void queryClient.invalidateQueries({ queryKey: [key] });
      onClose();
      onSaved(act.id);
      return card;
    },
    reread: () => Promise.resolve(card),
  });
  const { edit, change } = draft;
  return (
    <RecordDialog title="Акт о фиксации нарушения" action="Составить акт" isNew fields={FIELDS} draft={draft} onClose={onClose}>
      <Text size="sm">{`Учётная запись: ${report.person ?? report.login}. Всё, что сделано под ней после сообщения, с подтверждением директора станет недействительным. О том, что сделано раньше, решают по каждой операции.`}</Text>
      <TextInput type="datetime-local" label="С какого времени пароль мог быть известен другому" value={edit.suspectedFrom} onChange={(event) => { draft.setWrong('suspectedFrom', event.currentTarget.value === ''); change({ suspectedFrom: event.currentTarget.value }); }} />
      <Textarea label="Принятые меры" autosize minRows={2} maxLength={2000} value={edit.measures} onChange={(event) => { change({ measures: event.currentTarget.value }); }} />
      <Textarea label="Комиссия" autosize minRows={1} maxLength={2000} placeholder="фамилии и должности" value={edit.commission} onChange={(event) => { change({ commission: event.currentTarget.value }); }} />
    </RecordDialog>
  );
}
