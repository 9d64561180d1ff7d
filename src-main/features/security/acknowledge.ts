import { AppError } from '@shared/contract/app-error';
import type { ConfidentialityRule } from '@shared/contract/security-contract';
import { CONFIDENTIALITY_RULE, RULE_VERSION } from '@shared/domain/security';
import { acknowledgementTable } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { HandlerContext } from '../handler-context';
import { CURRENT_YEAR, getOpenYear } from '../school';

const PENDING = `SELECT y.id AS "yearId" FROM school_year y WHERE y.id = ${CURRENT_YEAR}
  AND NOT EXISTS (SELECT 1 FROM acknowledgement a WHERE a.account_id = ? AND a.year_id = y.id) ORDER BY y.start_date DESC LIMIT 1`;

/** Has this person still to confirm the rule for the open school year (SEC-10)? */
export function hasToAcknowledge(query: Query, accountId: number): boolean {
  return query.find(PENDING, accountId) !== undefined;
}

export function getRule(context: HandlerContext): ConfidentialityRule {
  return { version: RULE_VERSION, paragraphs: CONFIDENTIALITY_RULE, yearName: context.read(getOpenYear).name };
}

/** Confirms the rule; a second time changes nothing. Refused for another version than the one in force: the person has read other words. */
export async function acknowledge(context: HandlerContext, version: string): Promise<void> {
  if (version !== RULE_VERSION) throw new AppError('invalidInput', { what: 'текст правила обновился – прочитайте его заново' });
  const { actor, session, workstation, clock } = context;
  await context.write((transaction) => {
    const year = getOpenYear(transaction.query);
    if (!hasToAcknowledge(transaction.query, actor.accountId)) return;
    transaction.insert(acknowledgementTable, { accountId: actor.accountId, yearId: year.id, ruleVersion: version, confirmedAt: clock.now(), workstation });
  });
  session.signIn({ ...actor, mustAcknowledge: false }, session.previousLogin);
}
