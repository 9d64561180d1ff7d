import { Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Delegation } from '@shared/contract/duties-contract';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../../api/failure';
import { useSession } from '../../../api/session-context';
import { useCallMutation, useCallQuery } from '../../../api/use-call-query';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { DataTable, type Column } from '../../../components/data-table';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import { ListHead } from '../list-head';
import { DelegateDialog } from './delegate-dialog';

const STATES = { current: 'действует', coming: 'ещё не началось', past: 'закончилось' } as const;

/** Duties of absent colleagues, handed over by order for a time (USR-09). */
export function DelegationsTab() {
  const delegations = useCallQuery('accounts.listDelegations', {});
  const mayDelegate = useSession().rights.includes('accounts.delegate');
  const [isWriting, setWriting] = useState(false);
  const [ending, setEnding] = useState<Delegation | null>(null);
  return (
    <>
      <ListHead note="Замещающий видит и вносит то же, что отсутствующий, но под своим именем.">
        {mayDelegate && <Button onClick={() => { setWriting(true); }}>Передать обязанности…</Button>}
      </ListHead>
      {delegations.isPending && <Reading />}
      {delegations.isError && <MessageBox onRetry={() => { void delegations.refetch(); }}>{formatFailure(delegations.error)}</MessageBox>}
      {delegations.data && <DataTable label="Замещение обязанностей" columns={buildColumns(mayDelegate ? setEnding : null)} rows={delegations.data} rowKey={(row) => row.id} emptyText="Обязанности никому временно не переданы." rowHeight={50} />}
      {isWriting && <DelegateDialog onClose={() => { setWriting(false); }} />}
      {ending && <StopDialog delegation={ending} onClose={() => { setEnding(null); }} />}
    </>
  );
}

function buildColumns(end: ((delegation: Delegation) => void) | null): readonly Column<Delegation>[] {
  return [
    { key: 'what', title: 'Что передано', isRowHead: true, width: '26%', sortBy: (row) => row.what, render: (row) => row.what },
    { key: 'absent', title: 'Отсутствует', sortBy: (row) => row.absent, render: (row) => row.absent },
    { key: 'acting', title: 'Замещает', sortBy: (row) => row.acting, render: (row) => row.acting },
    { key: 'days', title: 'Дни', noWrap: true, sortBy: (row) => row.dateFrom, render: (row) => (row.dateTo < row.dateFrom ? 'снято до начала' : `${formatDate(row.dateFrom)} – ${formatDate(row.dateTo)}`) },
    { key: 'order', title: 'Приказ', render: (row) => <><div>{row.orderNumber}</div><small>{row.registeredBy}</small></> },
    {
      key: 'state', title: 'Состояние', width: '11rem',
      render: (row) => (
        <>
          <Text size="sm" fw={row.state === 'current' ? 600 : 400}>{row.endedBy === null ? STATES[row.state] : `прекращено: ${row.endedBy}`}</Text>
          {end && row.state !== 'past' && <Button size="compact-xs" variant="default" onClick={() => { end(row); }}>Прекратить…</Button>}
        </>
      ),
    },
  ];
}

function StopDialog({ delegation, onClose }: { readonly delegation: Delegation; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const ending = useCallMutation('accounts.endDelegation');
  const reread = () => queryClient.invalidateQueries({ queryKey: ['accounts.listDelegations'] });
  const stop = () => { ending.mutate({ delegationId: delegation.id, version: delegation.version }, { onSuccess: () => { void reread(); onClose(); }, onError: () => { void reread(); } }); };
  return (
    <ConfirmDialog title="Прекратить замещение?" action="Прекратить" isBusy={ending.isPending} failure={ending.isError ? formatFailure(ending.error) : null} onConfirm={stop} onClose={onClose}>
      <Text size="sm">{`${delegation.what}: с сегодняшнего дня снова только ${delegation.absent}. Что внёс(ла) ${delegation.acting}, остаётся.`}</Text>
    </ConfirmDialog>
  );
}
