import type { Role } from '@shared/domain/accounts';
import type { Access } from '@shared/domain/security';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';

const OWN_COURSES = `SELECT course_id AS "id" FROM course_teacher WHERE staff_id = ? AND date_from <= ? AND (date_to IS NULL OR date_to >= ?)`;
const OWN_CLASSES = `SELECT class_id AS "id" FROM class_teacher WHERE staff_id = ? AND date_from <= ? AND (date_to IS NULL OR date_to >= ?)`;

/** Roles with their scopes on a date: the courses a person teaches and the classes of which he or she is class teacher (SEC-03, SEC-04). */
export function loadAccess(query: Query, staffId: number, roles: readonly Role[], date: CalendarDate): Access {
  const ids = (sql: string): Set<number> => new Set(query.recall<{ id: number }>(sql, staffId, date, date).map((row) => row.id));
  return { roles, courseIds: ids(OWN_COURSES), classIds: ids(OWN_CLASSES) };
}
