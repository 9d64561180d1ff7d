import { findRecordTerm, type Holiday, type LessonRecordKind, type RecordTerm, type TermFacts } from '@shared/domain/regulation';
import { makeBellFinder, openDayLessons, type CalendarClass, type SchoolCalendar, type TimetableBase, type TimetableLesson } from '@shared/domain/timetable';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';
import { listConfirmedActs } from '../outage';
import { readTimeZone } from '../school';
import { findCalendarClass, loadSchoolCalendar, loadTimetable, type CourseSet } from '../timetable';
import { openRegulation } from './read-regulation';

/** `lessonNumber` null: given outside the timetable, at home. Terms by the bells then last to the end of the day. */
export type LessonPlace = { readonly date: CalendarDate; readonly lessonNumber: number | null };
type Course = { readonly id: number; readonly yearId: number; readonly classId: number };
/** What a caller has loaded already. */
type Known = { readonly calendar: SchoolCalendar; readonly schoolClass: CalendarClass };

/** Terms of the records of one journal page, each reckoned once. */
export type CourseTerms = { readonly find: (kind: LessonRecordKind, lesson: LessonPlace) => RecordTerm };

/**
 * The terms of a page: remembered facts only, but for the timetable of the class, which is read when the first homework asks for its
 * last lesson. Inside a transaction this is made anew for each call.
 */
export function openCourseTerms(query: Query, course: Course, given?: Known): CourseTerms {
  const { calendar, schoolClass } = given ?? loadKnown(query, course);
  const facts: TermFacts = { timeZone: readTimeZone(query), holidays: listHolidays(calendar), acts: listConfirmedActs(query, course.classId) };
  const regulationOn = openRegulation(query);
  const findBell = makeBellFinder(calendar);
  const findLastEnd = makeLastEndFinder(() => loadTimetable(query, coursesAround(course.id)));
  const known = new Map<string, RecordTerm>();
  const reckon = (kind: LessonRecordKind, { date, lessonNumber }: LessonPlace): RecordTerm => {
    const times = { start: () => (lessonNumber === null ? null : (findBell(schoolClass, date, lessonNumber)?.startTime ?? null)), lastEnd: () => findLastEnd(date) };
    const term = findRecordTerm({ kind, date, times }, regulationOn(date), facts);
    if (term === null) throw new TypeError(`no term of ${kind}`);
    return term;
  };
  return {
    find: (kind, lesson) => {
      const key = `${kind} ${lesson.date} ${String(lesson.lessonNumber)}`;
      const term = known.get(key) ?? reckon(kind, lesson);
      known.set(key, term);
      return term;
    },
  };
}

function loadKnown(query: Query, { yearId, classId }: Course): Known {
  return { calendar: loadSchoolCalendar(query, yearId), schoolClass: findCalendarClass(query, classId) ?? { classId, grade: 0, shift: 1, weekDays: null } };
}

/** Public holidays of the whole school; vacations are working days. */
function listHolidays({ daysOff }: SchoolCalendar): readonly Holiday[] {
  return daysOff.filter(({ kind, classId }) => kind === 'holiday' && classId === null);
}

/** Courses whose lessons a class of the page has: its own and those of groups across classes; what is no lesson ends nobody's day (D-09). */
function coursesAround(courseId: number): CourseSet {
  const classes = 'SELECT k.class_id FROM course k WHERE k.id = ? UNION SELECT m.class_id FROM course k JOIN group_class m ON m.group_id = k.group_id WHERE k.id = ?';
  const sql = `SELECT a.id FROM course a WHERE a.kind = 'lesson' AND (a.class_id IN (${classes}) OR a.group_id IN (SELECT n.group_id FROM group_class n WHERE n.class_id IN (${classes})))`;
  return { sql, values: [courseId, courseId, courseId, courseId] };
}

/** When the last lesson of a date ends, `HH:mm`; null where the day has none or no bells. */
function makeLastEndFinder(load: () => TimetableBase): (date: CalendarDate) => string | null {
  let findLessons: ((date: CalendarDate) => readonly TimetableLesson[]) | null = null;
  const known = new Map<CalendarDate, string | null>();
  return (date) => {
    if (known.has(date)) return known.get(date) ?? null;
    findLessons ??= openDayLessons(load());
    const ends = findLessons(date).flatMap(({ endTime }) => (endTime === null ? [] : [endTime]));
    const latest = ends.sort().at(-1) ?? null;
    known.set(date, latest);
    return latest;
  };
}
