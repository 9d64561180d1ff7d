import type { FeatureHandlers } from '../handler-context';
import { verifySchool } from './verify-school';

export const auditHandlers: FeatureHandlers<'audit.verify'> = {
  'audit.verify': (_input, context) => verifySchool(context.database),
};
