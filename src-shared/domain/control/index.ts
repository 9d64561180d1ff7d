export * from './duty';
export * from './duty-state';
export * from './duty-words';
export * from './find-occurrences';
export { groupDuties, type DutyGroup, type DutyRow } from './group-duties';
export * from './list-duties';
