export * from './person-name';
export * from './name-list';
export * from './snils';
export * from './student-problems';
