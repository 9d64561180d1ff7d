import type { FeatureHandlers } from '../handler-context';
import { readTimeZone } from '../school';
import { loadSessionInfo } from '../session';
import { acknowledge, getRule } from './acknowledge';
import { setIdleLock } from './idle-lock';
import { listBreaches, seeBreach } from './list-breaches';
import { reportBreach } from './report-breach';

type Names = 'security.getClock' | 'security.getRule' | 'security.acknowledge' | 'security.reportBreach' | 'security.listBreaches' | 'security.seeBreach' | 'security.setIdleLock';

export const securityHandlers: FeatureHandlers<Names> = {
  'security.getClock': (_input, context) => ({ now: context.clock.now(), timeZone: context.read(readTimeZone) }),
  'security.getRule': (_input, context) => getRule(context),
  'security.acknowledge': async ({ version }, context) => {
    await acknowledge(context, version);
    return loadSessionInfo(context);
  },
  'security.reportBreach': (input, context) => reportBreach(context, input),
  'security.listBreaches': (_input, context) => context.read(listBreaches),
  'security.seeBreach': ({ id }, context) => seeBreach(context, id),
  'security.setIdleLock': async ({ minutes }, context) => {
    await setIdleLock(context, minutes);
    return null;
  },
};
