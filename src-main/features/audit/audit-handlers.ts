import type { FeatureHandlers } from '../handler-context';
import { exportLog } from './log/export-log';
import { listLog, listPeople } from './log/list-log';
import { verifyWhileWorking } from './verify-copy';

export const auditHandlers: FeatureHandlers<'audit.verify' | 'audit.list' | 'audit.listPeople' | 'audit.exportLog'> = {
  'audit.verify': ({ controls }, context) => verifyWhileWorking(context, controls ?? []),
  'audit.list': (input, context) => listLog(context, input),
  'audit.listPeople': (_input, context) => context.read(listPeople),
  'audit.exportLog': (input, context) => exportLog(context, input),
};
