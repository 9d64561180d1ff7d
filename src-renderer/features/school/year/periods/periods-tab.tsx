import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { LevelCard, YearCalendar, YearCard } from '@shared/contract/calendar-contract';
import { YearFacts } from '../year-facts';
import { LevelForm } from './level-form';
import { LevelTable } from './level-table';

type Props = { readonly calendar: YearCalendar; readonly years: readonly YearCard[]; readonly mayEdit: boolean; readonly isShown: boolean; readonly onChoose: (id: number) => void };

/** The year and the periods of each of its levels. */
export function PeriodsTab({ calendar, years, mayEdit, isShown, onChoose }: Props) {
  const [isAdding, setAdding] = useState(false);
  const { levels } = calendar;
  return (
    <Stack gap="md" maw="60rem">
      <YearFacts year={calendar.year} years={years} onChoose={onChoose} />
      {levels.length === 0 && !isAdding && <Text size="sm">Учебных периодов ещё нет. Добавьте уровень – классы с одними и теми же периодами – и возьмите образец «Четверти» или «Полугодия».</Text>}
      {levels.map((level) => mayEdit
        ? <LevelForm key={`${level.gradeFrom}-${level.gradeTo}`} calendar={calendar} level={level} isShown={isShown} />
        : <LevelTable key={`${level.gradeFrom}-${level.gradeTo}`} calendar={calendar} level={level} />)}
      {mayEdit && isAdding && <LevelForm calendar={calendar} level={proposeLevel(levels)} isNew isShown={isShown} onDone={() => { setAdding(false); }} />}
      {mayEdit && !isAdding && <Group><Button variant="default" size="xs" onClick={() => { setAdding(true); }}>Добавить уровень…</Button></Group>}
    </Stack>
  );
}

/** Grades that no level has yet. */
function proposeLevel(levels: readonly LevelCard[]): LevelCard {
  const free = Array.from({ length: 11 }, (_, index) => index + 1).filter((grade) => !levels.some(({ gradeFrom, gradeTo }) => gradeFrom <= grade && grade <= gradeTo));
  const gradeFrom = free[0] ?? 1;
  const gradeTo = free.findLast((grade, index) => grade - gradeFrom === index) ?? (levels.length === 0 ? 9 : gradeFrom);
  return { gradeFrom, gradeTo: levels.length === 0 ? 9 : gradeTo, kind: gradeFrom >= 10 ? 'halfYear' : 'quarter', version: levels[0]?.version ?? 0, periods: [], lastChange: null };
}
