export { assignFrom } from './change-page';
export { loadClassWeeks } from './class-weeks';
export { printApproved } from './print/print-approved';
export { getStudyWeeks } from './study-weeks';
