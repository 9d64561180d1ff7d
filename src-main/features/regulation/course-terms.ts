import { findRecordTerm, type Holiday, type LessonRecordKind, type RecordTerm, type TermFacts } from '@shared/domain/regulation';
import { buildDayLessons, type TimetableBase } from '@shared/domain/timetable';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';
import { listConfirmedActs } from '../outage';
import { readTimeZone } from '../school';
import { findClassBells, loadSchoolCalendar, loadTimetable, type CourseSet } from '../timetable';
import { readRegulation } from './read-regulation';

export type LessonPlace = { readonly date: CalendarDate; readonly lessonNumber: number };
type Course = { readonly id: number; readonly yearId: number; readonly classId: number };

/** Terms of the records of one journal page; what they depend on is loaded when first needed, and once. */
export type CourseTerms = { readonly find: (kind: LessonRecordKind, lesson: LessonPlace) => RecordTerm };

/** Courses whose lessons a class of the page has: its own and those of groups across classes; what is no lesson ends nobody's day. */
function coursesAround(courseId: number): CourseSet {
  const classes = 'SELECT k.class_id FROM course k WHERE k.id = ? UNION SELECT m.class_id FROM course k JOIN group_class m ON m.group_id = k.group_id WHERE k.id = ?';
  const sql = `SELECT a.id FROM course a WHERE a.kind = 'lesson' AND (a.class_id IN (${classes}) OR a.group_id IN (SELECT n.group_id FROM group_class n WHERE n.class_id IN (${classes})))`;
  return { sql, values: [courseId, courseId, courseId, courseId] };
}

export function openCourseTerms(query: Query, course: Course): CourseTerms {
  let facts: TermFacts | null = null;
  let timetable: TimetableBase | null = null;
  const known = new Map<string, RecordTerm>();
  const lastEnds = new Map<CalendarDate, string | null>();
  const findLastEnd = (date: CalendarDate): string | null => {
    timetable ??= loadTimetable(query, coursesAround(course.id));
    const found = lastEnds.get(date) ?? findLatestEnd(timetable, date);
    lastEnds.set(date, found);
    return found;
  };
  const find = (kind: LessonRecordKind, { date, lessonNumber }: LessonPlace): RecordTerm => {
    facts ??= loadTermFacts(query, course);
    const start = (): string | null => findClassBells(query, course.classId, date).find((time) => time.lessonNumber === lessonNumber)?.startTime ?? null;
    const term = findRecordTerm({ kind, date, times: { start, lastEnd: () => findLastEnd(date) } }, readRegulation(query, date), facts);
    if (term === null) throw new TypeError(`no term of ${kind}`);
    return term;
  };
  return {
    find: (kind, lesson) => {
      const key = `${kind} ${lesson.date} ${String(lesson.lessonNumber)}`;
      const term = known.get(key) ?? find(kind, lesson);
      known.set(key, term);
      return term;
    },
  };
}

/** Zone of the school, public holidays of the year, acts about the class; all remembered. */
export function loadTermFacts(query: Query, { yearId, classId }: Pick<Course, 'yearId' | 'classId'>): TermFacts {
  const holidays: readonly Holiday[] = loadSchoolCalendar(query, yearId).daysOff.filter(({ kind, classId: ofClass }) => kind === 'holiday' && ofClass === null);
  return { timeZone: readTimeZone(query), holidays, acts: listConfirmedActs(query, classId) };
}

/** When the last of the lessons of a date ends, `HH:mm`; null where the day has none or no bells. */
function findLatestEnd(timetable: TimetableBase, date: CalendarDate): string | null {
  return buildDayLessons(timetable, date, date).reduce<string | null>((latest, { endTime }) => (endTime !== null && (latest === null || endTime > latest) ? endTime : latest), null);
}
