import { Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Delegable, DelegationTarget } from '@shared/contract/duties-contract';
import type { RecordField } from '@shared/lib/record-field';
import { useBackend } from '../../../api/backend-context';
import { formatFailure } from '../../../api/failure';
import { useSession } from '../../../api/session-context';
import { useCallQuery } from '../../../api/use-call-query';
import { useRecordDraft } from '../../../api/use-record-draft';
import { DateField } from '../../../components/date-field';
import { MessageBox } from '../../../components/message-box';
import { RecordDialog } from '../../../components/record/record-dialog';

type Edit = { readonly absent: string; readonly acting: string; readonly targets: readonly string[]; readonly dateFrom: string; readonly dateTo: string; readonly orderNumber: string };
const FIELDS: readonly RecordField<Edit>[] = [
  { key: 'absent', label: 'Кто отсутствует' }, { key: 'acting', label: 'Кто замещает' }, { key: 'targets', label: 'Что передать' }, { key: 'dateFrom', label: 'С' }, { key: 'dateTo', label: 'По' },
  { key: 'orderNumber', label: 'Приказ' },
];

/** Which duties of an absent colleague, to whom, for which days, by which order (USR-09). */
export function DelegateDialog({ onClose }: { readonly onClose: () => void }) {
  const backend = useBackend();
  const queryClient = useQueryClient();
  const { today } = useSession();
  const colleagues = useCallQuery('accounts.listColleagues', {});
  const [card] = useState(() => ({ version: 0, absent: '', acting: '', targets: [] as readonly string[], dateFrom: today, dateTo: today, orderNumber: '' }));
  const draft = useRecordDraft<typeof card, Edit>({
    card, fields: FIELDS, toEdit: ({ version: _version, ...edit }) => edit,
    save: async (_version, { absent, acting, targets, ...rest }) => {
      await backend.call('accounts.delegate', { ...rest, orderNumber: rest.orderNumber.trim(), absentStaffId: Number(absent), actingStaffId: Number(acting), targets: targets.map(parseTarget) });
      return card;
    },
    reread: () => Promise.resolve(card),
    onSaved: () => { void queryClient.invalidateQueries({ queryKey: ['accounts.listDelegations'] }); onClose(); },
  });
  const { edit, change } = draft;
  const people = (colleagues.data ?? []).map(({ staffId, name, position }) => ({ value: String(staffId), label: `${name}, ${position}` }));
  const isWhole = edit.absent !== '' && edit.acting !== '' && edit.targets.length > 0 && edit.orderNumber.trim() !== '';
  return (
    <RecordDialog title="Передать обязанности" action="Передать" size="lg" fields={FIELDS} draft={draft} canSave={isWhole} onClose={onClose}>
      <Group grow align="flex-start">
        <Select label="Кто отсутствует" searchable data={people} nothingFoundMessage="Такого сотрудника нет" value={edit.absent === '' ? null : edit.absent} onChange={(value) => { change({ absent: value ?? '', targets: [] }); }} />
        <Select label="Кто замещает" searchable data={people.filter(({ value }) => value !== edit.absent)} nothingFoundMessage="Такого сотрудника нет" value={edit.acting === '' ? null : edit.acting} onChange={(value) => { change({ acting: value ?? '' }); }} />
      </Group>
      <Group grow align="flex-start">
        <DateField label="Первый день" value={edit.dateFrom} onChange={(value) => { draft.setWrong('dateFrom', !value); if (value) change({ dateFrom: value, ...(edit.dateTo < value ? { dateTo: value } : {}) }); }} />
        <DateField key={edit.dateFrom} label="Последний день" value={edit.dateTo} onChange={(value) => { draft.setWrong('dateTo', !value); if (value) change({ dateTo: value }); }} />
        <TextInput label="Номер приказа" maxLength={60} value={edit.orderNumber} onChange={(event) => { change({ orderNumber: event.currentTarget.value }); }} />
      </Group>
      {edit.absent !== '' && <Targets staffId={Number(edit.absent)} date={edit.dateFrom} chosen={edit.targets} onChange={(targets) => { change({ targets }); }} />}
    </RecordDialog>
  );
}

type TargetsProps = { readonly staffId: number; readonly date: string; readonly chosen: readonly string[]; readonly onChange: (targets: readonly string[]) => void };

function Targets({ staffId, date, chosen, onChange }: TargetsProps) {
  const delegable = useCallQuery('accounts.listDelegable', { staffId, date });
  if (delegable.isError) return <MessageBox onRetry={() => { void delegable.refetch(); }}>{formatFailure(delegable.error)}</MessageBox>;
  const all = delegable.data ?? [];
  if (delegable.data && all.length === 0) return <Text size="sm">На эту дату у сотрудника нет ни роли, ни класса, ни страниц журнала, которые можно передать.</Text>;
  return (
    <Stack gap={4}>
      <Checkbox.Group label="Что передать" value={[...chosen]} onChange={onChange}>
        <Stack gap={4} mt={4} mah={180} style={{ overflowY: 'auto' }}>{all.map((one) => <Checkbox key={toKey(one)} size="sm" value={toKey(one)} label={one.what} />)}</Stack>
      </Checkbox.Group>
      {all.length > 1 && <Checkbox size="sm" label="Всё" checked={chosen.length === all.length} indeterminate={chosen.length > 0 && chosen.length < all.length} onChange={(event) => { onChange(event.currentTarget.checked ? all.map(toKey) : []); }} />}
    </Stack>
  );
}

function toKey({ kind, role, classId, courseId }: Delegable): string {
  return `${kind}:${String(role ?? classId ?? courseId)}`;
}

function parseTarget(key: string): DelegationTarget {
  const [kind, id = ''] = key.split(':');
  if (kind === 'class') return { kind, classId: Number(id) };
  if (kind === 'course') return { kind, courseId: Number(id) };
  return { kind: 'role', role: id as Extract<DelegationTarget, { kind: 'role' }>['role'] };
}
