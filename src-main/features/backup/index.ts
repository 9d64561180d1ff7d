export { forCaller, type BackupContext } from './backup-context';
export { backupJob, foundCopiesJob } from './backup-job';
export { confirmDirector } from './confirm-director';
export { checkCopy, checkHere } from './check-copy';
export { listAlarms } from './get-state';
export { forceBackup, makeBackup } from './make-backup';
export { findLastGood } from './register';
