import { AppError } from '@shared/contract/app-error';
import type { Colleague, Delegable, Delegation } from '@shared/contract/duties-contract';
import { DELEGABLE_ROLES, findDelegationState, ROLE_TITLES, type DelegationKind, type Role } from '@shared/domain/accounts';
import { formatFullName, formatInitials, type PersonName } from '@shared/domain/people';
import type { CalendarDate } from '@shared/lib/calendar-date';
import { compareRussian } from '@shared/lib/russian-order';
import type { Query } from '../../../database/statement-cache';
import { nameCourse } from '../account-end/open-duties';

type Row = Pick<Delegation, 'id' | 'kind' | 'dateFrom' | 'dateTo' | 'orderNumber' | 'registeredAt' | 'version'> & Place & {
  readonly absentStaffId: number; readonly actingStaffId: number; readonly registeredBy: number; readonly endedBy: number | null; readonly role: Role | null; readonly className: string | null;
};
type Place = { readonly courseClass: string | null; readonly subject: string | null; readonly groupName: string | null };

const DELEGATIONS = `SELECT d.id AS "id", d.kind AS "kind", d.role AS "role", d.date_from AS "dateFrom", d.date_to AS "dateTo", d.order_number AS "orderNumber", d.registered_at AS "registeredAt",
  d.row_version AS "version", d.absent_staff_id AS "absentStaffId", d.acting_staff_id AS "actingStaffId", d.registered_by AS "registeredBy", d.ended_by AS "endedBy",
  k.name AS "className", ck.name AS "courseClass", s.name AS "subject", g.name AS "groupName"
  FROM delegation d LEFT JOIN school_class k ON k.id = d.class_id LEFT JOIN course c ON c.id = d.course_id LEFT JOIN school_class ck ON ck.id = c.class_id
  LEFT JOIN subject s ON s.id = c.subject_id LEFT JOIN study_group g ON g.id = c.group_id ORDER BY d.date_to DESC, d.id DESC LIMIT 500`;
const STAFF = 'SELECT s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName" FROM staff s WHERE s.id = ?';
const ACCOUNT = 'SELECT s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName" FROM account a JOIN staff s ON s.id = a.staff_id WHERE a.id = ?';

/** Those in force first, then coming, then past, each by its end (USR-09). */
export function listDelegations(query: Query, today: CalendarDate): Delegation[] {
  const name = (sql: string, id: number): string => {
    const [person] = query.recall<PersonName>(sql, id);
    return person ? formatInitials(person) : 'программа';
  };
  const rows = query.all<Row>(DELEGATIONS).map((row): Delegation => {
    const { id, kind, dateFrom, dateTo, orderNumber, registeredAt, version } = row;
    return {
      id, kind, dateFrom, dateTo, orderNumber, registeredAt, version,
      absent: name(STAFF, row.absentStaffId), acting: name(STAFF, row.actingStaffId), what: nameTarget(row), state: findDelegationState(row, today),
      registeredBy: name(ACCOUNT, row.registeredBy), endedBy: row.endedBy === null ? null : name(ACCOUNT, row.endedBy),
    };
  });
  const order = ['current', 'coming', 'past'];
  return rows.sort((left, right) => order.indexOf(left.state) - order.indexOf(right.state));
}

export function getDelegation(query: Query, delegationId: number, today: CalendarDate): Delegation {
  const delegation = listDelegations(query, today).find(({ id }) => id === delegationId);
  if (!delegation) throw new AppError('notFound', { what: 'временное поручение' });
  return delegation;
}

function nameTarget({ kind, role, className, courseClass, subject, groupName }: { readonly kind: DelegationKind; readonly role: Role | null; readonly className: string | null } & Place): string {
  if (kind === 'role') return role === null ? '' : ROLE_TITLES[role];
  if (kind === 'class') return `${className ?? ''}, классное руководство`;
  return nameCourse({ className: courseClass ?? '', subject: subject ?? '', groupName });
}

const COLLEAGUES = `SELECT s.id AS "staffId", a.id AS "accountId", s.position AS "position", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName",
  a.is_blocked AS "isBlocked", a.password_hash IS NOT NULL AS "hasPassword" FROM staff s JOIN account a ON a.staff_id = s.id WHERE s.dismissed_on IS NULL OR s.dismissed_on >= ?`;

/** Everybody who works here and has an account, by name. */
export function listColleagues(query: Query, today: CalendarDate): Colleague[] {
  const rows = query.all<PersonName & { staffId: number; accountId: number; position: string; isBlocked: number; hasPassword: boolean | number }>(COLLEAGUES, today);
  return rows
    .map((row) => ({ staffId: row.staffId, accountId: row.accountId, name: formatFullName(row), position: row.position, hasAccess: row.isBlocked === 0 && Boolean(row.hasPassword) }))
    .sort((left, right) => compareRussian(left.name, right.name));
}

const ROLES = 'SELECT r.role AS "role" FROM account_role r JOIN account a ON a.id = r.account_id WHERE a.staff_id = ?';
const CLASSES = `SELECT k.id AS "id", k.name AS "className" FROM class_teacher t JOIN school_class k ON k.id = t.class_id JOIN school_year y ON y.id = k.year_id AND y.is_open = 1
  WHERE t.staff_id = ? AND t.date_from <= ? AND (t.date_to IS NULL OR t.date_to >= ?) ORDER BY k.grade, k.letter`;
const COURSES = `SELECT c.id AS "id", k.name AS "className", s.name AS "subject", g.name AS "groupName" FROM course_teacher t JOIN course c ON c.id = t.course_id
  JOIN school_year y ON y.id = c.year_id AND y.is_open = 1 JOIN school_class k ON k.id = c.class_id JOIN subject s ON s.id = c.subject_id JOIN study_group g ON g.id = c.group_id
  WHERE t.staff_id = ? AND t.date_from <= ? AND (t.date_to IS NULL OR t.date_to >= ?) ORDER BY k.grade, k.letter, s.ordinal, c.id`;

/** What of a colleague can be handed over on a date: roles of the office, classes, journal pages. */
export function listDelegable(query: Query, staffId: number, date: CalendarDate): Delegable[] {
  const roles = query.all<{ role: Role }>(ROLES, staffId).map(({ role }) => role).filter((role) => DELEGABLE_ROLES.includes(role));
  const classes = query.all<{ id: number; className: string }>(CLASSES, staffId, date, date);
  const courses = query.all<{ id: number; className: string; subject: string; groupName: string | null }>(COURSES, staffId, date, date);
  return [
    ...roles.map((role): Delegable => ({ kind: 'role', role, classId: null, courseId: null, what: ROLE_TITLES[role] })),
    ...classes.map(({ id, className }): Delegable => ({ kind: 'class', role: null, classId: id, courseId: null, what: `${className}, классное руководство` })),
    ...courses.map((course): Delegable => ({ kind: 'course', role: null, classId: null, courseId: course.id, what: nameCourse(course) })),
  ];
}

export type DelegatedSpan = { readonly courseId: number; readonly dateFrom: CalendarDate; readonly dateTo: CalendarDate };
const SPANS = `SELECT course_id AS "courseId", date_from AS "dateFrom", date_to AS "dateTo" FROM delegation WHERE acting_staff_id = ? AND kind = 'course'`;

/** Journal pages that a person keeps, or kept, in the place of somebody else. */
export function listDelegatedSpans(query: Query, staffId: number): readonly DelegatedSpan[] {
  return query.recall<DelegatedSpan>(SPANS, staffId);
}
