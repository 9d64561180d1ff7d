import { AppError } from '@shared/contract/app-error';
import { PASSWORD_PROBLEM_TEXTS } from '@shared/contract/password-problem-text';
import type { SessionInfo } from '@shared/contract/session-contract';
import { findPasswordProblems } from '@shared/domain/accounts';
import { accountTable } from '../../database/entities';
import { dropTickets, hashPassword, verifyPassword } from '../accounts';
import type { HandlerContext } from '../handler-context';
import { protectAccount } from '../keys';
import { findAccountById } from './find-account';
import { loadActor } from './load-actor';
import { loadSessionInfo } from './load-session-info';
import { registerFailure } from './register-failure';

/** A new own password (USR-03). A wrong old one counts like a failed login; other sessions of the account end. */
export async function changePassword(context: HandlerContext, oldPassword: string, newPassword: string): Promise<SessionInfo> {
  const { actor, session } = context;
  const { previousLogin } = session;
  const account = context.read((query) => findAccountById(query, actor.accountId));
  if (!(await verifyPassword(account?.passwordHash ?? null, oldPassword))) await refuseOldPassword(context);
  const problems = findPasswordProblems(newPassword, actor.login, oldPassword);
  if (problems.length > 0) throw new AppError('passwordRefused', { problems: problems.map((problem) => PASSWORD_PROBLEM_TEXTS[problem]) });
  const passwordHash = await hashPassword(newPassword);
  await protectAccount(context.storage.keyring, { accountId: actor.accountId, login: actor.login, password: newPassword }, (record) =>
    context.write((transaction) => {
      const row = transaction.get(accountTable, { id: actor.accountId });
      if (row.passwordHash !== account?.passwordHash || row.isBlocked === 1) throw new AppError('notSignedIn');
      dropTickets(transaction, actor.accountId);
      transaction.update(accountTable, { id: actor.accountId }, { passwordHash, mustChange: 0, slipExpiresAt: null, failedAttempts: 0 });
      record(transaction);
    }),
  );
  context.endSessions(actor.accountId);
  session.signIn(context.read((query) => loadActor(query, actor.accountId)), previousLogin);
  return loadSessionInfo(context);
}

async function refuseOldPassword(context: HandlerContext): Promise<never> {
  const failure = await registerFailure(context, context.actor.accountId);
  if (failure.code === 'accountLocked') context.session.signOut();
  throw failure;
}
