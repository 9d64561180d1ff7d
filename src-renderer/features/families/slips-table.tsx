import { Button } from '@mantine/core';
import type { FamilyPerson } from '@shared/contract/families-contract';
import { findSlipInForce, findSlipState, SLIP_REASON_TITLES } from '@shared/domain/families';
import { formatDate } from '@shared/lib/russian-date';
import { useSession } from '../../api/session-context';
import { DataTable, type Column } from '../../components/data-table';
import styles from './families.module.css';

type Props = { readonly persons: readonly FamilyPerson[]; /** LRS-56: codes may go to the own address, which is shown then. */ readonly isByEmail: boolean; readonly canIssue: boolean; readonly onIssue: (person: FamilyPerson) => void };

/** Pupils and under each the parents, with the slip in force and what came before. */
export function SlipsTable({ persons, isByEmail, canIssue, onIssue }: Props) {
  const { today } = useSession();
  const columns: readonly Column<FamilyPerson>[] = [
    { key: 'name', title: 'Кому', isRowHead: true, sortBy: (row) => row.name, render: (row) => <><span className={row.guardianId === null ? undefined : styles.guardian}>{row.name}</span><div className={row.guardianId === null ? styles.small : styles.guardianPlace}>{row.who}</div></> },
    { key: 'login', title: 'Логин', noWrap: true, render: (row) => findSlipInForce(row.slips)?.login ?? '' },
    ...(isByEmail ? [{ key: 'email', title: 'Личная почта', render: (row: FamilyPerson) => row.email ?? <span className={styles.small}>нет – только на бумаге</span> }] : []),
    { key: 'state', title: 'Состояние', sortBy: (row) => describeState(row, today), render: (row) => <span className={styles.state} data-state={row.refusal === null ? findSlipState(row.slips, today) : 'refused'}>{describeState(row, today)}</span> },
    { key: 'history', title: 'Прежние листки', render: (row) => row.slips.filter((slip) => slip.cancelledOn !== null).map((slip) => <div key={slip.id} className={styles.small}>{`${formatDate(slip.issuedOn)}, ${SLIP_REASON_TITLES[slip.reason]}, отменён ${formatDate(slip.cancelledOn ?? '')}: ${slip.cancelReason ?? ''}`}</div>) },
    { key: 'actions', title: 'Действия', align: 'center', width: '9rem', render: (row) => (canIssue && row.refusal === null ? <Button size="compact-xs" variant="default" onClick={() => { onIssue(row); }}>{row.slips.length === 0 ? 'Выдать…' : 'Выдать новый…'}</Button> : '') },
  ];
  return <DataTable label="Листки доступа" columns={columns} rows={persons} rowKey={(row) => `${row.studentId}-${row.guardianId ?? 0}`} rowHeight={48} emptyText="В этом классе пока нет учеников." />;
}

function describeState({ refusal, slips }: FamilyPerson, today: string): string {
  if (refusal !== null) return refusal;
  const slip = findSlipInForce(slips);
  const state = findSlipState(slips, today);
  if (slip === null || state === 'none') return 'листка нет';
  if (state === 'handed') return `вручён ${formatDate(slip.handedOn ?? '')}`;
  return state === 'expired' ? `не вручён, срок истёк ${formatDate(slip.validUntil)}` : `напечатан ${formatDate(slip.issuedOn)}, действует до ${formatDate(slip.validUntil)}, не вручён`;
}
