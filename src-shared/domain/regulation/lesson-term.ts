import { addDays, type CalendarDate } from '../../lib/calendar-date';
import { addMinutes, findDayEnd, findDayStart, findMoment } from './school-moment';
import type { TermValue } from './term-value';
import { addWorkingDays, type Holiday } from './working-days';

/** Bells of the date, `HH:mm`, null where there are none; asked for only where the term needs them. `lastEnd`: of the class's last lesson (D-09). */
export type LessonTimes = { readonly start: () => string | null; readonly lastEnd: () => string | null };
export type TermLesson = { readonly date: CalendarDate; readonly times: LessonTimes; readonly timeZone: string; readonly holidays: readonly Holiday[] };

const WEEK = 7;

/** Since when a term runs, as far as an outage is concerned: the lesson begins, or its day where the bells do not say. */
export function findLessonStart({ date, times, timeZone }: TermLesson): string {
  const start = times.start();
  return start === null ? findDayStart(date, timeZone) : findMoment(date, start, timeZone);
}

/** The last moment on time. Hours after the last lesson end with the day of the lesson. */
export function findLessonEnd(term: TermValue, lesson: TermLesson): string {
  const { date, times, timeZone, holidays } = lesson;
  const dayEnd = findDayEnd(date, timeZone);
  switch (term.unit) {
    case 'minutesFromLessonStart': {
      const start = times.start();
      return start === null ? dayEnd : addMinutes(findMoment(date, start, timeZone), term.amount);
    }
    case 'hoursAfterLastLesson': {
      const lastEnd = times.lastEnd();
      const end = lastEnd === null ? dayEnd : addMinutes(findMoment(date, lastEnd, timeZone), term.amount * 60);
      return end < dayEnd ? end : dayEnd;
    }
    case 'calendarDays':
      return findDayEnd(addDays(date, term.amount), timeZone);
    case 'workingDays':
      return findDayEnd(addWorkingDays(date, term.amount, holidays), timeZone);
    case 'weekly':
      return findDayEnd(addDays(date, WEEK), timeZone);
    default:
      return dayEnd;
  }
}

/** The last moment accepted; null = as long as the period is open. */
export function findLessonWindow(term: TermValue, lesson: TermLesson): string | null {
  return term.unit === 'untilPeriodClosing' ? null : findLessonEnd(term, lesson);
}
