import { Group, NativeSelect, NumberInput } from '@mantine/core';

export type Whom = { readonly gradeFrom: number; readonly gradeTo: number; readonly classId: number | null };
type Props = { readonly whom: Whom; readonly classes: readonly { readonly classId: number; readonly name: string; readonly grade: number }[]; readonly onChange: (whom: Whom) => void };

/** Whose days: everybody's, some grades', one class's. */
export function WhomField({ whom, classes, onChange }: Props) {
  const kind = whom.classId !== null ? String(whom.classId) : whom.gradeFrom <= 1 && whom.gradeTo >= 11 ? 'all' : 'grades';
  const choose = (value: string) => {
    if (value === 'all') onChange({ gradeFrom: 1, gradeTo: 11, classId: null });
    else if (value === 'grades') onChange({ gradeFrom: 1, gradeTo: 4, classId: null });
    else {
      const found = classes.find(({ classId }) => String(classId) === value);
      if (found) onChange({ gradeFrom: found.grade, gradeTo: found.grade, classId: found.classId });
    }
  };
  const data = [{ value: 'all', label: 'вся школа' }, { value: 'grades', label: 'классы с … по …' }, ...classes.map(({ classId, name }) => ({ value: String(classId), label: name }))];
  return (
    <Group gap="sm" align="flex-end" wrap="nowrap">
      <NativeSelect label="Для кого" data={data} value={kind} style={{ flex: 1 }} onChange={(event) => { choose(event.currentTarget.value); }} />
      {kind === 'grades' && <GradeInput label="С класса" value={whom.gradeFrom} onChange={(gradeFrom) => { onChange({ ...whom, gradeFrom }); }} />}
      {kind === 'grades' && <GradeInput label="По класс" value={whom.gradeTo} onChange={(gradeTo) => { onChange({ ...whom, gradeTo }); }} />}
    </Group>
  );
}

export function GradeInput({ label, value, onChange }: { readonly label: string; readonly value: number; readonly onChange: (grade: number) => void }) {
  return <NumberInput label={label} w="6rem" min={1} max={12} clampBehavior="blur" allowDecimal={false} value={value} onChange={(next) => { if (typeof next === 'number' && next >= 1) onChange(next); }} />;
}
