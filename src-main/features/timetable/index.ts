export * from './course-set';
export * from './find-class-day';
export * from './is-timetable-approved';
export * from './load-school-calendar';
export * from './load-timetable';
