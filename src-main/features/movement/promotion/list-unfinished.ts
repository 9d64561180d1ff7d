import type { PromotionCheck } from '@shared/contract/promotion-contract';
import type { Query } from '../../../database/statement-cache';
import type { OldClass } from './load-promotion';

type Count = { readonly classId: number; readonly count: number };

/** Pupils of pages with marks who have no year mark; the first grade has none at all. */
const MISSING = `SELECT c.class_id AS "classId", count(*) AS "count"
  FROM course c JOIN school_class k ON k.id = c.class_id JOIN study_group g ON g.id = c.group_id JOIN enrolment e ON e.class_id = c.class_id AND e.date_to IS NULL
  WHERE c.year_id = ? AND c.kind = 'lesson' AND k.grade > 1
    AND (g.kind = 'class' OR EXISTS (SELECT 1 FROM group_member m WHERE m.group_id = g.id AND m.student_id = e.student_id AND m.date_to IS NULL))
    AND NOT EXISTS (SELECT 1 FROM period_mark p WHERE p.course_id = c.id AND p.student_id = e.student_id AND p.slot = 'year')
  GROUP BY c.class_id`;
/** Pages of which a period of their grade is not closed. */
const OPEN = `SELECT c.class_id AS "classId", count(*) AS "count" FROM course c JOIN school_class k ON k.id = c.class_id
  WHERE c.year_id = ? AND c.kind = 'lesson' AND EXISTS (SELECT 1 FROM grading_period p WHERE p.year_id = c.year_id AND p.grade_from <= k.grade AND p.grade_to >= k.grade
    AND NOT EXISTS (SELECT 1 FROM period_closing x WHERE x.course_id = c.id AND x.period_id = p.id))
  GROUP BY c.class_id`;

/** What of the old year is not finished, by class: a promotion in spite of it needs the director (MOV-04). */
export function listUnfinished(query: Query, yearId: number, classes: readonly OldClass[]): PromotionCheck['unfinished'] {
  const count = (sql: string): Map<number, number> => new Map(query.all<Count>(sql, yearId).map((row) => [row.classId, Number(row.count)]));
  const [marks, pages] = [count(MISSING), count(OPEN)];
  return classes
    .map(({ id, name }) => ({ className: name, missingMarks: marks.get(id) ?? 0, openPages: pages.get(id) ?? 0 }))
    .filter(({ missingMarks, openPages }) => missingMarks + openPages > 0);
}
