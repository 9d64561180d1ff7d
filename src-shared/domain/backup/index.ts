export * from './backup-alarms';
export * from './backup-schedule';
export * from './backup-settings';
export * from './backup-words';
export * from '../../lib/copy-name';
export * from './plan-rotation';
