import { Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { RegulationChangeInfo, RegulationPage } from '@shared/contract/regulation-contract';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallMutation } from '../../api/use-call-query';
import { useMoment } from '../../api/use-moment';
import { DataTable, type Column } from '../../components/data-table';
import { MessageBox } from '../../components/message-box';
import { DecideDialog, type Decision } from './decide-dialog';
import { formatChangeValue, formatOrder, getChangeTitle } from './regulation-words';
import { useProposal } from './use-proposal';

/** What waits for the director and what is approved for a coming day; nothing where there is neither. */
export function WaitingChanges({ page }: { readonly page: RegulationPage }) {
  const { rights } = useSession();
  const formatMoment = useMoment();
  const { reread } = useProposal(page.today);
  const withdrawing = useCallMutation('regulation.withdrawChange');
  const [decision, setDecision] = useState<Decision | null>(null);
  const withdraw = ({ id, version }: RegulationChangeInfo) => { withdrawing.mutate({ changeId: id, version }, { onSuccess: reread }); };
  const ways = { withdraw: rights.includes('regulation.edit') ? withdraw : null, decide: rights.includes('regulation.approve') ? setDecision : null, formatMoment };
  return (
    <>
      {withdrawing.isError && <MessageBox>{formatFailure(withdrawing.error)}</MessageBox>}
      {page.proposed.length > 0 && <Section title="Ждёт утверждения директором" changes={page.proposed} columns={listColumns(ways)} />}
      {page.coming.length > 0 && <Section title="Утверждено, вступит в силу" changes={page.coming} columns={listColumns({ ...ways, withdraw: null, decide: null })} />}
      {decision && <DecideDialog {...decision} today={page.today} onDone={reread} onClose={() => { setDecision(null); }} />}
    </>
  );
}

function Section({ title, changes, columns }: { readonly title: string; readonly changes: readonly RegulationChangeInfo[]; readonly columns: readonly Column<RegulationChangeInfo>[] }) {
  return (
    <section aria-label={title}>
      <Title order={2} fz="md" mb={4}>{title}</Title>
      <DataTable label={title} columns={columns} rows={changes} rowKey={({ id }) => id} emptyText="" />
    </section>
  );
}

type Ways = {
  readonly withdraw: ((change: RegulationChangeInfo) => void) | null;
  readonly decide: ((decision: Decision) => void) | null;
  readonly formatMoment: (instant: string) => string;
};

function listColumns({ withdraw, decide, formatMoment }: Ways): readonly Column<RegulationChangeInfo>[] {
  const columns: readonly Column<RegulationChangeInfo>[] = [
    { key: 'title', title: 'Параметр', width: '27%', isRowHead: true, render: getChangeTitle },
    { key: 'value', title: 'Будет', render: formatChangeValue },
    { key: 'from', title: 'С какого дня', width: '110px', noWrap: true, sortBy: ({ dateFrom }) => dateFrom, render: ({ dateFrom }) => formatDate(dateFrom) },
    { key: 'order', title: 'Основание', width: '22%', render: (change) => <Text size="xs">{`${formatOrder(change)}; предложено ${formatMoment(change.madeAt)}, ${change.madeBy}`}</Text> },
  ];
  if (!withdraw && !decide) return columns;
  return [...columns, {
    key: 'actions', title: 'Действия', width: '210px',
    render: (change) => (
      <Group gap={6} wrap="nowrap">
        {decide && <Button size="compact-xs" onClick={() => { decide({ change, decision: 'approved' }); }}>Утвердить…</Button>}
        {decide && <Button size="compact-xs" variant="default" onClick={() => { decide({ change, decision: 'declined' }); }}>Отклонить…</Button>}
        {withdraw && <Button size="compact-xs" variant="default" onClick={() => { withdraw(change); }}>Отозвать</Button>}
      </Group>
    ),
  }];
}
