import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { IndividualPlan } from '@shared/contract/individual-contract';
import { splitHours } from '@shared/domain/curriculum';
import { findDenial } from '@shared/domain/security';
import { courseTable, individualLineTable, individualPlanTable } from '../../database/entities';
import type { Transaction } from '../../database/transaction';
import { assertVersion } from '../audit';
import type { HandlerContext } from '../handler-context';
import { getOpenYear } from '../school';
import { dropLines } from './drop-lines';
import { getPlan } from './load-plans';
import { refuseProblems, touch, writePlan } from './save-plan';

type Input = InputFor<'individual.saveStay'>;

const LINES = 'SELECT id AS "id", course_id AS "courseId" FROM individual_line WHERE plan_id = ?';
const WRITTEN = 'SELECT 1 AS "found" FROM individual_lesson WHERE plan_id = ? AND course_id = ? LIMIT 1';

/** Teaching at home, in a sanatorium or hospital: the pupil stays on the pages of the class, the sheet has a line for each lesson (IUP-02). */
export async function saveStay(input: Input, context: HandlerContext): Promise<IndividualPlan> {
  const plan = await context.write((transaction) => {
    const year = getOpenYear(transaction.query);
    const lines = input.lines.map((line) => ({ ...line, id: null, subjectId: transaction.get(courseTable, { id: line.courseId }).subjectId, dateFrom: input.dateFrom, dateTo: input.dateTo, replaces: [] }));
    refuseProblems(transaction, year, { ...input, lines: lines.map((line) => ({ ...line, hours: line.hours || 1 })) });
    const planId = writePlan(transaction, year, input);
    writeLines(transaction, planId, input.lines);
    touch(transaction, planId, input.version);
    return getPlan(transaction.query, planId, context);
  });
  context.publish({ kind: 'schoolChanged' });
  return plan;
}

function writeLines(transaction: Transaction, planId: number, lines: Input['lines']): void {
  const { query } = transaction;
  const known = query.all<{ id: number; courseId: number }>(LINES, planId);
  for (const { id, courseId } of known) {
    if (lines.some((line) => line.courseId === courseId)) continue;
    if (query.find(WRITTEN, planId, courseId)) throw new AppError('invalidInput', { what: 'по предмету, который вы убрали, на листе уже есть записи: сначала уберите их' });
    transaction.remove(individualLineTable, { id });
  }
  for (const { courseId, hours, staffId } of lines) {
    const own = known.find((line) => line.courseId === courseId);
    if (own) transaction.update(individualLineTable, { id: own.id }, { ...splitHours(hours), staffId });
    else transaction.insert(individualLineTable, { planId, courseId, subjectId: transaction.get(courseTable, { id: courseId }).subjectId, ...splitHours(hours), staffId });
  }
}

const SHEET = 'SELECT 1 AS "found" FROM individual_lesson WHERE plan_id = ? LIMIT 1';
const RECORDED = 'SELECT 1 AS "found" FROM individual_line l JOIN lesson n ON n.course_id = l.course_id WHERE l.plan_id = ? LIMIT 1';

/** A plan made by mistake; one with records is closed by its last day. */
export async function removePlan({ studentId, planId, version }: InputFor<'individual.removePlan'>, context: HandlerContext): Promise<null> {
  await context.write((transaction) => {
    assertVersion(transaction, individualPlanTable, { id: planId }, version);
    const plan = transaction.get(individualPlanTable, { id: planId });
    if (plan.studentId !== studentId) throw new AppError('notFound', { what: 'индивидуальный план' });
    const isOwn = plan.kind === 'individual';
    const denial = isOwn ? findDenial('individual.edit', context.access, { courseIds: [], classIds: [] }) : null;
    if (denial) throw new AppError(denial);
    if (transaction.query.find(isOwn ? RECORDED : SHEET, planId)) throw new AppError('invalidInput', { what: 'по плану уже есть записи: он не удаляется, а закрывается последним днём' });
    if (isOwn) dropLines(transaction, planId, []);
    else for (const { id } of transaction.query.all<{ id: number }>(LINES, planId)) transaction.remove(individualLineTable, { id });
    transaction.remove(individualPlanTable, { id: planId }, 'внесено ошибочно');
  });
  context.publish({ kind: 'schoolChanged' });
  return null;
}
