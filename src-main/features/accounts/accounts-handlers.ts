import type { FeatureHandlers } from '../handler-context';
import { setBlocked, setRoles } from './change-account';
import { issueSlip } from './issue-slip';
import { listAccounts } from './list-accounts';

export const accountsHandlers: FeatureHandlers<'accounts.list' | 'accounts.issueSlip' | 'accounts.setRoles' | 'accounts.setBlocked'> = {
  'accounts.list': (_input, context) => context.read((query) => listAccounts(query, context.clock)),
  'accounts.issueSlip': (input, context) => issueSlip(context, input.accountId, input.format),
  'accounts.setRoles': (input, context) => setRoles(context, input.accountId, input.roles, input.version),
  'accounts.setBlocked': (input, context) => setBlocked(context, input.accountId, input.blocked, input.version),
};
