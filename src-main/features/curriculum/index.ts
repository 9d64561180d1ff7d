export { assignFrom } from './change-page';
export { loadClassWeeks } from './class-weeks';
export { getStudyWeeks } from './study-weeks';
