import { Button, Checkbox, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { StaffListRow } from '@shared/contract/staff-contract';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../../api/failure';
import { useSession } from '../../../api/session-context';
import { useCallQuery } from '../../../api/use-call-query';
import { DataTable, type Column } from '../../../components/data-table';
import { Icon } from '../../../components/icon';
import { matchesWords } from '../../../components/matches-words';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import { Screen } from '../../../components/screen';
import { CONSENT_WORDS } from '../consent-words';
import styles from '../people.module.css';
import { ACCOUNT_WORDS } from './account-step-words';
import { NewStaffDialog } from './new-staff-dialog';

/** Everybody on the staff; those dismissed stay in history (SET-07). */
export function StaffScreen() {
  const { rights, today } = useSession();
  const navigate = useNavigate();
  const staff = useCallQuery('people.listStaff', {});
  const [words, setWords] = useState('');
  const [showsPast, setShowsPast] = useState(false);
  const [isCreating, setCreating] = useState(false);
  const isPast = (row: StaffListRow) => row.dismissedOn !== null && row.dismissedOn < today;
  const all = staff.data ?? [];
  const rows = all.filter((row) => (showsPast || !isPast(row)) && matchesWords(words, [row.name, row.position, row.otherPositions, row.room, row.phone, row.email, ...row.classes]));
  const opensCards = rights.includes('staff.view');
  return (
    <Screen
      title="Сотрудники"
      note={staff.data && `${rows.length} из ${all.length}`}
      actions={(
        <>
          {all.some(isPast) && <Checkbox size="sm" label="И уволенные" checked={showsPast} onChange={(event) => { setShowsPast(event.currentTarget.checked); }} />}
          <TextInput w={220} leftSection={<Icon name="search" size={15} />} placeholder="Фамилия, должность, класс" aria-label="Отбор сотрудников" value={words} onChange={(event) => { setWords(event.currentTarget.value); }} />
          {rights.includes('staff.edit') && <Button onClick={() => { setCreating(true); }}>Новый сотрудник…</Button>}
        </>
      )}
    >
      {staff.isPending && <Reading />}
      {staff.isError && <MessageBox onRetry={() => { void staff.refetch(); }}>{formatFailure(staff.error)}</MessageBox>}
      {staff.data && <DataTable label="Сотрудники" columns={buildColumns(opensCards, today)} rows={rows} rowKey={(row) => row.id} rowHeight={44} emptyText={words === '' ? 'Сотрудников пока нет: добавьте первого или загрузите файл школы.' : 'Таких сотрудников нет. Уточните отбор.'} />}
      {isCreating && <NewStaffDialog onClose={() => { setCreating(false); }} onCreated={(staffId) => { void navigate({ to: '/staff/$staffId', params: { staffId: String(staffId) } }); }} />}
    </Screen>
  );
}

function buildColumns(opensCards: boolean, today: string): readonly Column<StaffListRow>[] {
  const open: readonly Column<StaffListRow>[] = [
    { key: 'name', title: 'Сотрудник', isRowHead: true, sortBy: (row) => row.name, render: (row) => (opensCards ? <Link to="/staff/$staffId" params={{ staffId: String(row.id) }}>{row.name}</Link> : row.name) },
    { key: 'position', title: 'Должность', sortBy: (row) => row.position, render: (row) => <>{row.position}{row.otherPositions !== null && <div className={styles.small}>{row.otherPositions}</div>}</> },
    { key: 'classes', title: 'Класс', sortBy: (row) => row.classes.join(), render: (row) => row.classes.join(', ') },
    { key: 'room', title: 'Кабинет', sortBy: (row) => row.room ?? '', render: (row) => row.room ?? '' },
  ];
  if (!opensCards) return open;
  return [
    ...open,
    { key: 'contacts', title: 'Телефон, почта', render: (row) => <>{row.phone ?? ''}<div className={styles.small}>{row.email ?? ''}</div></> },
    { key: 'work', title: 'Работает', noWrap: true, sortBy: (row) => row.employedFrom ?? '', render: (row) => describeWork(row, today) },
    { key: 'consent', title: 'Согласие', noWrap: true, sortBy: (row) => row.consent ?? '', render: (row) => (row.consent === null ? '' : <span className={styles.consent} data-consent={row.consent}>{CONSENT_WORDS[row.consent]}</span>) },
    { key: 'account', title: 'Вход в программу', sortBy: (row) => row.account ?? '', render: (row) => (row.account === null ? '' : ACCOUNT_WORDS[row.account]) },
  ];
}

function describeWork({ employedFrom, dismissedOn }: StaffListRow, today: string): string {
  if (dismissedOn !== null) return dismissedOn < today ? `уволен(а) ${formatDate(dismissedOn)}` : `до ${formatDate(dismissedOn)}`;
  return employedFrom === null ? '' : `с ${formatDate(employedFrom)}`;
}
