export { BackupAlarms } from './backup-alarms';
export { BackupScreen } from './backup-screen';
