import type { CalendarDate } from '../../lib/calendar-date';

/** What keeps a record of a directory from being saved or closed (SET-05, SET-08, SET-09). */
export type DirectoryProblem =
  | 'roomTwice' | 'subjectTwice' | 'shortNameTwice' | 'classTwice' | 'setTwice' | 'letterTwice' | 'workNameTwice' | 'codeTwice'
  | 'roomInTimetable' | 'subjectInTimetable' | 'classHasPupils' | 'modeTooLong' | 'setGradesFar' | 'closedBeforeYear' | 'lastWorkType' | 'lastAbsenceCode'
  | 'codeNotTypable' | 'reasonInClosed';

type Mode = { readonly weekDays: number | null; readonly mostPerDay: number | null; readonly mostPerWeek: number | null };

/** More lessons a week than the days of the week can hold (SET-05). */
export function findModeProblem({ weekDays, mostPerDay, mostPerWeek }: Mode, schoolWeekDays: number): DirectoryProblem | null {
  if (mostPerDay === null || mostPerWeek === null) return null;
  return mostPerWeek > mostPerDay * (weekDays ?? schoolWeekDays) ? 'modeTooLong' : null;
}

/** Open on a date: not closed, or only later. */
export function isOpenOn(closedFrom: CalendarDate | null, date: CalendarDate): boolean {
  return closedFrom === null || date < closedFrom;
}
