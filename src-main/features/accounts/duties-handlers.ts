import type { FeatureHandlers } from '../handler-context';
import { listEnds } from './account-end/list-ends';
import { cancelEnd, finishEnd, planEnd } from './account-end/plan-end';
import { delegate, endDelegation } from './delegation/delegate';
import { listColleagues, listDelegable, listDelegations } from './delegation/list-delegations';
import { decideRole } from './role-request/decide-role';
import { listRoleRequests } from './role-request/role-requests';

type Names =
  | 'accounts.listRoleRequests' | 'accounts.decideRole' | 'accounts.listEnds' | 'accounts.planEnd' | 'accounts.cancelEnd' | 'accounts.finishEnd'
  | 'accounts.listDelegations' | 'accounts.listColleagues' | 'accounts.listDelegable' | 'accounts.delegate' | 'accounts.endDelegation';

export const dutiesHandlers: FeatureHandlers<Names> = {
  'accounts.listRoleRequests': (_input, context) => context.read(listRoleRequests),
  'accounts.decideRole': (input, context) => decideRole(context, input),
  'accounts.listEnds': (_input, context) => context.read((query) => listEnds(query, context.clock.today())),
  'accounts.planEnd': (input, context) => planEnd(context, input),
  'accounts.cancelEnd': (input, context) => cancelEnd(context, input),
  'accounts.finishEnd': (input, context) => finishEnd(context, input),
  'accounts.listDelegations': (_input, context) => context.read((query) => listDelegations(query, context.clock.today())),
  'accounts.listColleagues': (_input, context) => context.read((query) => listColleagues(query, context.clock.today())),
  'accounts.listDelegable': ({ staffId, date }, context) => context.read((query) => listDelegable(query, staffId, date)),
  'accounts.delegate': (input, context) => delegate(context, input),
  'accounts.endDelegation': (input, context) => endDelegation(context, input),
};
