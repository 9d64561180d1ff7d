import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { PlanCard } from '@shared/contract/lesson-plan-contract';
import {
  applyReplan, findLineFacts, formatReplanProblem, formatSlotKey, listFreeSlots, type LostLesson, type PlanLine, type Replan,
} from '@shared/domain/lesson-plan';
import { formatDate } from '@shared/lib/russian-date';
import { lessonPlanChangeTable, lessonPlanCorrectionTable, lessonPlanItemTable, lessonPlanTable, lostLessonTable, type LessonPlanItemRow } from '../../database/entities';
import type { Transaction } from '../../database/transaction';
import type { HandlerContext } from '../handler-context';
import { openHead } from './decide-plan';
import { getPlan, type OpenPlan } from './get-plan';
import { isCourseLesson } from './load-plans';

type Input = InputFor<'lessonPlan.correct'>;
/** The columns that a correction writes. */
export type CorrectedColumns = Pick<LessonPlanItemRow, 'outcome' | 'correctedTopic' | 'correctedHours' | 'correctedDate' | 'correctedUntil'>;

const LOST = 'SELECT id, date, lesson_number AS "lessonNumber" FROM lost_lesson WHERE course_id = ?';

/** Lost lessons, chosen steps and the shift of the rest: all of it, or nothing (CUR-07). The correction waits for the deputy's approval and acts at once. */
export async function correctPlan(input: Input, context: HandlerContext): Promise<PlanCard> {
  const { courseId, version, reason } = input;
  const card = await context.write((transaction) => {
    const { head, open } = openHead(transaction, courseId, version);
    if (head.state === 'submitted') throw new AppError('planLocked', { why: 'он на проверке у завуча', todo: 'Отзовите его, чтобы скорректировать' });
    refuseLost(open, input.lost);
    const result = replan(open, input, context.clock.today());
    const linesBefore = writeLines(transaction, open.plan.lines, result.lines);
    if (input.lost.length === 0 && Object.keys(linesBefore).length === 0) throw new AppError('invalidInput', { what: 'корректировка ничего не меняет: отметьте потерянные уроки или выберите, что сделать с темами' });
    const correctionId = transaction.insert(lessonPlanCorrectionTable, {
      planId: head.id, madeOn: context.clock.today(), madeBy: context.actor.accountId, reason, shortage: Math.max(0, result.shortage), linesBefore: JSON.stringify(linesBefore), state: 'proposed',
      decidedAt: null, decidedBy: null, remark: null,
    });
    for (const { step, topicBefore, hoursBefore, hoursAfter } of result.changes) {
      transaction.insert(lessonPlanChangeTable, { correctionId, itemId: step.lineId, kind: step.kind, intoItemId: step.kind === 'merge' ? step.intoId : null, hoursBefore, hoursAfter, topicBefore });
    }
    writeLost(transaction, courseId, input.lost, correctionId);
    const { edits } = transaction.get(lessonPlanTable, { id: head.id });
    transaction.update(lessonPlanTable, { id: head.id }, { edits: (edits ?? 0) + 1 });
    return getPlan(transaction.query, courseId, context.access, context.clock.today());
  });
  context.publish({ kind: 'coursesChanged', courseIds: [courseId] });
  return card;
}

function replan({ plan }: OpenPlan, { lost, steps }: Input, today: string): Replan {
  const known = new Set(lost.map(formatSlotKey));
  const allLost: LostLesson[] = [...plan.lost.filter((lesson) => !known.has(formatSlotKey(lesson))), ...lost];
  const slots = listFreeSlots({ slots: plan.slots, given: plan.given, lost: allLost, today });
  const result = applyReplan({ lines: plan.lines, facts: findLineFacts(plan.given), slots }, steps);
  if (result.problems.length > 0) {
    const topicOf = new Map(plan.lines.map(({ id, topic }) => [id, topic]));
    throw new AppError('planStepRefused', { what: result.problems.map(({ code, lineId }) => `«${topicOf.get(lineId) ?? 'тема'}» – ${formatReplanProblem(code)}`) });
  }
  return result;
}

function refuseLost({ plan }: OpenPlan, lost: readonly LostLesson[]): void {
  const given = new Set(plan.given.filter(({ hasTopic }) => hasTopic).map(formatSlotKey));
  for (const lesson of lost) {
    if (given.has(formatSlotKey(lesson))) throw new AppError('invalidInput', { what: `урок ${formatDate(lesson.date)} записан в журнале как данный: он не потерян` });
    if (!isCourseLesson(plan, lesson)) throw new AppError('lessonNotInTimetable', { date: formatDate(lesson.date) });
  }
}

/** Writes the lines that differ; what their columns held, by item, for taking the correction back. */
function writeLines(transaction: Transaction, before: readonly PlanLine[], after: readonly PlanLine[]): Record<number, CorrectedColumns> {
  const beforeOf = new Map(before.map((line) => [line.id, line]));
  const kept: Record<number, CorrectedColumns> = {};
  for (const line of after) {
    const old = beforeOf.get(line.id);
    if (old && transaction.update(lessonPlanItemTable, { id: line.id }, toColumns(line), 'корректировка КТП')) kept[line.id] = toColumns(old);
  }
  return kept;
}

function toColumns({ outcome, correctedTopic, correctedHours, correctedDate, correctedUntil }: PlanLine): CorrectedColumns {
  return { outcome, correctedTopic, correctedHours, correctedDate, correctedUntil };
}

function writeLost(transaction: Transaction, courseId: number, lost: readonly LostLesson[], correctionId: number): void {
  const known = new Map(transaction.query.all<{ id: number; date: string; lessonNumber: number }>(LOST, courseId).map((row) => [formatSlotKey(row), row.id]));
  for (const { date, lessonNumber, cause } of lost) {
    const id = known.get(formatSlotKey({ date, lessonNumber }));
    if (id === undefined) transaction.insert(lostLessonTable, { courseId, date, lessonNumber, cause, correctionId });
    else transaction.update(lostLessonTable, { id }, { cause, correctionId });
  }
}
