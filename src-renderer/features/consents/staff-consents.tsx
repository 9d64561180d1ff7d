import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallMutation, useCallQuery } from '../../api/use-call-query';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { PrintedDialog } from '../people';
import { PersonDialogs, type PersonStep } from './person-dialogs';
import { PersonsTable } from './persons-table';

/** Consents of those who work here. */
export function StaffConsents() {
  const { rights } = useSession();
  const persons = useCallQuery('consents.listStaff', {});
  const [step, setStep] = useState<PersonStep | null>(null);
  const register = useCallMutation('consents.printStaffRegister');
  const mayPrint = rights.includes('consents.printStaff');
  return (
    <>
      {mayPrint && <Group justify="flex-end"><Button variant="default" loading={register.isPending} onClick={() => { register.mutate({}); }}>Реестр…</Button></Group>}
      {register.isError && <MessageBox>{formatFailure(register.error)}</MessageBox>}
      {persons.isPending && <Reading />}
      {persons.isError && <MessageBox onRetry={() => { void persons.refetch(); }}>{formatFailure(persons.error)}</MessageBox>}
      {persons.data && <PersonsTable label="Согласия сотрудников" persons={persons.data} canEdit={rights.includes('staff.edit')} canPrint={mayPrint} onStep={setStep} />}
      {step && <PersonDialogs step={step} guardians={[]} onClose={() => { setStep(null); }} />}
      {register.data && <PrintedDialog document={register.data} onClose={() => { register.reset(); }} />}
    </>
  );
}
