import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { AccountEnd, OpenDuty } from '@shared/contract/duties-contract';
import { END_KIND_TITLES } from '@shared/domain/accounts';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../../api/failure';
import { useSession } from '../../../api/session-context';
import { useCallQuery } from '../../../api/use-call-query';
import { DataTable, type Column } from '../../../components/data-table';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import styles from '../accounts.module.css';
import { ListHead } from '../list-head';
import { EndStepDialog, type EndStep } from './end-step-dialog';

/** Who leaves, from when, and what of theirs still has nobody (USR-08). */
export function EndsTab() {
  const ends = useCallQuery('accounts.listEnds', {});
  const mayManage = useSession().rights.includes('accounts.manage');
  const [step, setStep] = useState<{ readonly end: AccountEnd; readonly step: EndStep } | null>(null);
  return (
    <>
      <ListHead note={mayManage ? 'Новое окончание работы записывают на вкладке «Учётные записи»: действия сотрудника, «Окончание работы…».' : 'Передайте страницы журнала и классы уходящих сотрудников другим.'} />
      {ends.isPending && <Reading />}
      {ends.isError && <MessageBox onRetry={() => { void ends.refetch(); }}>{formatFailure(ends.error)}</MessageBox>}
      {ends.data && <DataTable label="Окончание работы" columns={buildColumns(mayManage, (end, next) => { setStep({ end, step: next }); })} rows={ends.data} rowKey={(row) => row.id} emptyText="Никто не заканчивает работу." rowHeight={70} />}
      {step && <EndStepDialog {...step} onClose={() => { setStep(null); }} />}
    </>
  );
}

function buildColumns(mayManage: boolean, onStep: (end: AccountEnd, step: EndStep) => void): readonly Column<AccountEnd>[] {
  return [
    { key: 'name', title: 'Сотрудник', isRowHead: true, width: '22%', sortBy: (row) => row.name, render: (row) => <><div>{row.name}</div><small>{row.position}</small></> },
    { key: 'why', title: 'Почему', width: '12rem', render: (row) => <><div>{END_KIND_TITLES[row.kind]}</div><small>{row.orderNumber === null ? `записал(а) ${row.registeredBy}` : `приказ ${row.orderNumber}`}</small></> },
    { key: 'from', title: 'Вход закрыт с', noWrap: true, sortBy: (row) => row.blockedFrom, render: (row) => formatDate(row.blockedFrom) },
    { key: 'left', title: 'Осталось передать', render: (row) => <Left end={row} /> },
    { key: 'state', title: 'Состояние', width: '12rem', render: (row) => <State end={row} mayManage={mayManage} onStep={onStep} /> },
  ];
}

function Left({ end }: { readonly end: AccountEnd }) {
  if (end.state !== 'planned') return '—';
  if (end.openDuties.length === 0) return 'всё передано';
  return <ul className={styles.duties}>{end.openDuties.map((duty) => <li key={`${duty.kind}-${String(duty.id)}`}><DutyLink duty={duty} /></li>)}</ul>;
}

/** Teachers of pages are set in the load matrix, class teachers in the directories. */
function DutyLink({ duty }: { readonly duty: OpenDuty }) {
  return duty.kind === 'class' ? <Link to="/directories">{duty.title}</Link> : <Link to="/curriculum">{duty.title}</Link>;
}

function State({ end, mayManage, onStep }: { readonly end: AccountEnd; readonly mayManage: boolean; readonly onStep: (end: AccountEnd, step: EndStep) => void }) {
  if (end.state === 'cancelled') return 'отменено';
  if (end.state === 'done') return <><div>завершено</div>{end.wasAdministrator && <small>был(а) администратором: смените ключ базы в «Защите данных»</small>}</>;
  return (
    <>
      <Text size="sm" fw={600} c={end.isClosed ? 'red' : undefined}>{end.isClosed ? 'вход закрыт, не завершено' : 'запланировано'}</Text>
      {mayManage && (
        <Group gap={6} mt={2} wrap="nowrap">
          {end.isClosed && <Button size="compact-xs" variant="default" disabled={end.openDuties.length > 0} onClick={() => { onStep(end, 'finish'); }}>Завершить…</Button>}
          <Button size="compact-xs" variant="default" onClick={() => { onStep(end, 'cancel'); }}>Отменить…</Button>
        </Group>
      )}
    </>
  );
}
