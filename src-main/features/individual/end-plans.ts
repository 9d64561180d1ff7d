import type { IndividualKind } from '@shared/domain/curriculum';
import type { CalendarDate } from '@shared/lib/calendar-date';
import { courseTable, individualLineTable, individualPlanTable, individualReplacementTable } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import { dropLines, type PlanWriter } from './drop-lines';

export type OpenPlan = { readonly id: number; readonly kind: IndividualKind; readonly dateFrom: CalendarDate; readonly dateTo: CalendarDate | null; readonly isRecorded: number };
type Line = { readonly id: number; readonly courseId: number; readonly dateFrom: CalendarDate; readonly dateTo: CalendarDate | null; readonly isRecorded: number };

const PLANS = `SELECT p.id AS "id", p.kind AS "kind", p.date_from AS "dateFrom", p.date_to AS "dateTo", CASE WHEN EXISTS (SELECT n.id FROM individual_lesson n WHERE n.plan_id = p.id)
    OR (p.kind = 'individual' AND EXISTS (SELECT n.id FROM individual_line l JOIN lesson n ON n.course_id = l.course_id WHERE l.plan_id = p.id)) THEN 1 ELSE 0 END AS "isRecorded"
  FROM individual_plan p WHERE p.student_id = ? AND p.year_id = ? AND (p.date_to IS NULL OR p.date_to > ?) ORDER BY p.date_from, p.id`;
const LINES = `SELECT l.id AS "id", l.course_id AS "courseId", coalesce(l.date_from, p.date_from) AS "dateFrom", coalesce(l.date_to, p.date_to) AS "dateTo",
    CASE WHEN EXISTS (SELECT n.id FROM lesson n WHERE n.course_id = l.course_id) THEN 1 ELSE 0 END AS "isRecorded"
  FROM individual_line l JOIN individual_plan p ON p.id = l.plan_id WHERE l.plan_id = ? ORDER BY l.id`;
const REPLACEMENTS = 'SELECT id AS "id" FROM individual_replacement WHERE line_id = ?';

type Pupil = { readonly studentId: number; readonly yearId: number; /** The last one on the list of the class. */ readonly lastDay: CalendarDate };

/** Plans of a pupil that go on after a day, those that have not begun by then among them. */
export function listPlansAfter(query: Query, { studentId, yearId, lastDay }: Pupil): readonly OpenPlan[] {
  return query.all<OpenPlan>(PLANS, studentId, yearId, lastDay);
}

/** Will a plan go altogether: it would begin after the day, and nothing hangs on it. */
export function isDropped({ dateFrom, isRecorded }: Pick<OpenPlan, 'dateFrom' | 'isRecorded'>, lastDay: CalendarDate): boolean {
  return dateFrom > lastDay && isRecorded === 0;
}

/** A pupil leaves the class: individual plans end with the last day there, those that would begin later go. Memberships of own groups are the caller's. */
export function endPlans(writer: PlanWriter, pupil: Pupil): void {
  const { lastDay } = pupil;
  for (const plan of listPlansAfter(writer.query, pupil)) {
    const lines = writer.query.all<Line>(LINES, plan.id);
    if (plan.kind === 'individual') endLines(writer, plan.id, lines, lastDay);
    else if (isDropped(plan, lastDay)) for (const { id } of lines) writer.remove(individualLineTable, { id });
    if (isDropped(plan, lastDay)) writer.remove(individualPlanTable, { id: plan.id });
    else writer.update(individualPlanTable, { id: plan.id }, { dateTo: findEnd(plan, lastDay) });
  }
}

function endLines(writer: PlanWriter, planId: number, lines: readonly Line[], lastDay: CalendarDate): void {
  const kept = lines.filter((line) => !isDropped(line, lastDay));
  dropLines(writer, planId, kept);
  for (const line of kept.filter(({ dateTo }) => dateTo === null || dateTo > lastDay)) {
    const dateTo = findEnd(line, lastDay);
    writer.update(individualLineTable, { id: line.id }, { dateTo });
    writer.update(courseTable, { id: line.courseId }, { dateTo });
    for (const { id } of writer.query.all<{ id: number }>(REPLACEMENTS, line.id)) writer.update(individualReplacementTable, { id }, { dateTo });
  }
}

/** What was recorded although it began later keeps its first day: no plan ends before it begins. */
function findEnd({ dateFrom }: Pick<OpenPlan, 'dateFrom'>, lastDay: CalendarDate): CalendarDate {
  return dateFrom > lastDay ? dateFrom : lastDay;
}
