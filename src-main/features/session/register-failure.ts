import { AppError } from '@shared/contract/app-error';
import { countFailure, isLocked, LOCK_MINUTES, MAX_FAILURES, type LockState } from '@shared/domain/accounts';
import { formatMoment } from '@shared/lib/format-moment';
import { accountTable } from '../../database/entities';
import { digest } from '../../database/row-image';
import type { Query } from '../../database/statement-cache';
import type { HandlerContext } from '../handler-context';
import { readTimeZone } from '../school';
import type { LoginAccount } from './find-account';

const UNKNOWN_LOGIN = 'unknown_login';
const FAILURES_SINCE = `SELECT count(*) AS "failures", max(at) AS "lastAt" FROM audit_entry WHERE entity = '${UNKNOWN_LOGIN}' AND entity_key = ? AND at > ?`;

/** Writes a wrong password of an account, locks it at the fifth in a row (SEC-01), and returns the failure to throw. */
export async function registerFailure(context: HandlerContext, accountId: number): Promise<AppError> {
  const now = context.clock.now();
  const state = await context.write((transaction) => {
    const row = transaction.get(accountTable, { id: accountId });
    const before = { failures: row.failedAttempts, lockedUntil: row.lockedUntil };
    if (isLocked(before, now)) return before;
    const after = countFailure(before, now);
    const line = { entity: 'account', entityKey: String(accountId) };
    transaction.update(accountTable, { id: accountId }, { failedAttempts: after.failures, lockedUntil: after.lockedUntil });
    transaction.note({ ...line, action: 'loginFailed', reason: 'wrongPassword' });
    if (after.lockedUntil !== null) transaction.note({ ...line, action: 'lock', reason: after.lockedUntil });
    return after;
  });
  return toFailure(context, state);
}

/**
 * The same for a login that does not exist, so that nobody learns which ones do. The log keeps a digest of what was typed: people
 * type passwords into this field.
 */
export async function registerUnknownLogin(context: HandlerContext, login: string): Promise<AppError> {
  const now = context.clock.now();
  const entityKey = digest(login.toLowerCase());
  const state = await context.write((transaction) => {
    const before = readUnknownLogin(transaction.query, entityKey, now);
    if (isLocked(before, now)) return before;
    transaction.note({ action: 'loginFailed', entity: UNKNOWN_LOGIN, entityKey, reason: 'unknownLogin' });
    return countFailure(before, now);
  });
  return toFailure(context, state);
}

function readUnknownLogin(query: Query, entityKey: string, now: string): LockState {
  const minutesAgo = (instant: string, minutes: number): string => new Date(Date.parse(instant) - minutes * 60_000).toISOString();
  const found = query.find<{ failures: number; lastAt: string | null }>(FAILURES_SINCE, entityKey, minutesAgo(now, LOCK_MINUTES));
  const failures = found?.failures ?? 0;
  const lastAt = found?.lastAt ?? now;
  return { failures, lockedUntil: failures >= MAX_FAILURES ? minutesAgo(lastAt, -LOCK_MINUTES) : null };
}

export function refuseLocked(context: HandlerContext, account: LoginAccount): void {
  const state = { failures: account.failedAttempts, lockedUntil: account.lockedUntil };
  if (isLocked(state, context.clock.now())) throw toFailure(context, state);
}

function toFailure(context: HandlerContext, { failures, lockedUntil }: LockState): AppError {
  if (lockedUntil === null) return new AppError('wrongPassword', { left: MAX_FAILURES - failures });
  return new AppError('accountLocked', { until: formatMoment(lockedUntil, context.read(readTimeZone)) });
}
