import { formatDate } from '../../../lib/russian-date';
import type { CalendarProblem } from './calendar-problem';
import { findPeriodGaps } from './find-period-gaps';
import { findPeriodOverlaps } from './find-period-overlaps';
import { findVacationOverlaps } from './find-vacation-overlaps';
import { formatDates, shareGrades, type Span } from './span';

export type YearSpan = { readonly startDate: string; readonly endDate: string };
export type PeriodDraft = { readonly name: string; readonly startDate: string; readonly endDate: string };
export type LevelSpan = { readonly gradeFrom: number; readonly gradeTo: number };
/** What stands around the periods of a level: the year, its vacations and holidays, periods of the other levels. */
export type PeriodSurroundings = { readonly year: YearSpan; readonly weekDays: number; readonly vacations: readonly Span[]; readonly holidays: readonly Span[]; readonly otherLevels: readonly LevelSpan[] };

/**
 * All that is wrong with the periods of a level (SET-04), in this order: none at all; a grade that another level has; names; an end before
 * its beginning; beyond the year; overlaps; on a vacation; school days between them that are no vacation.
 */
export function checkPeriodSet(level: LevelSpan, periods: readonly PeriodDraft[], around: PeriodSurroundings): CalendarProblem[] {
  if (periods.length === 0) return [{ row: 'Учебные периоды', index: null, text: 'не указано ни одного. Добавьте хотя бы один период.' }];
  const rows = periods.map((period, index) => ({ ...period, ...level, index }));
  const basic = [...checkLevel(level, around), ...checkNames(rows), ...checkDates(rows, around.year)];
  if (basic.length > 0) return basic;
  const vacations = around.vacations.filter((vacation) => !vacation.classId && rows.some((row) => shareGrades(row, vacation)));
  const problems = [
    ...findPeriodOverlaps(rows, vacations).map(({ culprit, others, endsLate, limit }) => ({
      row: culprit.name, index: culprit.index,
      text: `пересекается с ${others.map((other) => `«${other.name}» (${formatDates(other)})`).join(', ')}. ${endsLate ? 'Конец должен быть раньше' : 'Начало должно быть позже'} ${formatDate(limit)}.`,
    })),
    ...findVacationOverlaps(rows, vacations).filter(({ blamed, met }) => 'index' in blamed || 'index' in met).map(({ blamed, met }) => {
      const [row, vacation] = 'index' in blamed ? [blamed, met] : [met, blamed];
      return { row: row.name, index: 'index' in row ? row.index : null, text: `(${formatDates(row)}) заходит на каникулы «${vacation.name}» (${formatDates(vacation)}). Каникулы лежат между периодами или внутри одного из них.` };
    }),
  ];
  return problems.length > 0 ? problems : checkGaps(level, rows, around);
}

type Row = PeriodDraft & LevelSpan & { readonly index: number };

function checkLevel({ gradeFrom, gradeTo }: LevelSpan, { otherLevels }: PeriodSurroundings): CalendarProblem[] {
  const row = `Классы ${gradeFrom}–${gradeTo}`;
  if (gradeFrom > gradeTo) return [{ row, index: null, text: 'первый класс больше последнего.' }];
  const other = otherLevels.find((level) => level.gradeFrom <= gradeTo && gradeFrom <= level.gradeTo);
  return other ? [{ row, index: null, text: `для классов ${other.gradeFrom}–${other.gradeTo} периоды уже заданы. Класс входит только в один уровень.` }] : [];
}

function checkNames(rows: readonly Row[]): CalendarProblem[] {
  return rows.flatMap(({ name, index }) => {
    const row = name.trim() === '' ? `Строка ${index + 1}` : name;
    if (name.trim() === '') return [{ row, index, text: 'нет названия.' }];
    const isRepeated = rows.some((other) => other.index < index && other.name.trim() === name.trim());
    return isRepeated ? [{ row, index, text: 'название повторяется.' }] : [];
  });
}

function checkDates(rows: readonly Row[], year: YearSpan): CalendarProblem[] {
  return rows.flatMap(({ name: row, index, startDate, endDate }) => {
    if (startDate > endDate) return [{ row, index, text: `конец (${formatDate(endDate)}) раньше начала (${formatDate(startDate)}).` }];
    if (startDate < year.startDate || endDate > year.endDate) return [{ row, index, text: `(${formatDates({ startDate, endDate })}) выходит за границы учебного года (${formatDates(year)}).` }];
    return [];
  });
}

function checkGaps(level: LevelSpan, rows: readonly Row[], { year, weekDays, vacations, holidays }: PeriodSurroundings): CalendarProblem[] {
  // A free day of some grades only is no vacation of the others.
  const free = [...vacations, ...holidays].filter((span) => !span.classId && span.gradeFrom <= level.gradeFrom && level.gradeTo <= span.gradeTo);
  return findPeriodGaps(year, weekDays, [...rows, ...free]).map(({ from, to }) => {
    const row = rows.filter((period) => period.endDate < from).at(-1) ?? rows[0];
    const text = `учебные дни ${formatDates({ startDate: from, endDate: to })} не входят ни в один период и не объявлены каникулами. Продлите период или впишите каникулы.`;
    return { row: row?.name ?? 'Учебные периоды', index: row?.index ?? null, text };
  });
}
