import type { Query } from '../../database/statement-cache';
import { CURRENT_YEAR } from '../school';

/** A journal page an import may aim at. */
export type TargetCourse = { readonly id: number; readonly classId: number; readonly className: string; readonly grade: number; readonly subject: string; readonly shortName: string; readonly groupId: number; readonly groupKind: 'class' | 'subgroup'; readonly groupName: string | null };

const COURSES = `SELECT c.id AS "id", c.class_id AS "classId", k.name AS "className", k.grade AS "grade", b.name AS "subject", b.short_name AS "shortName",
  c.group_id AS "groupId", g.kind AS "groupKind", g.name AS "groupName"
  FROM course c JOIN school_year y ON y.id = c.year_id JOIN school_class k ON k.id = c.class_id JOIN subject b ON b.id = c.subject_id JOIN study_group g ON g.id = c.group_id
  WHERE y.id = ${CURRENT_YEAR} ORDER BY k.grade, k.letter, b.ordinal, coalesce(g.name, '')`;

/** All journal pages of the open year. */
export function loadTargetCourses(query: Query): TargetCourse[] {
  return query.all<TargetCourse>(COURSES);
}
