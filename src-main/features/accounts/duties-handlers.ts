import type { FeatureHandlers } from '../handler-context';
import { listEnds } from './account-end/list-ends';
import { cancelEnd, finishEnd, planEnd } from './account-end/plan-end';
import { listAcknowledgements, printAcknowledgements } from './credential/acknowledgements';
import { listCredentialRequests } from './credential/list-requests';
import { printCredentialRegister } from './credential/print-register';
import { registerCredentialRequest, withdrawCredentialRequest } from './credential/change-request';
import { delegate, endDelegation } from './delegation/delegate';
import { listColleagues, listDelegable, listDelegations } from './delegation/list-delegations';
import { decideRole } from './role-request/decide-role';
import { listRoleRequests } from './role-request/role-requests';

type Names =
  | 'accounts.listRoleRequests' | 'accounts.decideRole' | 'accounts.listEnds' | 'accounts.planEnd' | 'accounts.cancelEnd' | 'accounts.finishEnd'
  | 'accounts.listCredentialRequests' | 'accounts.registerCredentialRequest' | 'accounts.withdrawCredentialRequest' | 'accounts.printCredentialRegister'
  | 'accounts.listAcknowledgements' | 'accounts.printAcknowledgements' | 'accounts.listDelegations' | 'accounts.listColleagues' | 'accounts.listDelegable' | 'accounts.delegate' | 'accounts.endDelegation';

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
  'accounts.listCredentialRequests': (_input, context) => context.read((query) => listCredentialRequests(query, context.clock)),
  'accounts.registerCredentialRequest': (input, context) => registerCredentialRequest(context, input),
  'accounts.withdrawCredentialRequest': (input, context) => withdrawCredentialRequest(context, input),
  'accounts.printCredentialRegister': (_input, context) => printCredentialRegister(context),
  'accounts.listAcknowledgements': (_input, context) => context.read(listAcknowledgements),
  'accounts.printAcknowledgements': (_input, context) => printAcknowledgements(context),
};
