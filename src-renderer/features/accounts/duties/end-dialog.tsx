import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccountRow } from '@shared/contract/accounts-contract';
import { END_KIND_TITLES, END_KINDS, type EndKind } from '@shared/domain/accounts';
import type { RecordField } from '@shared/lib/record-field';
import { useBackend } from '../../../api/backend-context';
import { useSession } from '../../../api/session-context';
import { useRecordDraft } from '../../../api/use-record-draft';
import { DateField } from '../../../components/date-field';
import { MessageBox } from '../../../components/message-box';
import { RecordDialog } from '../../../components/record/record-dialog';

type Edit = { readonly kind: EndKind; readonly blockedFrom: string; readonly orderNumber: string };
const FIELDS: readonly RecordField<Edit>[] = [{ key: 'kind', label: 'Почему' }, { key: 'blockedFrom', label: 'Вход закрыт с' }, { key: 'orderNumber', label: 'Приказ' }];

/** Dismissal or end of duties: from that day nobody gets in; the person stays in history (USR-08). */
export function EndDialog({ account, onClose }: { readonly account: AccountRow; readonly onClose: () => void }) {
  const backend = useBackend();
  const queryClient = useQueryClient();
  const { today } = useSession();
  const [card] = useState((): Edit & { readonly version: number } => ({ version: account.version, kind: 'dismissal', blockedFrom: today, orderNumber: '' }));
  const draft = useRecordDraft<typeof card, Edit>({
    card, fields: FIELDS, toEdit: ({ version: _version, ...edit }) => edit,
    save: async (_version, { kind, blockedFrom, orderNumber }) => {
      await backend.call('accounts.planEnd', { accountId: account.id, version: account.version, kind, blockedFrom, orderNumber: orderNumber.trim() === '' ? null : orderNumber.trim() });
      return card;
    },
    reread: () => Promise.resolve(card),
    onSaved: () => { for (const key of ['accounts.list', 'accounts.listEnds']) void queryClient.invalidateQueries({ queryKey: [key] }); onClose(); },
  });
  const { edit, change } = draft;
  return (
    <RecordDialog title="Окончание работы" action="Записать" isNew fields={FIELDS} draft={draft} onClose={onClose}>
      <Text size="sm">{`${account.name}. Всё, что внесено и подписано, останется под этим именем. Страницы журнала и классное руководство нужно передать другому сотруднику: пока они не переданы, окончание работы не завершено.`}</Text>
      <Radio.Group label="Почему" value={edit.kind} onChange={(value) => { change({ kind: END_KINDS.find((kind) => kind === value) ?? edit.kind }); }}>
        <Stack gap={4} mt={4}>{END_KINDS.map((kind) => <Radio key={kind} value={kind} label={END_KIND_TITLES[kind]} />)}</Stack>
      </Radio.Group>
      <DateField label="Первый день, когда вход закрыт" value={edit.blockedFrom} onChange={(value) => { draft.setWrong('blockedFrom', !value); if (value) change({ blockedFrom: value }); }} />
      <TextInput label="Номер приказа" maxLength={60} value={edit.orderNumber} onChange={(event) => { change({ orderNumber: event.currentTarget.value }); }} />
      {edit.blockedFrom <= today && <MessageBox kind="warning">Вход закроется сразу, открытые окна этого сотрудника закончат работу.</MessageBox>}
    </RecordDialog>
  );
}
