import type { InputFor } from '@shared/contract/contract';
import type { DayLesson, MyDay } from '@shared/contract/journal-contract';
import type { TimetableLesson } from '@shared/domain/timetable';
import { isWithin } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';
import { listDelegatedSpans, type DelegatedSpan } from '../accounts';
import type { HandlerContext } from '../handler-context';
import { coursesOfTeacher, loadTimetable, type CourseSet } from '../timetable';
import { buildDayLesson, joinDays, type DayCourse, type DaySource } from './build-day-lesson';
import { describeDay } from './describe-day';
import { loadCourses, loadTeachers } from './load-courses';
import { loadDayRecords } from './load-day-records';
import { listYearLessons } from './load-page-lessons';
import { findCurrentPeriod, loadPeriods } from './load-periods';
import { loadPlans } from './offer-topics';

const MOST_UNFINISHED = 50;

/** «Мой день» (JRN-11): the lessons the person gives that day with what is missing, and earlier ones of the current period that lack something. */
export function getMyDay(input: InputFor<'journal.getMyDay'>, { read, actor, access, clock }: Pick<HandlerContext, 'read' | 'actor' | 'access' | 'clock'>): MyDay {
  const today = clock.today();
  const date = input.date ?? today;
  return read((query) => {
    const set = coursesOfTeacher(actor.staffId, date);
    const base = loadTimetable(query, set);
    const scheduled = listYearLessons(base);
    const courses = loadDayCourses(query, set, scheduled);
    const from = findFirstDay(courses, date);
    const sources = joinDays(scheduled.filter((lesson) => from <= lesson.date && lesson.date <= date), loadDayRecords(query, set, { from, to: date }));
    const build = (source: DaySource): DayLesson[] => {
      const course = courses.get(source.courseId);
      return course ? [buildDayLesson(course, source, access, today)] : [];
    };
    const own = { staffId: actor.staffId, delegated: listDelegatedSpans(query, actor.staffId) };
    const unfinished = sources.filter((source) => isEarlierOwn(source, courses.get(source.courseId), own, date)).flatMap(build).filter(isUnfinished);
    return {
      date,
      courseIds: [...courses.keys()],
      dayNote: describeDay(base, date),
      lessons: sources.filter((source) => source.date === date).flatMap(build),
      unfinished: unfinished.reverse().slice(0, MOST_UNFINISHED),
      unfinishedCount: unfinished.length,
    };
  });
}

function loadDayCourses(query: Query, set: CourseSet, scheduled: readonly TimetableLesson[]): Map<number, DayCourse> {
  const periods = loadPeriods(query, set);
  const teachers = loadTeachers(query, set);
  const { offered } = loadPlans(query, set, scheduled);
  return new Map(
    loadCourses(query, set).map((course) => [
      course.id,
      { course, periods: periods.get(course.id) ?? [], teachers: teachers.get(course.id) ?? [], offered: offered.get(course.id) },
    ]),
  );
}

/** The first day of the current period; grades may have different ones. */
function findFirstDay(courses: ReadonlyMap<number, DayCourse>, date: string): string {
  let first = date;
  for (const { periods } of courses.values()) {
    const start = findCurrentPeriod(periods, date)?.startDate ?? date;
    if (start < first) first = start;
  }
  return first;
}

type Own = { readonly staffId: number; readonly delegated: readonly DelegatedSpan[] };

/** Before the day asked about, in the current period of its grade, and while this person taught the course or stood in for its teacher. */
function isEarlierOwn(source: DaySource, course: DayCourse | undefined, own: Own, date: string): boolean {
  if (!course || source.date >= date) return false;
  const start = findCurrentPeriod(course.periods, date)?.startDate ?? date;
  const spans = [...course.teachers.filter(({ staffId }) => staffId === own.staffId), ...own.delegated.filter(({ courseId }) => courseId === source.courseId)];
  return source.date >= start && spans.some(({ dateFrom, dateTo }) => isWithin(source.date, dateFrom, dateTo));
}

function isUnfinished(lesson: DayLesson): boolean {
  return lesson.status !== 'future' && lesson.missing.length > 0 && lesson.canEnter;
}
