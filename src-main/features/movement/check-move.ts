import { MOVEMENT_PROBLEM_TEXTS } from '@shared/contract/movement-problem-text';
import type { PlannedMove } from '@shared/contract/movement-contract';
import { findMovementProblems, type OrderKind } from '@shared/domain/movement';
import type { MoveFacts } from './load-facts';

const NO_YEAR = { startDate: '0000-01-01', endDate: '9999-12-31', isOpen: true };

/** What stands against a movement, in words. */
export function checkMove(plan: PlannedMove, facts: MoveFacts, orderKind: OrderKind | null): string[] {
  const problems = findMovementProblems({
    kind: plan.kind, date: plan.date, orderKind, toClassId: plan.toClassId, destination: plan.destination, spans: facts.spans,
    wasEverHere: facts.spans.length + facts.others.length > 0, year: facts.to ?? facts.from ?? NO_YEAR, groups: facts.chosen, present: facts.memberships,
  });
  return problems.map((problem) => MOVEMENT_PROBLEM_TEXTS[problem]);
}
