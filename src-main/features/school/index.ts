export { readAbsenceCodes } from './directories/read-absence-codes';
export { readWorkTypes } from './directories/read-work-types';
export * from './find-open-year';
export * from './read-time-zone';
export { listSubjects } from './directories/subjects';
export { copyYear } from './calendar/copy-year';
