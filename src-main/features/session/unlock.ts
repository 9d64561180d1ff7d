import type { HandlerContext } from '../handler-context';
import { checkPassword } from './check-password';

/** Uncovers a locked screen for the person who is signed in on it: only with the own password, counted like a login (SEC-08). */
export async function unlock(context: HandlerContext, password: string): Promise<void> {
  const { accountId, login } = context.actor;
  await checkPassword(context, login, password);
  await context.write((transaction) => {
    transaction.note({ action: 'unlock', entity: 'account', entityKey: String(accountId) });
  });
}
