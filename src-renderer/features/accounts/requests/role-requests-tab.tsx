import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RoleRequest } from '@shared/contract/duties-contract';
import { ROLE_TITLES } from '@shared/domain/accounts';
import { formatFailure } from '../../../api/failure';
import { useSession } from '../../../api/session-context';
import { useCallMutation, useCallQuery } from '../../../api/use-call-query';
import { useMoment } from '../../../api/use-moment';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { DataTable, type Column } from '../../../components/data-table';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import { ListHead } from '../list-head';

type Decision = 'confirmed' | 'refused';
const DECISIONS = { confirmed: 'Подтверждено', refused: 'Отказано', withdrawn: 'Отозвано администратором' } as const;

/** Administrator rights that wait for the director, and what was decided before (USR-07). */
export function RoleRequestsTab() {
  const requests = useCallQuery('accounts.listRoleRequests', {});
  const mayDecide = useSession().rights.includes('accounts.confirmRole');
  const moment = useMoment();
  const [asked, setAsked] = useState<{ readonly request: RoleRequest; readonly decision: Decision } | null>(null);
  const columns = buildColumns(moment, mayDecide, (request, decision) => { setAsked({ request, decision }); });
  return (
    <>
      <ListHead note={mayDecide ? 'Права администратора действуют только после вашего подтверждения.' : 'Права администратора действуют только после подтверждения директором: он решает здесь же под своим логином.'} />
      {requests.isPending && <Reading />}
      {requests.isError && <MessageBox onRetry={() => { void requests.refetch(); }}>{formatFailure(requests.error)}</MessageBox>}
      {requests.data && <DataTable label="Просьбы о правах администратора" columns={columns} rows={requests.data} rowKey={(row) => row.id} emptyText="Прав администратора никто не просил." rowHeight={50} />}
      {asked && <DecideDialog {...asked} onClose={() => { setAsked(null); }} />}
    </>
  );
}

function buildColumns(moment: (instant: string) => string, mayDecide: boolean, ask: (request: RoleRequest, decision: Decision) => void): readonly Column<RoleRequest>[] {
  return [
    { key: 'name', title: 'Кому', isRowHead: true, render: (row) => <><div>{row.name}</div><small>{`${row.position}, логин ${row.login}`}</small></> },
    { key: 'role', title: 'Роль', render: (row) => ROLE_TITLES[row.role] },
    { key: 'asked', title: 'Кто просит', noWrap: true, render: (row) => <><div>{row.requestedBy}</div><small>{moment(row.requestedAt)}</small></> },
    {
      key: 'state', title: 'Решение', width: '19rem',
      render: (row) => (row.decision === null ? <Waiting row={row} mayDecide={mayDecide} ask={ask} /> : <><div>{DECISIONS[row.decision]}</div><small>{`${row.decidedBy ?? ''}, ${moment(row.decidedAt ?? row.requestedAt)}`}</small></>),
    },
  ];
}

function Waiting({ row, mayDecide, ask }: { readonly row: RoleRequest; readonly mayDecide: boolean; readonly ask: (request: RoleRequest, decision: Decision) => void }) {
  if (!mayDecide) return <Text size="sm" fw={600}>Ждёт подтверждения директора</Text>;
  return (
    <Group gap="xs" wrap="nowrap">
      <Button size="compact-sm" onClick={() => { ask(row, 'confirmed'); }}>Подтвердить…</Button>
      <Button size="compact-sm" variant="default" onClick={() => { ask(row, 'refused'); }}>Отказать…</Button>
    </Group>
  );
}

function DecideDialog({ request, decision, onClose }: { readonly request: RoleRequest; readonly decision: Decision; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const deciding = useCallMutation('accounts.decideRole');
  const isConfirmed = decision === 'confirmed';
  const reread = () => queryClient.invalidateQueries({ queryKey: ['accounts.listRoleRequests'] });
  const decide = () => {
    deciding.mutate({ requestId: request.id, version: request.version, decision }, { onSuccess: () => { void reread(); void queryClient.invalidateQueries({ queryKey: ['system.listTasks'] }); onClose(); }, onError: () => { void reread(); } });
  };
  return (
    <ConfirmDialog
      title={isConfirmed ? 'Дать права администратора?' : 'Отказать в правах администратора?'}
      action={isConfirmed ? 'Подтвердить' : 'Отказать'}
      isDangerous={!isConfirmed}
      isBusy={deciding.isPending}
      failure={deciding.isError ? formatFailure(deciding.error) : null}
      onConfirm={decide}
      onClose={onClose}
    >
      <Text size="sm">{`${request.name}, ${request.position}. Просит ${request.requestedBy}.`}</Text>
      <Text size="sm">{isConfirmed ? 'Администратор выдаёт пароли и роли, загружает данные школы, ведёт копии и ключи базы. Права начнут действовать со следующего входа.' : 'Роль не будет дана. Администратор может попросить снова.'}</Text>
    </ConfirmDialog>
  );
}
