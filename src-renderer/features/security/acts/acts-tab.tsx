import { Button, Group, Text } from '@mantine/core';
import type { BreachAct } from '@shared/contract/breach-contract';
import { formatFailure } from '../../../api/failure';
import { useCallQuery } from '../../../api/use-call-query';
import { useMoment } from '../../../api/use-moment';
import { DataTable, type Column } from '../../../components/data-table';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import { PrintAction } from '../print-action';

/** Acts on breaches, the newest first (SEC-12, DOC-58). */
export function ActsTab({ onOpen }: { readonly onOpen: (actId: number) => void }) {
  const acts = useCallQuery('security.listActs', {});
  const moment = useMoment();
  return (
    <>
      {acts.isPending && <Reading />}
      {acts.isError && <MessageBox onRetry={() => { void acts.refetch(); }}>{formatFailure(acts.error)}</MessageBox>}
      {acts.data && <DataTable label="Акты о нарушении" columns={buildColumns(moment, onOpen)} rows={acts.data} rowKey={(row) => row.id} emptyText="Актов нет. Акт составляют из сообщения о нарушении: вкладка «Сообщения»." rowHeight={50} />}
    </>
  );
}

function buildColumns(moment: (instant: string) => string, onOpen: (actId: number) => void): readonly Column<BreachAct>[] {
  return [
    { key: 'number', title: '№', isRowHead: true, width: '3rem', render: (row) => row.number },
    { key: 'who', title: 'Учётная запись', render: (row) => <><div>{row.person}</div><small>{row.login}</small></> },
    { key: 'span', title: 'Утечка и извещение', render: (row) => <><div>{`с ${moment(row.suspectedFrom)}`}</div><small>{`извещены ${moment(row.notifiedAt)}`}</small></> },
    { key: 'made', title: 'Составлен', render: (row) => <><div>{moment(row.madeAt)}</div><small>{row.madeBy}</small></> },
    { key: 'state', title: 'Состояние', render: (row) => (row.confirmedAt === null ? <Text size="sm" fw={600}>ждёт подтверждения директора</Text> : <><div>подтверждён</div><small>{`${row.confirmedBy ?? ''}, ${moment(row.confirmedAt)}`}</small></>) },
    {
      key: 'steps', title: 'Действия', width: '13rem',
      render: (row) => (
        <Group gap={6} wrap="nowrap">
          <Button size="compact-xs" onClick={() => { onOpen(row.id); }}>Операции…</Button>
          <PrintAction procedure="security.printAct" input={{ actId: row.id }} word="Печать…" size="compact-xs" />
        </Group>
      ),
    },
  ];
}
