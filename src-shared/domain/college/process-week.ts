import { addDays, weekdayOf, type CalendarDate } from '../../lib/calendar-date';

/** What a group does in a week of «График учебного процесса» (CUR-02, DOC-25). */
export const WEEK_KINDS = ['theory', 'studyPractice', 'workPractice', 'diplomaPractice', 'exams', 'finalAttestation', 'vacation'] as const;
export type WeekKind = (typeof WEEK_KINDS)[number];
export const WEEK_KIND_TITLES: Readonly<Record<WeekKind, string>> = {
  theory: 'теоретическое обучение', studyPractice: 'учебная практика', workPractice: 'производственная практика', diplomaPractice: 'преддипломная практика', exams: 'промежуточная аттестация',
  finalAttestation: 'государственная итоговая аттестация', vacation: 'каникулы',
};
/** The sign in a cell, on the screen and on paper; typed it sets the week. */
export const WEEK_KIND_SIGNS: Readonly<Record<WeekKind, string>> = { theory: 'Т', studyPractice: 'У', workPractice: 'П', diplomaPractice: 'Д', exams: 'А', finalAttestation: 'И', vacation: 'К' };

export const WEEKS_IN_YEAR = 52;
/** A week belongs to the month and to the period in which its Wednesday lies. */
const MIDDLE = 2;

export function isWeekKind(text: string): text is WeekKind {
  return (WEEK_KINDS as readonly string[]).includes(text);
}

export function findMondayOf(date: CalendarDate): CalendarDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** The Mondays of a school year from its first week on, the summer included. */
export function listWeeks(yearStart: CalendarDate): CalendarDate[] {
  const first = findMondayOf(yearStart);
  return Array.from({ length: WEEKS_IN_YEAR }, (_, index) => addDays(first, index * 7));
}

export function findMiddleOf(weekStart: CalendarDate): CalendarDate {
  return addDays(weekStart, MIDDLE);
}

type Span = { readonly startDate: CalendarDate; readonly endDate: CalendarDate };

/** What a week is as long as nobody has said otherwise: lessons within the study periods of the group, a vacation outside of them. */
export function proposeWeekKind(weekStart: CalendarDate, periods: readonly Span[]): WeekKind {
  const middle = findMiddleOf(weekStart);
  return periods.some(({ startDate, endDate }) => startDate <= middle && middle <= endDate) ? 'theory' : 'vacation';
}

/** Weeks of each kind, in the order of the kinds. */
export function countWeekKinds(kinds: readonly WeekKind[]): ReadonlyMap<WeekKind, number> {
  return new Map(WEEK_KINDS.map((kind) => [kind, kinds.filter((one) => one === kind).length]));
}
