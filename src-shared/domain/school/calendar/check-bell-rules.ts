import { listDates, weekdayOf } from '../../../lib/calendar-date';
import { formatDate } from '../../../lib/russian-date';
import { findBellSchedule, type BellRule, type CalendarClass } from '../../timetable';
import type { CalendarProblem } from './calendar-problem';
import type { TaughtDay } from './check-free-days';
import type { YearSpan } from './check-period-set';
import { findBellFaults, type BellLesson } from './find-bell-faults';

export type TaughtClassDay = TaughtDay & { readonly shift: number };

/** What is wrong with a schedule of bells: no name or one that another has, no lessons, lessons that overlap (SET-06). */
export function checkBellSchedule(name: string, lessons: readonly BellLesson[], otherNames: readonly string[]): CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  if (name === '') problems.push({ row: 'Название', index: null, text: 'не заполнено.' });
  if (otherNames.includes(name)) problems.push({ row: `«${name}»`, index: null, text: 'звонки с таким названием уже есть.' });
  if (lessons.length === 0) problems.push({ row: 'Уроки', index: null, text: 'не указано ни одного.' });
  const faults = findBellFaults(lessons).map(({ kind, lesson, previous }) => {
    const [row, index] = [`${lesson.number}-й урок`, lessons.indexOf(lesson)];
    if (kind === 'twice') return { row, index, text: 'указан дважды.' };
    if (kind === 'endBeforeStart') return { row, index, text: `конец (${lesson.endTime}) не позже начала (${lesson.startTime}).` };
    return { row, index, text: `начинается в ${lesson.startTime}, когда ${previous?.number ?? ''}-й ещё идёт (до ${previous?.endTime ?? ''}).` };
  });
  return [...problems, ...faults];
}

/**
 * What is wrong with a rule of bells: its dates, grades, weekday; and days that it would change though lessons were written down on them
 * – terms in minutes have been counted from their bells (SET-06).
 */
export function checkBellRule(rule: BellRule, year: YearSpan, taught: readonly TaughtClassDay[]): CalendarProblem[] {
  const row = 'Назначение звонков';
  const { dateFrom, dateTo } = rule;
  if (dateFrom < year.startDate || dateFrom > year.endDate || (dateTo !== null && dateTo > year.endDate)) return [{ row, index: null, text: 'даты вне учебного года.' }];
  if (dateTo !== null && dateTo < dateFrom) return [{ row, index: null, text: `последний день (${formatDate(dateTo)}) раньше первого (${formatDate(dateFrom)}).` }];
  if ((rule.gradeFrom ?? 0) > (rule.gradeTo ?? 99)) return [{ row, index: null, text: 'первый класс больше последнего.' }];
  if (dateFrom === dateTo && rule.weekday !== null && rule.weekday !== weekdayOf(dateFrom)) return [{ row, index: null, text: `${formatDate(dateFrom)} – другой день недели.` }];
  const last = findLastTaught(rule, taught);
  return last === null ? [] : [{ row, index: null, text: `с ${formatDate(dateFrom)} уже записаны уроки (последний – ${formatDate(last)}), и их сроки посчитаны по прежним звонкам. Начните позже ${formatDate(last)}.` }];
}

/** The last day with lessons that the rule reaches; null = none. */
export function findLastTaught(rule: BellRule, taught: readonly TaughtClassDay[]): string | null {
  const reached = taught.filter(
    (day) =>
      rule.dateFrom <= day.date && (rule.dateTo === null || day.date <= rule.dateTo) && (rule.weekday === null || rule.weekday === weekdayOf(day.date)) &&
      (rule.classId ?? day.classId) === day.classId && (rule.shift ?? day.shift) === day.shift && (rule.gradeFrom ?? day.grade) <= day.grade && day.grade <= (rule.gradeTo ?? day.grade),
  );
  return reached.map(({ date }) => date).sort().at(-1) ?? null;
}

/** Classes that would have no bells on a day on which they have some now; the first days of each month and of the span are looked at. */
export function checkLostBells(classes: readonly (CalendarClass & { readonly name: string })[], before: readonly BellRule[], after: readonly BellRule[], span: { readonly from: string; readonly to: string }): CalendarProblem[] {
  const dates = listDates(span.from, span.to).filter((date) => date === span.from || date.endsWith('-01') || date.endsWith('-15'));
  const find = (bellRules: readonly BellRule[], schoolClass: CalendarClass, date: string) => findBellSchedule({ bellRules, bellTimes: [] }, schoolClass, date);
  const lost = classes.filter((schoolClass) => dates.some((date) => find(before, schoolClass, date) !== null && find(after, schoolClass, date) === null));
  if (lost.length === 0) return [];
  const names = lost.map(({ name }) => name);
  return [{ row: 'Назначение звонков', index: null, text: `без звонков останутся классы: ${names.slice(0, 6).join(', ')}${names.length > 6 ? ` и ещё ${names.length - 6}` : ''}. Сначала назначьте им другие.` }];
}
