import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BreachRow } from '@shared/contract/security-contract';
import type { BreachOutcome } from '@shared/domain/security';
import { formatFailure } from '../../api/failure';
import { useCallMutation, useCallQuery } from '../../api/use-call-query';
import { useMoment } from '../../api/use-moment';
import { DataTable, type Column } from '../../components/data-table';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { ActEditDialog } from './acts/act-edit-dialog';
import { PrintAction } from './print-action';

const OUTCOMES: Readonly<Record<BreachOutcome, string>> = {
  blocked: 'вход закрыт сразу',
  alreadyBlocked: 'учётная запись уже была закрыта',
  lastAdministrator: 'не закрыта: это единственный администратор. Решите сами, что делать',
  tooMany: 'не закрыта: с этого компьютера или из окон входа слишком много сообщений за час. Проверьте и закройте сами',
  unknownLogin: 'такого логина нет',
};

/** Reports of the staff, the newest first (SEC-11); from each the notice on paper and the act. */
export function BreachesTab({ onAct }: { readonly onAct: (actId: number) => void }) {
  const queryClient = useQueryClient();
  const moment = useMoment();
  const breaches = useCallQuery('security.listBreaches', {});
  const seeing = useCallMutation('security.seeBreach');
  const [reported, setReported] = useState<BreachRow | null>(null);
  const see = (id: number) => { seeing.mutate({ id }, { onSettled: () => { for (const key of ['security.listBreaches', 'system.listTasks']) void queryClient.invalidateQueries({ queryKey: [key] }); } }); };
  return (
    <>
      {breaches.isPending && <Reading />}
      {breaches.isError && <MessageBox onRetry={() => { void breaches.refetch(); }}>{formatFailure(breaches.error)}</MessageBox>}
      {seeing.isError && <MessageBox>{formatFailure(seeing.error)}</MessageBox>}
      {breaches.data && <DataTable label="Сообщения о нарушениях" columns={buildColumns({ moment, see, draft: setReported, openAct: onAct })} rows={breaches.data} rowKey={(row) => row.id} emptyText="Сообщений о нарушениях нет." rowHeight={70} />}
      {reported && <ActEditDialog report={reported} onClose={() => { setReported(null); }} onSaved={onAct} />}
    </>
  );
}

type Ways = { readonly moment: (instant: string) => string; readonly see: (id: number) => void; readonly draft: (row: BreachRow) => void; readonly openAct: (actId: number) => void };

function buildColumns({ moment, see, draft, openAct }: Ways): readonly Column<BreachRow>[] {
  return [
    { key: 'id', title: '№', isRowHead: true, width: '2.5rem', render: (row) => row.id },
    { key: 'when', title: 'Сообщено', width: '9rem', render: (row) => <><div>{moment(row.reportedAt)}</div><small>{`замечено ${moment(row.noticedAt)}${row.isLate ? ', позже срока' : ''}`}</small></> },
    { key: 'who', title: 'Учётная запись', width: '9.5rem', render: (row) => <><div>{row.person ?? 'нет такой'}</div><small>{row.login}</small></> },
    { key: 'reporter', title: 'Кто сообщил', width: '10rem', render: (row) => <><div>{row.reporter}</div><small>{`${row.workstation}${row.isReporterSignedIn ? '' : ', без входа'}`}</small></> },
    { key: 'what', title: 'Что случилось', render: (row) => row.description },
    { key: 'outcome', title: 'Что сделано', width: '12rem', render: (row) => OUTCOMES[row.outcome] },
    {
      key: 'steps', title: 'Действия', width: '17rem',
      render: (row) => (
        <Group gap={6}>
          {row.seen === null ? <Button size="compact-xs" onClick={() => { see(row.id); }}>Прочитано</Button> : <small>{`прочитано: ${row.seen.by}, ${moment(row.seen.at)}`}</small>}
          <PrintAction procedure="security.printBreach" input={{ reportId: row.id }} word="Печать…" size="compact-xs" />
          {row.actId === null && row.person !== null && <Button size="compact-xs" variant="default" onClick={() => { draft(row); }}>Составить акт…</Button>}
          {row.actId !== null && <Button size="compact-xs" variant="default" onClick={() => { openAct(row.actId ?? 0); }}>Акт…</Button>}
        </Group>
      ),
    },
  ];
}
