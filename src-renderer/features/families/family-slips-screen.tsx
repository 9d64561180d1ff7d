import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { FamilyPerson } from '@shared/contract/families-contract';
import { findSlipInForce, findSlipState } from '@shared/domain/families';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallMutation, useCallQuery } from '../../api/use-call-query';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { Screen } from '../../components/screen';
import { PrintedDialog } from '../people';
import { HandedDialog } from './handed-dialog';
import { IssueClassDialog } from './issue-class-dialog';
import { SlipDialog } from './slip-dialog';
import { SlipsTable } from './slips-table';

/** Access of the families of a class to the external diary: printing, handing over, re-issue, register (USR-04, USR-05). */
export function FamilySlipsScreen({ classId }: { readonly classId: number }) {
  const { today } = useSession();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const family = useCallQuery('families.getClass', { classId });
  const [dialog, setDialog] = useState<'issue' | 'handed' | null>(null);
  const [chosen, setChosen] = useState<FamilyPerson | null>(null);
  const register = useCallMutation('families.printRegister');
  const persons = family.data?.persons ?? [];
  const waiting = persons.filter((person) => person.refusal === null && ['none', 'expired'].includes(findSlipState(person.slips, today)));
  const ready = persons.filter((person) => findSlipState(person.slips, today) === 'ready');
  const isByEmail = family.data?.channels.includes('email') ?? false;
  const close = () => { setDialog(null); setChosen(null); void queryClient.invalidateQueries({ queryKey: ['families.getClass', { classId }] }); };
  return (
    <Screen
      title={family.data ? `Листки доступа семей, ${family.data.className}` : 'Листки доступа семей'}
      note={family.data && [`без листка – ${String(waiting.length)}`, `не вручено – ${String(ready.length)}`, family.data.dueOn === null ? null : `срок выдачи ${formatDate(family.data.dueOn)}`].filter(Boolean).join(' · ')}
      actions={(
        <>
          <Button variant="default" onClick={() => { void navigate({ to: '/people/classes/$classId', params: { classId: String(classId) } }); }}>Список класса</Button>
          {family.data?.canIssue && (
            <>
              <Button variant="default" loading={register.isPending} onClick={() => { register.mutate({ classId }); }}>Журнал выдачи…</Button>
              <Button variant="default" disabled={ready.length === 0} onClick={() => { setDialog('handed'); }}>Отметить вручение…</Button>
              <Button disabled={waiting.length === 0} onClick={() => { setDialog('issue'); }}>Напечатать листки…</Button>
            </>
          )}
        </>
      )}
    >
      {family.isPending && <Reading />}
      {family.isError && <MessageBox onRetry={() => { void family.refetch(); }}>{formatFailure(family.error)}</MessageBox>}
      {register.isError && <MessageBox>{formatFailure(register.error)}</MessageBox>}
      {isByEmail && <MessageBox kind="notice">По регламенту школы код выдают на бумаге или письмом на личный адрес. Родителю пишут только на подтверждённый адрес; письмо отправляет классный руководитель, каждому отдельно.</MessageBox>}
      {family.data && <SlipsTable persons={persons} isByEmail={isByEmail} canIssue={family.data.canIssue} onIssue={setChosen} />}
      {dialog === 'issue' && <IssueClassDialog classId={classId} waiting={waiting} onClose={close} />}
      {dialog === 'handed' && <HandedDialog classId={classId} isByEmail={isByEmail} slips={ready.map(({ slips }) => findSlipInForce(slips)?.id ?? 0)} onClose={close} />}
      {chosen && <SlipDialog person={chosen} isByEmail={isByEmail} onClose={close} />}
      {register.data && <PrintedDialog document={register.data} onClose={() => { register.reset(); }} />}
    </Screen>
  );
}
