import type { PagePeriod } from '@shared/contract/journal-contract';
import type { AbsenceCodeInfo } from '@shared/domain/journal';
import { buildDayLessons, type TimetableBase } from '@shared/domain/timetable';
import type { Query } from '../../database/statement-cache';
import { readAbsenceCodes } from '../school';
import { loadTimetable, oneCourse } from '../timetable';
import type { LessonKey } from './build-page-lesson';
import { getCourse, type CourseFacts } from './load-courses';
import { findMarking, type Marking } from './find-marking';
import { openPageTerms, type PageTerms } from './page-terms';
import { isClosedOn, loadCoursePeriods } from './load-periods';

/** A page while somebody writes on it: facts that the rules ask for, each loaded once, the rarely needed ones when asked. */
export type EntryPage = {
  readonly course: CourseFacts;
  readonly periods: readonly PagePeriod[];
  readonly today: string;
  readonly isClosed: (date: string) => boolean;
  readonly isFuture: (date: string) => boolean;
  readonly getTimetable: () => TimetableBase;
  readonly getTerms: () => PageTerms;
  readonly absenceCodes: readonly AbsenceCodeInfo[];
  /** Which marks are given on the page on a date, if any. */
  readonly findMarking: (date: string) => Marking;
  /** Is there such a lesson in the timetable (TT-04). */
  readonly isScheduled: (place: LessonKey) => boolean;
};

export function openEntryPage(query: Query, courseId: number, today: string): EntryPage {
  const course = getCourse(query, courseId);
  const periods = loadCoursePeriods(query, courseId);
  let timetable: TimetableBase | null = null;
  let terms: PageTerms | null = null;
  const getTimetable = (): TimetableBase => (timetable ??= loadTimetable(query, oneCourse(courseId)));
  return {
    course,
    periods,
    today,
    isClosed: (date) => isClosedOn(periods, date),
    isFuture: (date) => date > today,
    getTimetable,
    getTerms: () => (terms ??= openPageTerms(query, course)),
    absenceCodes: readAbsenceCodes(query),
    findMarking: (date) => findMarking(query, course, date),
    isScheduled: ({ date, lessonNumber }) => buildDayLessons(getTimetable(), date, date).some((lesson) => lesson.lessonNumber === lessonNumber),
  };
}
