export { LastChange } from './last-change';
export { RecordConflict } from './record-conflict';
export { RecordDialog } from './record-dialog';
export { formatRecordValue, listChangedKeys, type RecordField } from '@shared/lib/record-field';
