import type { DelegationKind, Role } from '@shared/domain/accounts';
import type { Access } from '@shared/domain/security';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';

type Delegated = { readonly kind: DelegationKind; readonly role: Role | null; readonly classId: number | null; readonly courseId: number | null };

// Of open years: who taught a page last year has nothing to write on it any more; who begins with the year prepares it before (plans, lists).
const OWN_COURSES = `SELECT t.course_id AS "id" FROM course_teacher t JOIN course c ON c.id = t.course_id JOIN school_year y ON y.id = c.year_id
  WHERE t.staff_id = ? AND (t.date_from <= ? OR t.date_from <= y.start_date) AND (t.date_to IS NULL OR t.date_to >= ?) AND y.is_open = 1`;
const OWN_CLASSES = `SELECT t.class_id AS "id" FROM class_teacher t JOIN school_class k ON k.id = t.class_id JOIN school_year y ON y.id = k.year_id
  WHERE t.staff_id = ? AND (t.date_from <= ? OR t.date_from <= y.start_date) AND (t.date_to IS NULL OR t.date_to >= ?) AND y.is_open = 1`;
const DELEGATED = `SELECT kind AS "kind", role AS "role", class_id AS "classId", course_id AS "courseId" FROM delegation WHERE acting_staff_id = ? AND date_from <= ? AND date_to >= ?`;

/** A page or a class is worth nothing without the role that works with it. */
const ROLE_OF: Readonly<Record<Exclude<DelegationKind, 'role'>, Role>> = { class: 'classTeacher', course: 'subjectTeacher' };

/**
 * Roles with their scopes on a date: the courses of an open year a person teaches, the classes of which he or she is class teacher (SEC-03, SEC-04), and
 * what of an absent colleague's is handed over for that day (USR-09). On the path of every call: three answers from memory.
 */
export function loadAccess(query: Query, staffId: number, roles: readonly Role[], date: CalendarDate): Access {
  const ids = (sql: string): Set<number> => new Set(query.recall<{ id: number }>(sql, staffId, date, date).map((row) => row.id));
  const own = { roles, courseIds: ids(OWN_COURSES), classIds: ids(OWN_CLASSES) };
  const delegated = query.recall<Delegated>(DELEGATED, staffId, date, date);
  return delegated.length === 0 ? own : addDelegated(own, delegated);
}

function addDelegated({ roles, courseIds, classIds }: { readonly roles: readonly Role[]; readonly courseIds: Set<number>; readonly classIds: Set<number> }, delegated: readonly Delegated[]): Access {
  const all = new Set(roles);
  for (const { kind, role, classId, courseId } of delegated) {
    if (courseId !== null) courseIds.add(courseId);
    if (classId !== null) classIds.add(classId);
    const added = kind === 'role' ? role : ROLE_OF[kind];
    if (added !== null) all.add(added);
  }
  return { roles: [...all], courseIds, classIds };
}
