import { AppError } from '@shared/contract/app-error';
import type { SessionInfo } from '@shared/contract/session-contract';
import { formatDate } from '@shared/lib/russian-date';
import { accountTable } from '../../database/entities';
import type { Transaction } from '../../database/transaction';
import { verifyPassword } from '../accounts';
import type { HandlerContext } from '../handler-context';
import { findAccountByLogin, type LoginAccount } from './find-account';
import { loadActor } from './load-actor';
import { loadSessionInfo } from './load-session-info';
import { refuseLocked, registerFailure, registerUnknownLogin } from './register-failure';

/** Signs this connection in (SEC-01); whoever was signed in on it is not any more, whatever comes of it. */
export async function login(context: HandlerContext, loginName: string, password: string): Promise<SessionInfo> {
  context.session.signOut();
  const account = context.read((query) => findAccountByLogin(query, loginName));
  if (account) refuseLocked(context, account);
  const isRight = await verifyPassword(account?.passwordHash ?? null, password);
  if (!account) throw await registerUnknownLogin(context, loginName);
  if (!isRight) throw await registerFailure(context, account.id);
  await refuseBarred(context, account);
  await context.write((transaction) => {
    enter(transaction, context, account);
  });
  const previous = account.lastLoginAt !== null && account.lastWorkstation !== null ? { at: account.lastLoginAt, workstation: account.lastWorkstation } : null;
  context.session.signIn(context.read((query) => loadActor(query, account.id)), previous);
  return loadSessionInfo(context);
}

/** The right password of an account that may not enter: blocked, or a one-time password out of date (USR-03). */
async function refuseBarred(context: HandlerContext, account: LoginAccount): Promise<void> {
  const isExpired = account.mustChange === 1 && account.slipExpiresAt !== null && account.slipExpiresAt < context.clock.today();
  const failure =
    account.isBlocked === 1 ? new AppError('accountBlocked') : isExpired ? new AppError('temporaryPasswordExpired', { until: formatDate(account.slipExpiresAt ?? '') }) : null;
  if (!failure) return;
  await context.write((transaction) => {
    transaction.note({ action: 'loginFailed', entity: 'account', entityKey: String(account.id), reason: failure.code });
  });
  throw failure;
}

function enter(transaction: Transaction, context: HandlerContext, account: LoginAccount): void {
  const row = transaction.get(accountTable, { id: account.id });
  // Meanwhile other attempts may have locked it, or an administrator changed it.
  refuseLocked(context, row);
  if (row.passwordHash !== account.passwordHash || row.isBlocked === 1) throw new AppError('notSignedIn');
  const changes = { failedAttempts: 0, lockedUntil: null, lastLoginAt: context.clock.now(), lastWorkstation: context.workstation };
  transaction.update(accountTable, { id: account.id }, changes);
  transaction.note({ action: 'login', entity: 'account', entityKey: String(account.id) }, account.id);
}
