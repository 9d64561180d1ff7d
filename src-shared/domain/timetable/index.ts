export * from './build-day-lessons';
export * from './school-day';
export * from './timetable-base';
