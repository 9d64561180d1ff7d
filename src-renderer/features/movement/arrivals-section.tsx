import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ArrivalChain } from '@shared/contract/movement-contract';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallQuery } from '../../api/use-call-query';
import { DataTable, type Column } from '../../components/data-table';
import { MessageBox } from '../../components/message-box';
import { TASK_TITLES } from './movement-words';

/** Newcomers and what each still lacks: consent → card → class → groups → slip (MOV-01). */
export function ArrivalsSection() {
  const arrivals = useCallQuery('movement.listArrivals', {});
  const { today } = useSession();
  return (
    <section aria-label="Прибывшие">
      <Title order={2} fz="md" mb={4}>Прибывшие: чего не хватает</Title>
      {arrivals.isError && <MessageBox onRetry={() => { void arrivals.refetch(); }}>{formatFailure(arrivals.error)}</MessageBox>}
      {arrivals.data && <DataTable label="Прибывшие" columns={listColumns(today)} rows={arrivals.data} rowKey={(chain) => chain.movementId} emptyText="За последний месяц никто не прибыл, и у прибывших раньше всё оформлено." />}
    </section>
  );
}

function listColumns(today: string): readonly Column<ArrivalChain>[] {
  return [
    { key: 'student', title: 'Ученик', width: '200px', isRowHead: true, sortBy: (chain) => chain.student, render: (chain) => <><Link to="/people/students/$studentId" params={{ studentId: String(chain.studentId) }}>{chain.student}</Link><Text size="xs"><Link to="/people/students/$studentId/carried" params={{ studentId: String(chain.studentId) }}>Перенесённые отметки</Link></Text></> },
    { key: 'class', title: 'Класс', width: '64px', render: (chain) => chain.className },
    { key: 'since', title: 'С какого дня', width: '200px', sortBy: (chain) => chain.date, render: (chain) => <><Text size="sm">{formatDate(chain.date)}</Text><Text size="xs" c="dimmed">{chain.order}</Text></> },
    { key: 'tasks', title: 'Что сделано и чего не хватает', render: (chain) => <Tasks chain={chain} today={today} /> },
  ];
}

function Tasks({ chain, today }: { readonly chain: ArrivalChain; readonly today: string }) {
  return (
    <>
      {chain.tasks.map(({ step, isDone, missing, due }) => {
        const isLate = due !== null && due < today;
        return (
          <Text key={step} size="sm" c={isDone ? 'dimmed' : isLate ? 'red' : undefined} fw={isLate && !isDone ? 700 : 400}>
            {isDone ? `✓ ${TASK_TITLES[step]}` : `○ ${TASK_TITLES[step]}: ${missing ?? ''}${due === null ? '' : ` (${isLate ? 'просрочено, срок был' : 'срок'} ${formatDate(due)})`}`}
          </Text>
        );
      })}
    </>
  );
}
