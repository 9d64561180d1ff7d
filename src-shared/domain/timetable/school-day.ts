import { daysBetween, weekdayOf, type CalendarDate } from '../../lib/calendar-date';
import type { CalendarSpan, DateSpan, DayOff, GradeSpan } from './timetable-base';

function isForGrade(span: GradeSpan, grade: number): boolean {
  return span.gradeFrom <= grade && grade <= span.gradeTo;
}

function covers(span: CalendarSpan, grade: number, date: CalendarDate): boolean {
  return isForGrade(span, grade) && span.startDate <= date && date <= span.endDate;
}

/** The vacation or holiday of a grade on a date (SET-04). */
export function findDayOff(daysOff: readonly DayOff[], grade: number, date: CalendarDate): DayOff | null {
  return daysOff.find((dayOff) => covers(dayOff, grade, date)) ?? null;
}

/** Lessons are held only inside a grading period of the grade, and on no vacation or holiday (SET-04). */
export function isStudyDay(calendar: { readonly periods: readonly CalendarSpan[]; readonly daysOff: readonly DayOff[] }, grade: number, date: CalendarDate): boolean {
  return calendar.periods.some((period) => covers(period, grade, date)) && findDayOff(calendar.daysOff, grade, date) === null;
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
