import type { CalendarDate } from '@shared/lib/calendar-date';
import type { SqlValue } from '../../database/statement-cache';
import { CURRENT_YEAR } from '../school';

/** Which courses of one school year a question is about: the inside of `course_id IN (…)`. The text is fixed, so its statement is prepared once. */
export type CourseSet = { readonly sql: string; readonly values: readonly SqlValue[] };

export function oneCourse(courseId: number): CourseSet {
  return { sql: '?', values: [courseId] };
}

export function coursesOfClass(classId: number): CourseSet {
  return { sql: 'SELECT id FROM course WHERE class_id = ?', values: [classId] };
}

/** The courses of the current year that a person teaches on a date, also in the place of an absent colleague (USR-09). */
export function coursesOfTeacher(staffId: number, date: CalendarDate): CourseSet {
  const sql = `SELECT t.course_id FROM course_teacher t JOIN course c ON c.id = t.course_id
    WHERE t.staff_id = ? AND t.date_from <= ? AND (t.date_to IS NULL OR t.date_to >= ?) AND c.year_id = ${CURRENT_YEAR}
    UNION SELECT d.course_id FROM delegation d JOIN course c ON c.id = d.course_id
    WHERE d.acting_staff_id = ? AND d.date_from <= ? AND d.date_to >= ? AND c.year_id = ${CURRENT_YEAR}`;
  return { sql, values: [staffId, date, date, staffId, date, date] };
}
