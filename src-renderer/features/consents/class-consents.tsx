import { Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { ConsentClass } from '@shared/contract/consents-contract';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallMutation, useCallQuery } from '../../api/use-call-query';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { PrintedDialog } from '../people';
import { PersonDialogs, type PersonStep } from './person-dialogs';
import { PersonsTable } from './persons-table';

type Props = { readonly chosen: ConsentClass; readonly classes: readonly ConsentClass[]; readonly onClassChange: (classId: number | undefined) => void };

/** The register of a class: pupils and, under each, the parents. */
export function ClassConsents({ chosen, classes, onClassChange }: Props) {
  const { classId, canEdit } = chosen;
  const mayPrint = useSession().rights.includes('consents.print');
  const persons = useCallQuery('consents.listPersons', { classId });
  const [step, setStep] = useState<PersonStep | null>(null);
  const forms = useCallMutation('consents.printClassForms');
  const register = useCallMutation('consents.printRegister');
  const failure = forms.error ?? register.error;
  const printed = forms.data ?? register.data;
  return (
    <>
      <Group justify="space-between">
        <Group gap="xs">
          <Button variant="default" onClick={() => { onClassChange(undefined); }}>Все классы</Button>
          <NativeSelect aria-label="Класс" w={110} value={String(classId)} data={classes.map((row) => ({ value: String(row.classId), label: row.className }))} onChange={(event) => { onClassChange(Number(event.currentTarget.value)); }} />
        </Group>
        {mayPrint && (
          <Group gap="xs">
            <Button variant="default" loading={forms.isPending} onClick={() => { forms.mutate({ classId }); }}>Бланки для тех, у кого решения нет…</Button>
            <Button variant="default" loading={register.isPending} onClick={() => { register.mutate({ classId }); }}>Реестр…</Button>
          </Group>
        )}
      </Group>
      {failure !== null && <MessageBox>{formatFailure(failure)}</MessageBox>}
      {persons.isPending && <Reading />}
      {persons.isError && <MessageBox onRetry={() => { void persons.refetch(); }}>{formatFailure(persons.error)}</MessageBox>}
      {persons.data && <PersonsTable label={`Согласия, ${chosen.className}`} persons={persons.data} canEdit={canEdit} canPrint={mayPrint} onStep={setStep} />}
      {step && <PersonDialogs step={step} guardians={(persons.data ?? []).filter((person) => person.subject === 'guardian' && person.studentId === step.person.studentId)} onClose={() => { setStep(null); }} />}
      {printed && <PrintedDialog document={printed} onClose={() => { forms.reset(); register.reset(); }} />}
    </>
  );
}
