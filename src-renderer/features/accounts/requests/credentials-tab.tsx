import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CredentialRequest } from '@shared/contract/duties-contract';
import { CREDENTIAL_REASON_TITLES } from '@shared/domain/accounts';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../../api/failure';
import { useSession } from '../../../api/session-context';
import { useCallQuery } from '../../../api/use-call-query';
import { useMoment } from '../../../api/use-moment';
import { DataTable, type Column } from '../../../components/data-table';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import { PrintAction } from '../../security';
import styles from '../accounts.module.css';
import { ListHead } from '../list-head';
import { CredentialDialog } from './credential-dialog';
import { WithdrawDialog } from './withdraw-dialog';

/** The register of requests for credentials and of slips that are due (USR-02, LRS-53, DOC-46). */
export function CredentialsTab() {
  const requests = useCallQuery('accounts.listCredentialRequests', {});
  const mayManage = useSession().rights.includes('accounts.manage');
  const moment = useMoment();
  const [isWriting, setWriting] = useState(false);
  const [withdrawn, setWithdrawn] = useState<CredentialRequest | null>(null);
  const overdue = requests.data?.filter(({ state }) => state === 'overdue').length ?? 0;
  return (
    <>
      <ListHead note={overdue > 0 ? <span className={styles.overdue}>{`Просрочено: ${String(overdue)}`}</span> : 'Просроченных нет. Просьба закрывается сама, когда выдан листок доступа.'}>
        <PrintAction procedure="accounts.printCredentialRegister" input={{}} word="Журнал выдачи…" />
        {mayManage && <Button onClick={() => { setWriting(true); }}>Записать просьбу…</Button>}
      </ListHead>
      {requests.isPending && <Reading />}
      {requests.isError && <MessageBox onRetry={() => { void requests.refetch(); }}>{formatFailure(requests.error)}</MessageBox>}
      {requests.data && <DataTable label="Просьбы о реквизитах доступа" columns={buildColumns(moment, mayManage ? setWithdrawn : null)} rows={requests.data} rowKey={(row) => row.id ?? `staff-${String(row.staffId)}`} emptyText="Просьб о реквизитах доступа нет." rowHeight={50} />}
      {isWriting && <CredentialDialog onClose={() => { setWriting(false); }} />}
      {withdrawn && <WithdrawDialog request={withdrawn} onClose={() => { setWithdrawn(null); }} />}
    </>
  );
}

function buildColumns(moment: (instant: string) => string, withdraw: ((request: CredentialRequest) => void) | null): readonly Column<CredentialRequest>[] {
  return [
    { key: 'name', title: 'Кому', isRowHead: true, width: '27%', sortBy: (row) => row.name, render: (row) => <><div>{row.name}</div><small>{row.position}</small></> },
    { key: 'asked', title: 'Кто и когда просил', sortBy: (row) => row.requestedOn, render: (row) => <><div>{row.requestedBy}</div><small>{formatDate(row.requestedOn)}</small></> },
    { key: 'reason', title: 'Почему', render: (row) => CREDENTIAL_REASON_TITLES[row.reason] },
    { key: 'due', title: 'Срок', noWrap: true, sortBy: (row) => row.dueOn, render: (row) => (row.state === 'overdue' ? <span className={styles.overdue}>{`${formatDate(row.dueOn)}, просрочено`}</span> : formatDate(row.dueOn)) },
    {
      key: 'state', title: 'Выдано', width: '13rem',
      render: (row) => (row.issuedAt === null ? (row.state === 'withdrawn' ? 'просьба снята' : 'ещё нет') : <><div>{moment(row.issuedAt)}</div><small>{row.issuedBy}</small></>),
    },
    { key: 'steps', title: 'Действия', render: (row) => (withdraw && row.id !== null && (row.state === 'open' || row.state === 'overdue') ? <Button size="compact-xs" variant="default" onClick={() => { withdraw(row); }}>Снять…</Button> : null) },
  ];
}
