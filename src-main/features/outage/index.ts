export { findLessonAct, findOutageAct, listConfirmedActs, type ConfirmedAct } from './find-outage-act';
