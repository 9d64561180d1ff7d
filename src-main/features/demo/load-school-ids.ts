import type { Role } from '@shared/domain/accounts';
import type { Query } from '../../database/statement-cache';
import type { Actor } from '../handler-context';
import type { DemoCourse } from './demo-school';

/** Under which ids the import has written the school. */
export type SchoolIds = {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly courses: ReadonlyMap<string, number>;
  /** By class and full name. */
  readonly students: ReadonlyMap<string, number>;
};

const ACTORS = `SELECT a.id AS "accountId", a.staff_id AS "staffId", a.login AS "login", group_concat(r.role) AS "roles" FROM account a JOIN account_role r ON r.account_id = a.id GROUP BY a.id`;
const COURSES = `SELECT c.id AS "id", k.name || '|' || b.name || '|' || coalesce(g.name, '') AS "key"
  FROM course c JOIN school_class k ON k.id = c.class_id JOIN subject b ON b.id = c.subject_id JOIN study_group g ON g.id = c.group_id`;
const STUDENTS = `SELECT s.id AS "id", k.name || '|' || s.last_name || ' ' || s.first_name || coalesce(' ' || s.middle_name, '') AS "key"
  FROM enrolment e JOIN student s ON s.id = e.student_id JOIN school_class k ON k.id = e.class_id`;

export function loadSchoolIds(query: Query): SchoolIds {
  const keyed = (sql: string): Map<string, number> => new Map(query.all<{ id: number; key: string }>(sql).map(({ id, key }) => [key, id]));
  const actors = query.all<{ accountId: number; staffId: number; login: string; roles: string }>(ACTORS).map((row): [string, Actor] => [
    row.login, { ...row, roles: row.roles.split(',') as Role[], mustChangePassword: false },
  ]);
  return { actors: new Map(actors), courses: keyed(COURSES), students: keyed(STUDENTS) };
}

export function courseKey({ className, subject, groupName }: DemoCourse): string {
  return `${className}|${subject}|${groupName ?? ''}`;
}

/** Items of the lesson plan of a course in their order. */
export function loadPlanItemIds(query: Query, courseId: number): number[] {
  return query.all<{ id: number }>('SELECT i.id AS "id" FROM lesson_plan_item i JOIN lesson_plan p ON p.id = i.plan_id WHERE p.course_id = ? ORDER BY i.ordinal', courseId).map(({ id }) => id);
}

export function getId<Value>(ids: ReadonlyMap<string, Value>, key: string): Value {
  const id = ids.get(key);
  if (id === undefined) throw new RangeError(`demo school: «${key}» was not imported`);
  return id;
}
