import type { FeatureHandlers } from '../handler-context';
import { setBlocked, setRoles } from './change-account';
import { issueMissingSlips } from './issue-missing-slips';
import { issueSlip } from './issue-slip';
import { listAccounts } from './list-accounts';
import { createAccount } from './staff-accounts';

type Names = 'accounts.list' | 'accounts.issueSlip' | 'accounts.issueMissingSlips' | 'accounts.setRoles' | 'accounts.setBlocked' | 'accounts.create';

export const accountsHandlers: FeatureHandlers<Names> = {
  'accounts.list': (_input, context) => context.read((query) => listAccounts(query, context.clock)),
  'accounts.issueSlip': (input, context) => issueSlip(context, input.accountId, input.format),
  'accounts.issueMissingSlips': (_input, context) => issueMissingSlips(context),
  'accounts.create': createAccount,
  'accounts.setRoles': (input, context) => setRoles(context, input.accountId, input.roles, input.version),
  'accounts.setBlocked': (input, context) => setBlocked(context, input.accountId, input.blocked, input.version),
};
