import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { AttestationRow, Protocol } from '@shared/contract/individual-contract';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../api/failure';
import { useCallQuery } from '../../api/use-call-query';
import { DataTable, type Column } from '../../components/data-table';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { Screen } from '../../components/screen';
import { IndividualTabs, type TabProps } from './individual-tabs';
import { Two } from './plans-tab';
import { ProtocolDialog } from './protocol-dialog';

type Open = { readonly row: AttestationRow; readonly protocol: Protocol | null };

/** Family education, self-education, external study: results by protocol alone (IUP-03). */
export function AttestationTab(props: TabProps) {
  const rows = useCallQuery('individual.listAttestation', {});
  const [open, setOpen] = useState<Open | null>(null);
  return (
    <Screen title="Индивидуальные планы">
      <IndividualTabs {...props} />
      {rows.isError && <MessageBox onRetry={() => { void rows.refetch(); }}>{formatFailure(rows.error)}</MessageBox>}
      {rows.isPending && <Reading />}
      {rows.data && (
        <Stack gap="sm">
          <Text size="sm" c="dimmed">Здесь ученики семейной формы, самообразования и экстерната: посещаемость и текущие отметки у них не ведутся. Результат из протокола встаёт на страницу журнала, в сводную ведомость и в книгу.</Text>
          <DataTable label="Аттестация по протоколу" columns={listColumns(setOpen)} rows={rows.data} rowKey={({ studentId, courseId }) => `${String(studentId)}:${String(courseId)}`} emptyText="Учеников с такими формами обучения нет. Форма обучения указывается в карточке ученика." />
        </Stack>
      )}
      {open && <ProtocolDialog {...open} onClose={() => { setOpen(null); }} />}
    </Screen>
  );
}

function listColumns(onOpen: (open: Open) => void): readonly Column<AttestationRow>[] {
  return [
    { key: 'student', title: 'Ученик', width: '220px', isRowHead: true, sortBy: (row) => row.student, render: (row) => <Two first={`${row.student}, ${row.className}`} second={row.educationForm} /> },
    { key: 'subject', title: 'Предмет', width: '230px', sortBy: (row) => row.subject, render: (row) => row.subject },
    { key: 'results', title: 'Результаты', render: (row) => <Results row={row} onOpen={onOpen} /> },
    { key: 'actions', title: 'Действия', width: '180px', render: (row) => row.canEdit && <Button size="compact-xs" onClick={() => { onOpen({ row, protocol: null }); }}>Внести протокол…</Button> },
  ];
}

/** «II четверть: 4 – протокол № 3 от 20.12.2025». */
function Results({ row, onOpen }: { readonly row: AttestationRow; readonly onOpen: (open: Open) => void }) {
  const nameSlot = (slot: string): string => row.slots.find((one) => one.slot === slot)?.name ?? slot;
  if (row.protocols.length + row.otherMarks.length === 0) return <Text size="sm" c="dimmed">пока нет</Text>;
  return (
    <Stack gap={2}>
      {row.protocols.map((protocol) => (
        <Group key={protocol.id} gap={8} wrap="nowrap">
          <Text size="sm"><b>{`${nameSlot(protocol.slot)}: ${protocol.value}`}</b>{` – протокол № ${protocol.number} от ${formatDate(protocol.date)}`}</Text>
          {row.canEdit && <Button size="compact-xs" variant="subtle" aria-label={`Изменить: ${nameSlot(protocol.slot)}`} onClick={() => { onOpen({ row, protocol }); }}>Изменить…</Button>}
        </Group>
      ))}
      {row.otherMarks.map(({ slot, value }) => <Text key={slot} size="sm">{`${nameSlot(slot)}: ${value} – без протокола`}</Text>)}
    </Stack>
  );
}
