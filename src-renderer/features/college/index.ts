export { ProgrammesTab } from './programmes/programmes-tab';
export { ScheduleTab } from './schedule/schedule-tab';
export { useIsCollege } from './use-is-college';
