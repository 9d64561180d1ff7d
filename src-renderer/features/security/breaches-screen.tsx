import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { BreachRow } from '@shared/contract/security-contract';
import type { BreachOutcome } from '@shared/domain/security';
import { formatFailure } from '../../api/failure';
import { useCallMutation, useCallQuery } from '../../api/use-call-query';
import { useMoment } from '../../api/use-moment';
import { DataTable, type Column } from '../../components/data-table';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { Screen } from '../../components/screen';

const OUTCOMES: Readonly<Record<BreachOutcome, string>> = {
  blocked: 'вход закрыт сразу',
  alreadyBlocked: 'учётная запись уже была закрыта',
  lastAdministrator: 'не закрыта: это единственный администратор. Решите сами, что делать',
  tooMany: 'не закрыта: с этого компьютера или из окон входа слишком много сообщений за час. Проверьте и закройте сами',
  unknownLogin: 'такого логина нет',
};

/** Reports of breaches for the director and the administrator, the newest first (SEC-11). */
export function BreachesScreen() {
  const queryClient = useQueryClient();
  const moment = useMoment();
  const breaches = useCallQuery('security.listBreaches', {});
  const seeing = useCallMutation('security.seeBreach');
  const see = (id: number) => { seeing.mutate({ id }, { onSettled: () => { void queryClient.invalidateQueries({ queryKey: ['security.listBreaches'] }); } }); };
  return (
    <Screen title="Сообщения о нарушениях" note={breaches.data && `непрочитанных: ${String(breaches.data.filter(({ seen }) => seen === null).length)}`}>
      {breaches.isPending && <Reading />}
      {breaches.isError && <MessageBox onRetry={() => { void breaches.refetch(); }}>{formatFailure(breaches.error)}</MessageBox>}
      {seeing.isError && <MessageBox>{formatFailure(seeing.error)}</MessageBox>}
      {breaches.data && <DataTable label="Сообщения о нарушениях" columns={buildColumns(moment, see)} rows={breaches.data} rowKey={(row) => row.id} emptyText="Сообщений о нарушениях нет." rowHeight={70} />}
    </Screen>
  );
}

function buildColumns(moment: (instant: string) => string, see: (id: number) => void): readonly Column<BreachRow>[] {
  return [
    { key: 'id', title: '№', isRowHead: true, width: '3rem', render: (row) => row.id },
    { key: 'when', title: 'Сообщено', noWrap: true, width: '9rem', render: (row) => <><div>{moment(row.reportedAt)}</div><small>{`замечено ${moment(row.noticedAt)}${row.isLate ? ', позднее часа' : ''}`}</small></> },
    { key: 'who', title: 'Учётная запись', width: '11rem', render: (row) => <><div>{row.person ?? 'нет такой'}</div><small>{row.login}</small></> },
    { key: 'reporter', title: 'Кто сообщил', width: '12rem', render: (row) => <><div>{row.reporter}</div><small>{`${row.workstation}${row.isReporterSignedIn ? '' : ', без входа'}`}</small></> },
    { key: 'what', title: 'Что случилось', render: (row) => row.description },
    { key: 'outcome', title: 'Что сделано', width: '15rem', render: (row) => OUTCOMES[row.outcome] },
    { key: 'seen', title: 'Прочитано', width: '9rem', render: (row) => (row.seen === null ? <Button size="compact-xs" variant="default" onClick={() => { see(row.id); }}>Прочитано</Button> : `${row.seen.by}, ${moment(row.seen.at)}`) },
  ];
}
