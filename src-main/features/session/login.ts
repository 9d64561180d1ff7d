import { AppError } from '@shared/contract/app-error';
import type { SessionInfo } from '@shared/contract/session-contract';
import { accountTable } from '../../database/entities';
import type { Transaction } from '../../database/transaction';
import type { HandlerContext } from '../handler-context';
import { settleAccount } from '../keys';
import { checkPassword } from './check-password';
import type { LoginAccount } from './find-account';
import { loadActor } from './load-actor';
import { loadSessionInfo } from './load-session-info';
import { listOtherPlaces } from './other-places';
import { refuseLocked } from './register-failure';

/**
 * Signs this connection in (SEC-01); whoever was signed in on it is not any more, whatever comes of it. The same account elsewhere is
 * told, and so is the log (SYS-06).
 */
export async function login(context: HandlerContext, loginName: string, password: string): Promise<SessionInfo> {
  context.session.signOut();
  const account = await checkPassword(context, loginName, password);
  const others = listOtherPlaces(context, account.login);
  await context.write((transaction) => {
    enter(transaction, context, account);
    if (others.length > 0) transaction.note({ action: 'secondLogin', entity: 'account', entityKey: String(account.id), reason: `одновременно: ${others.join(', ')}` }, account.id);
  });
  if (others.length > 0) context.tellAccount(account.id, { kind: 'secondLogin', workstation: context.workstation, at: context.clock.now() });
  const previous = account.lastLoginAt !== null && account.lastWorkstation !== null ? { at: account.lastLoginAt, workstation: account.lastWorkstation } : null;
  context.session.signIn(context.read((query) => loadActor(query, account.id)), previous);
  await settleAccount(context, { accountId: account.id, login: account.login, password });
  return loadSessionInfo(context);
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
