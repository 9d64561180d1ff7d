import type { FeatureHandlers } from '../handler-context';
import { exportLog } from './log/export-log';
import { listLog, listPeople } from './log/list-log';
import { listChecks } from './integrity/list-checks';
import { runCheck } from './integrity/run-check';

export const auditHandlers: FeatureHandlers<'audit.verify' | 'audit.listChecks' | 'audit.list' | 'audit.listPeople' | 'audit.exportLog'> = {
  'audit.verify': ({ controls }, context) => runCheck({ ...context, accountId: context.actor.accountId }, controls ?? []),
  'audit.listChecks': (_input, context) => context.read(listChecks),
  'audit.list': (input, context) => listLog(context, input),
  'audit.listPeople': (_input, context) => context.read(listPeople),
  'audit.exportLog': (input, context) => exportLog(context, input),
};
