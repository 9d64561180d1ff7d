import { courseTable, courseTeacherTable, groupMemberTable, individualLineTable, individualReplacementTable, studyGroupTable } from '../../database/entities';
import type { Transaction } from '../../database/transaction';
import { setTimes } from './plan-times';

/** A transaction, or a movement that can be taken back row by row. */
export type PlanWriter = Pick<Transaction, 'query' | 'get' | 'insert' | 'update' | 'remove'>;

const LINES = 'SELECT id AS "id" FROM individual_line WHERE plan_id = ?';
const REPLACEMENTS = 'SELECT id AS "id" FROM individual_replacement WHERE line_id = ?';
const MEMBERS = 'SELECT id AS "id" FROM group_member WHERE group_id = ?';

/** Subjects of which nothing is recorded go with their empty pages; the rule has refused the others. */
export function dropLines(writer: PlanWriter, planId: number, kept: readonly { readonly id: number | null }[]): void {
  for (const { id } of writer.query.all<{ id: number }>(LINES, planId)) {
    if (kept.some((line) => line.id === id)) continue;
    const { courseId } = writer.get(individualLineTable, { id });
    for (const row of writer.query.all<{ id: number }>(REPLACEMENTS, id)) writer.remove(individualReplacementTable, { id: row.id });
    writer.remove(individualLineTable, { id });
    setTimes(writer, courseId, null, []);
    closePage(writer, courseId);
  }
}

const USED = `SELECT 1 AS "found" FROM course c WHERE c.id = ? AND (EXISTS (SELECT 1 FROM lesson_plan p WHERE p.course_id = c.id) OR EXISTS (SELECT 1 FROM delegation d WHERE d.course_id = c.id)
  OR EXISTS (SELECT 1 FROM carried_record r WHERE r.course_id = c.id OR r.origin_course_id = c.id) OR EXISTS (SELECT 1 FROM correction_plan k WHERE k.course_id = c.id))`;
const TEACHERS = 'SELECT id AS "id" FROM course_teacher WHERE course_id = ?';

/** The empty page of a dropped subject goes; one with a КТП or a delegation stays without pupils and lessons. */
function closePage(writer: PlanWriter, courseId: number): void {
  const { query } = writer;
  const { groupId } = writer.get(courseTable, { id: courseId });
  for (const { id } of query.all<{ id: number }>(MEMBERS, groupId)) writer.remove(groupMemberTable, { id });
  if (query.find(USED, courseId)) return;
  for (const { id } of query.all<{ id: number }>(TEACHERS, courseId)) writer.remove(courseTeacherTable, { id });
  writer.remove(courseTable, { id: courseId });
  writer.remove(studyGroupTable, { id: groupId });
}
