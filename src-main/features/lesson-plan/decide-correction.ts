import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { PlanCard, PlanCorrection } from '@shared/contract/lesson-plan-contract';
import { lessonPlanChangeTable, lessonPlanCorrectionTable, lessonPlanItemTable, lessonPlanTable, lostLessonTable } from '../../database/entities';
import type { Transaction } from '../../database/transaction';
import { assertVersion } from '../audit';
import type { HandlerContext } from '../handler-context';
import type { CorrectedColumns } from './correct-plan';
import { getPlan, openPlan } from './get-plan';
import { loadCorrections } from './load-corrections';

const CHANGES = 'SELECT id FROM lesson_plan_change WHERE correction_id = ?';
const LOST = 'SELECT id FROM lost_lesson WHERE correction_id = ?';

type Reference = { readonly courseId: number; readonly correctionId: number; readonly version: number };
type Opened = { readonly planId: number; readonly correction: PlanCorrection };

/** Takes the last correction back while nobody has decided on it and nothing of it has been given: plan and lost lessons are as they were. */
export function undoCorrection(input: Reference, context: HandlerContext): Promise<PlanCard> {
  return change(input, context, (transaction, { correction }) => {
    if (!correction.canUndo) throw new AppError('correctionInUse');
    restoreLines(transaction, correction.id);
    for (const { id } of transaction.query.all<{ id: number }>(LOST, correction.id)) transaction.remove(lostLessonTable, { id }, 'отмена корректировки');
    for (const { id } of transaction.query.all<{ id: number }>(CHANGES, correction.id)) transaction.remove(lessonPlanChangeTable, { id }, 'отмена корректировки');
    transaction.remove(lessonPlanCorrectionTable, { id: correction.id }, 'отмена корректировки');
  });
}

/** The deputy approves, or declines with a remark: then the plan is as it was before, the lost lessons stay lost, and the sheet keeps the line. */
export function decideCorrection({ decision, remark, ...input }: InputFor<'lessonPlan.decideCorrection'>, context: HandlerContext): Promise<PlanCard> {
  if (decision === 'declined' && (remark ?? '') === '') throw new AppError('invalidInput', { what: 'напишите, почему корректировка отклонена' });
  return change(input, context, (transaction, { correction }) => {
    if (correction.state !== 'proposed' || (decision === 'declined' && !correction.canUndo)) throw new AppError('correctionInUse');
    if (decision === 'declined') restoreLines(transaction, correction.id);
    transaction.update(lessonPlanCorrectionTable, { id: correction.id }, { state: decision, decidedAt: context.clock.now(), decidedBy: context.actor.accountId, remark: remark === '' ? null : remark });
  });
}

async function change({ courseId, correctionId, version }: Reference, context: HandlerContext, work: (transaction: Transaction, opened: Opened) => void): Promise<PlanCard> {
  const card = await context.write((transaction) => {
    const { head, given } = openPlan(transaction.query, courseId).plan;
    const correction = head ? loadCorrections(transaction.query, head.id, given).find(({ id }) => id === correctionId) : undefined;
    if (!head || !correction) throw new AppError('notFound', { what: 'корректировка этого КТП' });
    assertVersion(transaction, lessonPlanCorrectionTable, { id: correctionId }, version);
    work(transaction, { planId: head.id, correction });
    const { edits } = transaction.get(lessonPlanTable, { id: head.id });
    transaction.update(lessonPlanTable, { id: head.id }, { edits: (edits ?? 0) + 1 });
    return getPlan(transaction.query, courseId, context.access, context.clock.today());
  });
  context.publish({ kind: 'coursesChanged', courseIds: [courseId] });
  return card;
}

function restoreLines(transaction: Transaction, correctionId: number): void {
  const { linesBefore } = transaction.get(lessonPlanCorrectionTable, { id: correctionId });
  for (const [id, columns] of Object.entries(JSON.parse(linesBefore) as Record<string, CorrectedColumns>)) {
    if (transaction.find(lessonPlanItemTable, { id: Number(id) })) transaction.update(lessonPlanItemTable, { id: Number(id) }, columns, 'отмена корректировки');
  }
}
