import { AppError } from '@shared/contract/app-error';
import type { HandlerContext } from '../handler-context';
import { checkPassword } from '../session';

/** The director's own login and password, typed where somebody else is signed in. Wrong ones count and lock as at the door (SEC-01). */
export async function confirmDirector(context: HandlerContext, login: string, password: string): Promise<{ accountId: number; login: string }> {
  const account = await checkPassword(context, login, password);
  const isDirector = context.read((query) => query.find(`SELECT role FROM account_role WHERE account_id = ? AND role = 'director'`, account.id)) !== undefined;
  if (!isDirector) throw new AppError('directorNeeded', { login });
  return { accountId: account.id, login: account.login };
}
