export { backupJob } from './backup-job';
export { checkCopy, checkHere, type CopyChecker, type CopyFacts, type CopyOrder } from './check-copy';
export { listAlarms } from './get-state';
export { forceBackup, makeBackup, type BackupContext } from './make-backup';
export { findLastGood } from './register';
