export { CourseListScreen, type CourseListScreenProps } from './courses/course-list-screen';
export { MyDayScreen, type MyDayScreenProps } from './day/my-day-screen';
export { usePageNames, type PageNames } from './edit/page-names';
export { forgetOpenPages } from './edit/open-pages';
export { useUnsavedCount } from './edit/use-unsaved-count';
export type { JournalPlace } from './page/journal-place';
export type { JournalPageScreenProps } from './page/journal-page-props';
export { JournalPageScreen } from './page/journal-page-screen';
