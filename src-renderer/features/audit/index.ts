export { AuditScreen } from './audit-screen';
export { IntegrityScreen } from './integrity/integrity-screen';
