import { AppError } from '@shared/contract/app-error';
import { formatDate } from '@shared/lib/russian-date';
import { hasAccessEnded, verifyPassword } from '../accounts';
import type { HandlerContext } from '../handler-context';
import { findAccountByLogin, type LoginAccount } from './find-account';
import { refuseLocked, registerFailure, registerUnknownLogin } from './register-failure';

/** The account that login and password open, without signing in. Whatever is wrong is logged and counted and throws (SEC-01). */
export async function checkPassword(context: HandlerContext, loginName: string, password: string): Promise<LoginAccount> {
  const account = context.read((query) => findAccountByLogin(query, loginName));
  if (account) refuseLocked(context, account);
  const isRight = await verifyPassword(account?.passwordHash ?? null, password);
  if (!account) throw await registerUnknownLogin(context, loginName);
  if (!isRight) throw await registerFailure(context, account.id);
  await refuseBarred(context, account);
  return account;
}

/** The right password of an account that may not enter: blocked, its last day over (USR-08), or a one-time password out of date (USR-03). */
async function refuseBarred(context: HandlerContext, account: LoginAccount): Promise<void> {
  const isExpired = account.mustChange === 1 && account.slipExpiresAt !== null && account.slipExpiresAt < context.clock.today();
  const isClosed = account.isBlocked === 1 || context.read((query) => hasAccessEnded(query, account.id, context.clock.today()));
  const failure =
    isClosed ? new AppError('accountBlocked') : isExpired ? new AppError('temporaryPasswordExpired', { until: formatDate(account.slipExpiresAt ?? '') }) : null;
  if (!failure) return;
  await context.write((transaction) => {
    transaction.note({ action: 'loginFailed', entity: 'account', entityKey: String(account.id), reason: failure.code });
  });
  throw failure;
}
