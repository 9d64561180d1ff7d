export * from './format-page-text';
export { getCourse, loadCourses, loadTeachers, nameTeachers, OPEN_YEAR, type CourseFacts, type CourseTeacher } from './load-courses';
export { findMarking } from './find-marking';
export { isClosedOn, loadCoursePeriods } from './load-periods';
export { openPageTerms, type PageTerms } from './page-terms';
