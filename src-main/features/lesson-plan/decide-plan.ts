import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { PlanCard } from '@shared/contract/lesson-plan-contract';
import { checkPlan, formatPlanProblem, hasPlanErrors, type PlanState } from '@shared/domain/lesson-plan';
import { lessonPlanTable, type LessonPlanRow } from '../../database/entities';
import type { Transaction } from '../../database/transaction';
import type { HandlerContext } from '../handler-context';
import { getPlan, openPlan, type OpenPlan } from './get-plan';
import type { PlanHead } from './load-plans';
import { buildFrame } from './plan-frame';
import { assertPlanVersion } from './save-plan';

type Step = { readonly courseId: number; readonly version: number };

/** Handed in for approval; refused while the check finds errors (CUR-05). */
export function submitPlan(input: Step, context: HandlerContext): Promise<PlanCard> {
  return changeState(input, context, ['draft', 'returned'], (_head, { plan, facts, course }) => {
    const problems = checkPlan(plan.lines, buildFrame(facts, course, plan));
    if (hasPlanErrors(problems)) throw new AppError('planUnfinished', { what: problems.filter(({ level }) => level === 'error').map(formatPlanProblem) });
    return { state: 'submitted', submittedAt: context.clock.now(), remark: null, decidedAt: null, decidedBy: null };
  });
}

export function withdrawPlan(input: Step, context: HandlerContext): Promise<PlanCard> {
  return changeState(input, context, ['submitted'], () => ({ state: null, submittedAt: null }));
}

/** Approved, or returned with a remark; an approved plan can still be returned. */
export function decidePlan({ decision, remark, ...input }: InputFor<'lessonPlan.decide'>, context: HandlerContext): Promise<PlanCard> {
  if (decision === 'returned' && (remark ?? '') === '') throw new AppError('invalidInput', { what: 'напишите замечание: что исправить в плане' });
  return changeState(input, context, decision === 'approved' ? ['submitted'] : ['submitted', 'approved'], () => ({
    state: decision, remark: remark === '' ? null : remark, decidedAt: context.clock.now(), decidedBy: context.actor.accountId,
  }));
}

async function changeState({ courseId, version }: Step, context: HandlerContext, from: readonly PlanState[], decide: (head: PlanHead, open: OpenPlan) => Partial<LessonPlanRow>): Promise<PlanCard> {
  const card = await context.write((transaction) => {
    const { head, open } = openHead(transaction, courseId, version);
    if (!from.includes(head.state)) throw new AppError('planLocked', { why: STATE_WORDS[head.state], todo: 'Обновите страницу' });
    transaction.update(lessonPlanTable, { id: head.id }, decide(head, open));
    return getPlan(transaction.query, courseId, context.access, context.clock.today());
  });
  context.publish({ kind: 'coursesChanged', courseIds: [courseId] });
  return card;
}

const STATE_WORDS: Readonly<Record<PlanState, string>> = { draft: 'он ещё не сдан на проверку', submitted: 'он на проверке у завуча', returned: 'он возвращён учителю', approved: 'он утверждён' };

/** The plan in the version that the person saw. */
export function openHead(transaction: Transaction, courseId: number, version: number): { readonly head: PlanHead; readonly open: OpenPlan } {
  const open = openPlan(transaction.query, courseId);
  const { head } = open.plan;
  if (!head) throw new AppError('notFound', { what: 'КТП этой страницы' });
  assertPlanVersion(transaction, head.id, version);
  return { head, open };
}
