export * from './build-day-lessons';
export * from './find-bells';
export * from './school-day';
export * from './timetable-base';
