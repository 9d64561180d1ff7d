import { AppError } from '@shared/contract/app-error';
import type { FeatureHandlers, HandlerContext, WorkplaceControl } from '../handler-context';
import { getSystemState } from './get-system-state';
import { getHealth } from './health/get-health';
import { listTasks } from './health/list-tasks';
import { setMayHold } from './may-hold';

type SystemCalls = 'workplace.getState' | 'workplace.listOutbox' | 'workplace.resolveOutbox' | 'system.getState' | 'system.getHealth' | 'system.listTasks' | 'system.setMayHold';

/** Calls of a workstation about itself never travel over the wire. */
function needWorkplace({ workplace }: HandlerContext): WorkplaceControl {
  if (!workplace) throw new AppError('invalidInput', { what: 'этот вызов относится только к своему рабочему месту' });
  return workplace;
}

export const systemHandlers: FeatureHandlers<SystemCalls> = {
  'workplace.getState': (_input, context) => needWorkplace(context).getState(),
  'workplace.listOutbox': (_input, context) => needWorkplace(context).listOutbox(),
  'workplace.resolveOutbox': async (input, context) => {
    await needWorkplace(context).resolveOutbox(input.id, input.choice);
    return null;
  },
  'system.getState': (_input, context) => getSystemState(context),
  'system.getHealth': (_input, context) => getHealth(context),
  'system.listTasks': (_input, context) => listTasks(context),
  'system.setMayHold': async (input, context) => {
    await setMayHold(context, input.names);
    return null;
  },
};
