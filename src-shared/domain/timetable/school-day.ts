import { daysBetween, weekdayOf, type CalendarDate } from '../../lib/calendar-date';
import type { CalendarClass, CalendarSpan, DateSpan, DayOff, GradeSpan, SchoolCalendar, SpecialDay } from './timetable-base';

type DayCalendar = Pick<SchoolCalendar, 'yearStart' | 'weekDays' | 'periods' | 'daysOff' | 'specialDays'>;
export type NoLessons = 'cancelled' | 'vacation' | 'holiday' | 'weekend' | 'outside';
/** A school day goes by the timetable of `weekday` in the week `parity`; `name` says why a day is unlike others. */
export type SchoolDay =
  | { readonly isStudy: true; readonly weekday: number; readonly parity: 1 | 2; readonly name: string | null }
  | { readonly isStudy: false; readonly reason: NoLessons; readonly name: string | null };

/**
 * Is the date a school day for the class, and by the timetable of which day (SET-04, TT-04)? Cases in order: cancelled; moved here
 * from another day, inside a period; vacation or holiday; beyond the school week; outside every period of the grade; a usual day.
 */
export function findSchoolDay(calendar: DayCalendar, schoolClass: CalendarClass, date: CalendarDate): SchoolDay {
  const special = calendar.specialDays.filter((day) => day.date === date && isFor(day, schoolClass));
  const cancelled = special.find((day) => day.kind === 'cancelled');
  if (cancelled) return { isStudy: false, reason: 'cancelled', name: cancelled.name };
  const isInPeriod = calendar.periods.some((period) => covers(period, schoolClass.grade, date));
  const moved = isInPeriod ? pickMoved(special) : null;
  const parity = findWeekParity(calendar.yearStart, date);
  if (moved) return { isStudy: true, weekday: moved.followsWeekday ?? weekdayOf(date), parity: moved.followsParity === 1 || moved.followsParity === 2 ? moved.followsParity : parity, name: moved.name };
  const dayOff = findDayOff(calendar.daysOff, schoolClass, date);
  if (dayOff) return { isStudy: false, reason: dayOff.kind, name: dayOff.name };
  const weekday = weekdayOf(date);
  if (weekday > (schoolClass.weekDays ?? calendar.weekDays)) return { isStudy: false, reason: 'weekend', name: null };
  return isInPeriod ? { isStudy: true, weekday, parity, name: null } : { isStudy: false, reason: 'outside', name: null };
}

/** A day moved for the class itself goes before one moved for its grade or the school. */
function pickMoved(special: readonly SpecialDay[]): SpecialDay | null {
  const moved = special.filter((day) => day.kind === 'moved');
  return moved.find((day) => day.classId !== null) ?? moved[0] ?? null;
}

/** The vacation or holiday of a class on a date (SET-04). */
export function findDayOff(daysOff: readonly DayOff[], schoolClass: Pick<CalendarClass, 'classId' | 'grade'>, date: CalendarDate): DayOff | null {
  return daysOff.find((dayOff) => dayOff.startDate <= date && date <= dayOff.endDate && isFor(dayOff, schoolClass)) ?? null;
}

function isFor(span: GradeSpan & { readonly classId: number | null }, schoolClass: Pick<CalendarClass, 'classId' | 'grade'>): boolean {
  return span.classId === null ? isForGrade(span, schoolClass.grade) : span.classId === schoolClass.classId;
}

export function isForGrade(span: GradeSpan, grade: number): boolean {
  return span.gradeFrom <= grade && grade <= span.gradeTo;
}

function covers(span: CalendarSpan, grade: number, date: CalendarDate): boolean {
  return isForGrade(span, grade) && span.startDate <= date && date <= span.endDate;
}

/** What is in force on a date; of several the one that began last. */
export function findInForce<Span extends DateSpan>(spans: readonly Span[], date: CalendarDate): Span | null {
  let found: Span | null = null;
  for (const span of spans) {
    const isInForce = span.dateFrom <= date && (span.dateTo === null || date <= span.dateTo);
    if (isInForce && (found === null || span.dateFrom > found.dateFrom)) found = span;
  }
  return found;
}

/** 1 for odd, 2 for even weeks, Monday to Sunday; the week of the year's first day is odd. */
export function findWeekParity(yearStart: CalendarDate, date: CalendarDate): 1 | 2 {
  const days = daysBetween(yearStart, date) + weekdayOf(yearStart) - 1;
  return Math.abs(Math.floor(days / 7)) % 2 === 0 ? 1 : 2;
}
