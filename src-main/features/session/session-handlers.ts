import { dropTickets } from '../accounts';
import type { FeatureHandlers } from '../handler-context';
import { changePassword } from './change-password';
import { loadSessionInfo } from './load-session-info';
import { login } from './login';
import { makeTicket, resume } from './session-ticket';
import { unlock } from './unlock';

export const sessionHandlers: FeatureHandlers<'session.get' | 'session.login' | 'session.logout' | 'session.changePassword' | 'session.makeTicket' | 'session.resume' | 'session.unlock'> = {
  'session.get': (_input, context) => (context.session.actor ? loadSessionInfo(context) : null),
  'session.login': (input, context) => login(context, input.login, input.password),
  'session.logout': async (_input, context) => {
    const entityKey = String(context.actor.accountId);
    await context.write((transaction) => {
      dropTickets(transaction, context.actor.accountId, context.workstation);
      transaction.note({ action: 'logout', entity: 'account', entityKey });
    });
    context.session.signOut();
    return null;
  },
  'session.changePassword': (input, context) => changePassword(context, input.oldPassword, input.newPassword),
  'session.unlock': async (input, context) => {
    await unlock(context, input.password);
    return null;
  },
  'session.makeTicket': (_input, context) => makeTicket(context),
  'session.resume': (input, context) => {
    resume(context, input.ticket);
    return null;
  },
};
