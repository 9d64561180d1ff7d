import { Button, Checkbox, Group, Select } from '@mantine/core';
import { useState } from 'react';
import type { LoadPage, TeachingLoad } from '@shared/contract/curriculum-contract';
import { isInForce } from '@shared/domain/curriculum';
import { formatFailure } from '../../../api/failure';
import { useCallMutation } from '../../../api/use-call-query';
import { DateField } from '../../../components/date-field';
import { MessageBox } from '../../../components/message-box';
import { findFirstFreeDay } from './first-free-day';
import styles from './load.module.css';

export const NOBODY = 'nobody';

/** Who teaches the page from a day on; the one before stays in its history. */
export function AssignForm({ load, page }: { readonly load: TeachingLoad; readonly page: LoadPage }) {
  const present = page.teachers.filter((span) => isInForce(span, load.date));
  const [staff, setStaff] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null | undefined>(() => findFirstFreeDay(load, page));
  const [isAdditional, setAdditional] = useState(false);
  const assigning = useCallMutation('curriculum.assignTeacher');
  const canSave = staff !== null && typeof from === 'string';
  const save = () => {
    if (!canSave) return;
    const seen = page.teachers.map(({ spanId, version }) => ({ spanId, version }));
    assigning.mutate({ courseId: page.courseId, seen, staffId: staff === NOBODY ? null : Number(staff), from, isAdditional });
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); save(); }}>
      <div className={styles.two}>
        <Select label={present.length === 0 ? 'Назначить учителя' : 'Сменить учителя'} size="xs" searchable clearable nothingFoundMessage="Нет такого" data={listStaff(load, present.length > 0)} value={staff} onChange={setStaff} />
        <DateField label="С даты" value={from ?? null} onChange={setFrom} />
      </div>
      {present.length > 0 && staff !== null && staff !== NOBODY && <Checkbox mt={6} size="xs" label="Вместе с прежним" checked={isAdditional} onChange={(event) => { setAdditional(event.currentTarget.checked); }} />}
      {assigning.isError && <MessageBox>{formatFailure(assigning.error)}</MessageBox>}
      <Group mt={6}><Button type="submit" size="xs" disabled={!canSave} loading={assigning.isPending}>Назначить</Button></Group>
    </form>
  );
}

export function listStaff(load: TeachingLoad, withNobody: boolean): { value: string; label: string }[] {
  const people = load.staff.map(({ id, name, position }) => ({ value: String(id), label: `${name}, ${position}` }));
  return withNobody ? [{ value: NOBODY, label: 'никто (снять учителя)' }, ...people] : people;
}
