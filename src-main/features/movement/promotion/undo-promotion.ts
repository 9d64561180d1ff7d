import { AppError } from '@shared/contract/app-error';
import { promotionTable, type PromotionRow } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';
import type { Transaction } from '../../../database/transaction';
import { getTableTitle } from '../../audit';
import { findDependents, type FoundRow } from '../find-dependents';
import { getTable, listStepChanges, parseRowKey, undoStep, type StepChange } from '../movement-step';
import { listUntouchedTopics } from './copy-plans';
import { getYearFacts } from './load-promotion';

const REASON = 'отмена перевода на новый год';
const LESSON = 'SELECT l.id AS "id" FROM course c JOIN lesson l ON l.course_id = c.id WHERE c.year_id = ? LIMIT 1';

export type UndoForecast = { readonly problems: readonly string[]; readonly losses: readonly string[]; readonly dependents: readonly FoundRow[] };

/** What stands against taking a promotion back, and what was made on its classes since: until the first lesson of the new year (MOV-04). */
export function foreseeUndo(query: Query, promotion: PromotionRow): UndoForecast {
  const changes = listStepChanges({ query }, promotion.stepId);
  const dependents = findDependents(query, changes.filter(({ before }) => before === null));
  const problems = [...findYearProblems(query, promotion), ...findChanged(query, changes)];
  if (dependents.some(({ entity }) => entity === 'movement')) problems.push('по классам нового года уже записано движение учеников: сначала отмените его');
  const plans = new Set(changes.filter(({ entity }) => entity === 'lesson_plan').map(({ entityKey }) => Number(entityKey)));
  const untouched = listUntouchedTopics(query, promotion.toYearId, plans);
  return { problems, losses: describeLosses(dependents.filter(({ entity, entityKey }) => entity !== 'lesson_plan_item' || !untouched.has(entityKey))), dependents };
}

function findYearProblems(query: Query, { fromYearId, toYearId }: PromotionRow): string[] {
  const problems: string[] = [];
  const [from, to] = [getYearFacts(query, fromYearId), getYearFacts(query, toYearId)];
  if (query.find(LESSON, toYearId)) problems.push(`в ${to.name} учебном году уже записаны уроки`);
  if (from.isOpen === 0) problems.push(`${from.name} учебный год закрыт: сначала откройте его снова`);
  return problems;
}

/** Rows that were there before the promotion and that somebody has changed since. */
function findChanged(query: Query, changes: readonly StepChange[]): string[] {
  const entities = new Set<string>();
  for (const { entity, entityKey, before } of changes) {
    if (before === null) continue;
    const current = query.find<{ version: number }>(`SELECT row_version AS "version" FROM ${getTable(entity).name} WHERE id = ?`, Number(entityKey));
    const known = JSON.parse(before) as { readonly rowVersion?: number };
    if (current && current.version !== (known.rowVersion ?? 0) + 1) entities.add(getTableTitle(entity).toLowerCase());
  }
  return [...entities].map((title) => `после перевода уже правили: ${title}`);
}

/** «Классное руководство: 3». */
function describeLosses(dependents: readonly FoundRow[]): string[] {
  const counts = new Map<string, number>();
  for (const { entity } of dependents) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return [...counts].map(([entity, count]) => `${getTableTitle(entity)}: ${String(count)}`);
}

/** The school as it was before the promotion, row for row; the protocol of actions keeps what was done and undone. */
export function undoPromotion(transaction: Transaction, promotionId: number, acceptLosses: boolean): void {
  const promotion = transaction.get(promotionTable, { id: promotionId });
  const { problems, losses, dependents } = foreseeUndo(transaction.query, promotion);
  if (problems.length > 0) throw new AppError('promotionInUse', { problems });
  if (losses.length > 0 && !acceptLosses) throw new AppError('promotionInUse', { problems: [`на новых классах уже есть записи (${losses.join('; ')}); подтвердите, что они тоже будут удалены`] });
  for (const { entity, entityKey } of [...dependents].reverse()) {
    const table = getTable(entity);
    transaction.remove(table, parseRowKey(table, entityKey), REASON);
  }
  undoStep(transaction, promotion.stepId, REASON, false);
}
