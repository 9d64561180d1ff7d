import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { CorrectionBoard, CorrectionPlan, CorrectionStep } from '@shared/contract/individual-contract';
import { CORRECTION_PROBLEM_TEXTS } from '@shared/contract/individual-problem-text';
import { findCorrectionProblems, type CorrectionReason } from '@shared/domain/individual';
import { formatInitials, formatListName, type PersonName } from '@shared/domain/people';
import { findDenial } from '@shared/domain/security';
import { compareRussian } from '@shared/lib/russian-order';
import { correctionPlanTable, correctionStepTable } from '../../database/entities';
import type { Query, SqlValue } from '../../database/statement-cache';
import type { Transaction } from '../../database/transaction';
import { assertVersion, findLastChange } from '../audit';
import type { HandlerContext } from '../handler-context';
import { getOpenYear } from '../school';
import { findCandidates } from './candidates';
import { namePage } from './load-plans';

type Input = InputFor<'individual.saveCorrection'>;
type Row = PersonName & {
  id: number; version: number; studentId: number; courseId: number; classId: number; className: string; subject: string; groupName: string | null; staffId: number | null;
  teacherLast: string | null; teacherFirst: string | null; teacherMiddle: string | null; reason: CorrectionReason; openedOn: string; closedOn: string | null; result: string | null;
};
type StepRow = CorrectionStep & { readonly id: number; readonly planId: number };

/** The inside of `… = ?`. */
type Which = 'c.year_id = ?' | 'p.id = ?';

const plansSql = (which: Which): string =>
  `SELECT p.id AS "id", p.row_version AS "version", p.student_id AS "studentId", p.course_id AS "courseId", k.id AS "classId", k.name AS "className", b.name AS "subject", g.name AS "groupName",
    p.staff_id AS "staffId", f.last_name AS "teacherLast", f.first_name AS "teacherFirst", f.middle_name AS "teacherMiddle", p.reason AS "reason", p.opened_on AS "openedOn", p.closed_on AS "closedOn",
    p.result AS "result", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName"
  FROM course c JOIN correction_plan p ON p.course_id = c.id JOIN student s ON s.id = p.student_id JOIN school_class k ON k.id = c.class_id JOIN subject b ON b.id = c.subject_id
    JOIN study_group g ON g.id = c.group_id LEFT JOIN staff f ON f.id = p.staff_id WHERE ${which}`;
const stepsSql = (which: Which): string =>
  `SELECT t.id AS "id", t.plan_id AS "planId", t.topic AS "topic", t.planned_on AS "plannedOn", t.done_on AS "doneOn", t.result AS "result"
  FROM course c JOIN correction_plan p ON p.course_id = c.id JOIN correction_step t ON t.plan_id = p.id WHERE ${which} ORDER BY t.plan_id, t.ordinal`;
const STEPS = 'SELECT id AS "id", ordinal AS "ordinal", done_on AS "doneOn" FROM correction_step WHERE plan_id = ? ORDER BY ordinal';
const ON_PAGE = `SELECT 1 AS "found" FROM course c JOIN study_group g ON g.id = c.group_id WHERE c.id = ? AND (
    (g.kind = 'class' AND EXISTS (SELECT 1 FROM enrolment e WHERE e.class_id = c.class_id AND e.student_id = ?)) OR EXISTS (SELECT 1 FROM group_member m WHERE m.group_id = g.id AND m.student_id = ?))`;

type Viewer = Pick<HandlerContext, 'access' | 'actor'>;

/** Plans of correction work that this person may look at, and who is proposed for it (IUP-04). */
export function getCorrection({ missedFrom }: InputFor<'individual.getCorrection'>, context: HandlerContext): CorrectionBoard {
  return context.read((query) => {
    const year = getOpenYear(query);
    const today = context.clock.today();
    return { today, plans: loadCorrections(query, 'c.year_id = ?', year.id, context), candidates: findCandidates(query, year, today, { missedFrom, access: context.access }) };
  });
}

export function getCorrectionPlan(query: Query, id: number, viewer: Viewer): CorrectionPlan {
  const [plan] = loadCorrections(query, 'p.id = ?', id, viewer);
  if (!plan) throw new AppError('notFound', { what: 'план коррекционной работы' });
  return plan;
}

function loadCorrections(query: Query, which: Which, value: SqlValue, { access, actor }: Viewer): CorrectionPlan[] {
  const steps = query.all<StepRow>(stepsSql(which), value);
  const rows = query.all<Row>(plansSql(which), value).filter((row) => row.staffId === actor.staffId || findDenial('individual.view', access, { courseIds: [row.courseId], classIds: [row.classId] }) === null);
  const plans = rows.map((row): CorrectionPlan => {
    const { id, version, studentId, courseId, className, staffId, reason, openedOn, closedOn, result, teacherLast } = row;
    return {
      id, version, studentId, student: formatListName(row), className, courseId, subject: namePage(row), staffId, reason, openedOn, closedOn, result,
      teacher: teacherLast === null ? null : formatInitials({ lastName: teacherLast, firstName: row.teacherFirst ?? '', middleName: row.teacherMiddle }),
      steps: steps.filter(({ planId }) => planId === id).map(({ topic, plannedOn, doneOn, result: outcome }) => ({ topic, plannedOn, doneOn, result: outcome })),
      canEdit: findDenial('individual.correct', access, { courseIds: [courseId], classIds: [row.classId] }) === null,
      change: findLastChange(query, correctionPlanTable.name, String(id)),
    };
  });
  return plans.sort((left, right) => Number(left.closedOn !== null) - Number(right.closedOn !== null) || compareRussian(left.student, right.student));
}

export async function saveCorrection(input: Input, context: HandlerContext): Promise<CorrectionPlan> {
  const plan = await context.write((transaction) => {
    refuseProblems(transaction, input, context.clock.today());
    const planId = writePlan(transaction, input);
    writeSteps(transaction, planId, input.steps);
    return getCorrectionPlan(transaction.query, planId, context);
  });
  context.publish({ kind: 'schoolChanged' });
  return plan;
}

function refuseProblems({ query }: Transaction, { courseId, studentId, openedOn, closedOn, result, steps }: Input, today: string): void {
  const isOnPage = query.find(ON_PAGE, courseId, studentId, studentId) !== undefined;
  const problems = findCorrectionProblems({ openedOn, closedOn, result, steps, today, isOnPage });
  if (problems.length > 0) throw new AppError('invalidInput', { what: problems.map((problem) => CORRECTION_PROBLEM_TEXTS[problem]) });
}

function writePlan(transaction: Transaction, { id, version, courseId, studentId, staffId, reason, openedOn, closedOn, result }: Input): number {
  const fields = { staffId, reason, openedOn, closedOn, result: result === '' ? null : result };
  if (id === null) return transaction.insert(correctionPlanTable, { courseId, studentId, ...fields });
  assertVersion(transaction, correctionPlanTable, { id }, version);
  const before = transaction.get(correctionPlanTable, { id });
  if (before.courseId !== courseId || before.studentId !== studentId) throw new AppError('notFound', { what: 'план коррекционной работы' });
  // The topics are part of the plan: who saves next has to have seen them, too (SYS-03).
  if (!transaction.update(correctionPlanTable, { id }, fields)) transaction.touch(correctionPlanTable, { id }, 'изменены темы');
  return id;
}

function writeSteps(transaction: Transaction, planId: number, steps: Input['steps']): void {
  const known = transaction.query.all<{ id: number; ordinal: number }>(STEPS, planId);
  steps.forEach((step, index) => {
    const fields = { ...step, result: step.result === '' ? null : step.result };
    const own = known[index];
    if (own) transaction.update(correctionStepTable, { id: own.id }, fields);
    else transaction.insert(correctionStepTable, { planId, ordinal: index + 1, ...fields });
  });
  for (const { id } of known.slice(steps.length)) transaction.remove(correctionStepTable, { id });
}

/** A plan made by mistake; one by which something was held is closed with its result. */
export async function removeCorrection({ courseId, correctionId: id, version }: InputFor<'individual.removeCorrection'>, context: HandlerContext): Promise<null> {
  await context.write((transaction) => {
    assertVersion(transaction, correctionPlanTable, { id }, version);
    if (transaction.get(correctionPlanTable, { id }).courseId !== courseId) throw new AppError('notFound', { what: 'план коррекционной работы' });
    const steps = transaction.query.all<{ id: number; doneOn: string | null }>(STEPS, id);
    if (steps.some(({ doneOn }) => doneOn !== null)) throw new AppError('invalidInput', { what: 'по плану уже есть занятия: закройте его днём окончания и результатом' });
    for (const step of steps) transaction.remove(correctionStepTable, { id: step.id });
    transaction.remove(correctionPlanTable, { id }, 'внесено ошибочно');
  });
  context.publish({ kind: 'schoolChanged' });
  return null;
}
