export * from './course-set';
export * from './load-timetable';
