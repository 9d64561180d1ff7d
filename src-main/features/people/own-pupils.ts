import type { Access } from '@shared/domain/security';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';

/** Who is taught on the pages: the whole class, or the members of a group. */
const pupilsOf = (marks: string): string => `SELECT e.student_id AS "id" FROM course c JOIN study_group g ON g.id = c.group_id JOIN enrolment e ON e.class_id = c.class_id
  WHERE g.kind = 'class' AND c.id IN (${marks}) AND e.date_from <= ? AND (e.date_to IS NULL OR e.date_to >= ?)
  UNION SELECT m.student_id AS "id" FROM course c JOIN group_member m ON m.group_id = c.group_id
  WHERE c.id IN (${marks}) AND m.date_from <= ? AND (m.date_to IS NULL OR m.date_to >= ?)`;

/** Pupils whom a person teaches on a date. */
export function listOwnPupils(query: Query, access: Access, date: CalendarDate): ReadonlySet<number> {
  const courses = [...access.courseIds];
  if (courses.length === 0) return new Set();
  const sql = pupilsOf(courses.map(() => '?').join(', '));
  return new Set(query.recall<{ id: number }>(sql, ...courses, date, date, ...courses, date, date).map((row) => row.id));
}
