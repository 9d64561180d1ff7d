import { addDays, type CalendarDate } from '../../lib/calendar-date';

export type ClassTeacherSpan = { readonly id: number; readonly staffId: number; readonly dateFrom: CalendarDate; readonly dateTo: CalendarDate | null };
export type ClassTeacherProblem = 'laterTeacher' | 'noDate';

/** What becomes of the dated list: one span is closed or corrected, one is added. */
export type ClassTeacherChange = {
  readonly close: { readonly id: number; readonly dateTo: CalendarDate } | null;
  readonly correct: { readonly id: number; readonly staffId: number } | null;
  readonly add: { readonly staffId: number; readonly dateFrom: CalendarDate } | null;
};
export type ClassTeacherPlan = { readonly problem: ClassTeacherProblem } | { readonly problem: null; readonly change: ClassTeacherChange };

const NOTHING: ClassTeacherChange = { close: null, correct: null, add: null };

/** The span shown as the present one: that of the day, else the next to come, else the last. */
export function findShownTeacher(spans: readonly ClassTeacherSpan[], date: CalendarDate): ClassTeacherSpan | null {
  const inOrder = [...spans].sort((left, right) => (left.dateFrom < right.dateFrom ? -1 : 1));
  const present = inOrder.filter(({ dateFrom, dateTo }) => dateFrom <= date && (dateTo === null || dateTo >= date)).at(-1);
  return present ?? inOrder.find(({ dateFrom }) => dateFrom > date) ?? null;
}

/**
 * A class gets another class teacher from a date, or none (SET-09): who had it is closed the day before, somebody appointed from that very
 * day is corrected. Nothing before the date changes; a later appointment refuses the change.
 */
export function planClassTeacher(spans: readonly ClassTeacherSpan[], staffId: number | null, from: CalendarDate | null): ClassTeacherPlan {
  if (from === null) return staffId === null ? { problem: null, change: NOTHING } : { problem: 'noDate' };
  if (spans.some(({ dateFrom }) => dateFrom > from)) return { problem: 'laterTeacher' };
  const current = spans.find(({ dateFrom, dateTo }) => dateFrom <= from && (dateTo === null || dateTo >= from)) ?? null;
  if (current?.staffId === staffId || (current === null && staffId === null)) return { problem: null, change: NOTHING };
  if (current !== null && current.dateFrom === from && staffId !== null) return { problem: null, change: { ...NOTHING, correct: { id: current.id, staffId } } };
  const dayBefore = addDays(from, -1);
  const close = current === null ? null : { id: current.id, dateTo: dayBefore < current.dateFrom ? current.dateFrom : dayBefore };
  return { problem: null, change: { close, correct: null, add: staffId === null ? null : { staffId, dateFrom: from } } };
}
