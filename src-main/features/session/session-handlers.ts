import type { FeatureHandlers } from '../handler-context';
import { changePassword } from './change-password';
import { loadSessionInfo } from './load-session-info';
import { login } from './login';

export const sessionHandlers: FeatureHandlers<'session.get' | 'session.login' | 'session.logout' | 'session.changePassword'> = {
  'session.get': (_input, context) => (context.session.actor ? loadSessionInfo(context) : null),
  'session.login': (input, context) => login(context, input.login, input.password),
  'session.logout': async (_input, context) => {
    const entityKey = String(context.actor.accountId);
    await context.write((transaction) => {
      transaction.note({ action: 'logout', entity: 'account', entityKey });
    });
    context.session.signOut();
    return null;
  },
  'session.changePassword': (input, context) => changePassword(context, input.oldPassword, input.newPassword),
};
