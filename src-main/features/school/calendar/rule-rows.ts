import type { BellRuleCard } from '@shared/contract/calendar-contract';
import { bellRuleTable, classBellsTable } from '../../../database/entities';
import type { Transaction } from '../../../database/transaction';

type Rule = Pick<BellRuleCard, 'id' | 'source'>;

/** A rule lies in the card of a class or among those for many. */
export function updateRule(transaction: Transaction, { id, source }: Rule, changes: { readonly scheduleId?: number; readonly dateTo?: string }): void {
  if (source === 'class') transaction.update(classBellsTable, { id }, changes);
  else transaction.update(bellRuleTable, { id }, changes);
}

export function removeRule(transaction: Transaction, { id, source }: Rule): void {
  if (source === 'class') transaction.remove(classBellsTable, { id });
  else transaction.remove(bellRuleTable, { id });
}

/** The same for other bells and days. */
export function insertRule(transaction: Transaction, rule: Omit<BellRuleCard, 'id' | 'version'>): void {
  const { scheduleId, dateFrom, dateTo, weekday, shift, gradeFrom, gradeTo, classId, reason } = rule;
  if (rule.source === 'class' && classId !== null) transaction.insert(classBellsTable, { classId, scheduleId, dateFrom, dateTo });
  else transaction.insert(bellRuleTable, { scheduleId, dateFrom, dateTo, weekday, shift, gradeFrom, gradeTo, classId, reason });
}
