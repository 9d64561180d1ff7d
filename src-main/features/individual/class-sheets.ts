import { formatFullName, type PersonName } from '@shared/domain/people';
import { compareRussian } from '@shared/lib/russian-order';
import type { PaperBody } from '../../documents';
import type { Query } from '../../database/statement-cache';
import { readWorkTypes } from '../school';
import { loadPlansOfYear } from './load-plans';
import { toSheetPaper, type SheetPaperLine } from './sheet-paper';

const LINES = `SELECT n.plan_id AS "planId", n.course_id AS "courseId", n.date AS "date", n.hours AS "hours", n.topic AS "topic", n.homework AS "homework", n.work_type AS "workType", n.value AS "value"
  FROM individual_lesson n JOIN individual_plan p ON p.id = n.plan_id WHERE p.year_id = ? ORDER BY n.date, n.id`;
const NAMES = `SELECT s.id AS "id", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName"
  FROM student s JOIN individual_plan p ON p.student_id = s.id WHERE p.year_id = ?`;

/** The sheets of a class's pupils for its journal (DOC-08, PRN-01), by name and first day. */
export function loadClassSheets(query: Query, yearId: number, classId: number): PaperBody[] {
  const plans = loadPlansOfYear(query, yearId).filter((plan) => plan.kind !== 'individual' && plan.classId === classId);
  if (plans.length === 0) return [];
  const lines = query.all<SheetPaperLine & { planId: number }>(LINES, yearId);
  const names = new Map(query.all<PersonName & { id: number }>(NAMES, yearId).map((row) => [row.id, formatFullName(row)]));
  const types = readWorkTypes(query);
  const named = plans.map((plan) => ({ plan, name: names.get(plan.studentId) ?? plan.student }));
  named.sort((left, right) => compareRussian(left.name, right.name) || (left.plan.dateFrom < right.plan.dateFrom ? -1 : 1));
  return named.map(({ plan, name }) => toSheetPaper(plan, lines.filter(({ planId }) => planId === plan.id), name, types));
}
