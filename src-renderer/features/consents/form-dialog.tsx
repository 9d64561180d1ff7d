import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { InputFor } from '@shared/contract/contract';
import type { ConsentPerson } from '@shared/contract/consents-contract';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { PrintedDialog } from '../people';

type FamilyForm = InputFor<'consents.printForm'>['form'];
type StaffForm = InputFor<'consents.printStaffForm'>['form'];

const OF_FAMILY: readonly { readonly value: FamilyForm; readonly label: string }[] = [
  { value: 'ofParent', label: 'Согласие родителя' },
  { value: 'ofAdult', label: 'Согласие обучающегося (подписывает сам)' },
  { value: 'dissent', label: 'Отказ' },
  { value: 'withdrawal', label: 'Отзыв согласия' },
  { value: 'addendum', label: 'Дополнительное соглашение к договору' },
];
const OF_STAFF: readonly { readonly value: StaffForm; readonly label: string }[] = [{ value: 'ofStaff', label: 'Согласие работника' }, { value: 'withdrawal', label: 'Отзыв согласия' }];

/** DOC-56, filled from the card. */
export function FormDialog({ person, onClose }: { readonly person: ConsentPerson; readonly onClose: () => void }) {
  const isStaff = person.subject === 'staff';
  const options = isStaff ? OF_STAFF : OF_FAMILY.filter(({ value }) => value !== 'ofAdult' || person.subject === 'student');
  const [form, setForm] = useState<string>(options[0]?.value ?? '');
  const ofFamily = useCallMutation('consents.printForm');
  const ofStaff = useCallMutation('consents.printStaffForm');
  const failure = ofFamily.error ?? ofStaff.error;
  const printed = ofFamily.data ?? ofStaff.data;
  const print = () => {
    const familyForm = OF_FAMILY.find(({ value }) => value === form)?.value;
    const staffForm = OF_STAFF.find(({ value }) => value === form)?.value;
    if (isStaff && staffForm) ofStaff.mutate({ staffId: person.id, form: staffForm });
    else if (!isStaff && familyForm) ofFamily.mutate({ studentId: person.studentId, guardianId: person.subject === 'guardian' ? person.id : null, form: familyForm });
  };
  if (printed) return <PrintedDialog document={printed} onClose={onClose} />;
  return (
    <ConfirmDialog title={`Бланк: ${person.name}`} action="Сделать бланк" isBusy={ofFamily.isPending || ofStaff.isPending} failure={failure === null ? null : formatFailure(failure)} onConfirm={print} onClose={onClose}>
      <Radio.Group aria-label="Какой бланк" value={form} onChange={setForm}>
        <Stack gap={6}>{options.map((option) => <Radio key={option.value} value={option.value} label={option.label} />)}</Stack>
      </Radio.Group>
    </ConfirmDialog>
  );
}
