export * from './organisation';
export * from './subject-component';
export * from './duty';
export * from './requisite-problems';
export * from './class-teacher-change';
export * from './class-name';
export * from './directory-problems';
export * from './calendar';
