import { findBells, findSchoolDay, type BellTime, type CalendarClass, type SchoolDay } from '@shared/domain/timetable';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';
import { loadSchoolCalendar } from './load-school-calendar';

const CLASS = `SELECT id AS "classId", year_id AS "yearId", grade, shift, week_days AS "weekDays" FROM school_class WHERE id = ?`;

/** The bells of a class on a date in the order of its lessons, from memory (SET-06); empty where none are set or there is no such class. */
export function findClassBells(query: Query, classId: number, date: CalendarDate): readonly BellTime[] {
  const found = findCalendarClass(query, classId);
  return found ? findBells(loadSchoolCalendar(query, found.yearId), found, date) : [];
}

/** Is the date a school day for the class, by the timetable of which weekday, or why not (SET-04); null where there is no such class. */
export function findClassDay(query: Query, classId: number, date: CalendarDate): SchoolDay | null {
  const found = findCalendarClass(query, classId);
  return found ? findSchoolDay(loadSchoolCalendar(query, found.yearId), found, date) : null;
}

/** What the calendar and the bells look at in a class, remembered. */
export function findCalendarClass(query: Query, classId: number): (CalendarClass & { readonly yearId: number }) | undefined {
  return query.recall<CalendarClass & { yearId: number }>(CLASS, classId)[0];
}
