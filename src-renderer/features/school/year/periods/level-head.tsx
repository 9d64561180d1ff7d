import { Button, Group, Menu, NativeSelect } from '@mantine/core';
import type { LevelEdit, YearCalendar } from '@shared/contract/calendar-contract';
import { PERIOD_KIND_TITLES, PERIOD_KINDS, proposePeriods, shareGrades, type PeriodKind } from '@shared/domain/school';
import { GradeInput } from '../whom-field';

type Props = { readonly calendar: YearCalendar; readonly edit: LevelEdit; readonly onChange: (part: Partial<LevelEdit>) => void };

/** Which grades, what kind of periods, and samples that propose the dates. */
export function LevelHead({ calendar, edit, onChange }: Props) {
  const propose = (kind: PeriodKind) => {
    const vacations = calendar.freeDays.filter((days) => days.kind === 'vacation' && days.classId === null && shareGrades(days, { ...days, gradeFrom: edit.gradeFrom, gradeTo: edit.gradeTo }) && days.gradeFrom <= edit.gradeFrom && edit.gradeTo <= days.gradeTo);
    // Rows keep their numbers, so marks given for a period stay with it.
    onChange({ kind, periods: proposePeriods(kind, calendar.year, vacations).map((period, index) => ({ ...period, id: (kind === edit.kind ? edit.periods[index]?.id : undefined) ?? null })) });
  };
  return (
    <Group gap="sm" align="flex-end">
      <GradeInput label="С класса" value={edit.gradeFrom} onChange={(gradeFrom) => { onChange({ gradeFrom }); }} />
      <GradeInput label="По класс" value={edit.gradeTo} onChange={(gradeTo) => { onChange({ gradeTo }); }} />
      <NativeSelect
        label="Вид периодов"
        value={edit.kind}
        data={PERIOD_KINDS.map((kind) => ({ value: kind, label: PERIOD_KIND_TITLES[kind] }))}
        onChange={(event) => { onChange({ kind: PERIOD_KINDS.find((kind) => kind === event.currentTarget.value) ?? edit.kind }); }}
      />
      <Menu>
        <Menu.Target><Button variant="default">Заполнить по образцу…</Button></Menu.Target>
        <Menu.Dropdown>{PERIOD_KINDS.map((kind) => <Menu.Item key={kind} onClick={() => { propose(kind); }}>{PERIOD_KIND_TITLES[kind]}</Menu.Item>)}</Menu.Dropdown>
      </Menu>
    </Group>
  );
}
