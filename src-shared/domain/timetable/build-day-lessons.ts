import { listDates, weekdayOf, type CalendarDate } from '../../lib/calendar-date';
import { findInForce, findWeekParity, isStudyDay } from './school-day';
import type { BellTime, ClassBells, TimetableBase, TimetableCourse, TimetableEntry, TimetableLesson } from './timetable-base';

/**
 * Lessons of the courses of `base` on every date from `from` to `to`, in order of date, lesson number, course (TT-04, SET-04, SET-06).
 * A date gives lessons of the timetable version in force, in its week parity, at the bells the class then goes by. No lesson outside
 * the school week, outside every grading period of the grade, on its vacation or holiday.
 */
export function buildDayLessons(base: TimetableBase, from: CalendarDate, to: CalendarDate): TimetableLesson[] {
  const courses = new Map(base.courses.map((course) => [course.id, course]));
  const entriesOf = groupEntries(base.entries);
  const findTimes = makeBellFinder(base.classBells, base.bellTimes);
  const lessons: TimetableLesson[] = [];
  let weekday = from <= to ? weekdayOf(from) : 1;
  for (const date of listDates(from, to)) {
    const version = weekday <= base.weekDays ? findInForce(base.versions, date) : null;
    const entries = version ? (entriesOf.get(`${version.id}:${weekday}`) ?? []) : [];
    const isStudy = memoise((grade: number) => isStudyDay(base, grade, date));
    for (const entry of entries) {
      const course = courses.get(entry.courseId);
      if (!course || !isStudy(course.grade) || !isInWeek(entry, base.yearStart, date)) continue;
      lessons.push(makeLesson(entry, date, findTimes(course, date, entry.lessonNumber)));
    }
    weekday = weekday === 7 ? 1 : weekday + 1;
  }
  return lessons;
}

function makeLesson({ courseId, lessonNumber, room }: TimetableEntry, date: CalendarDate, times: BellTime | null): TimetableLesson {
  return { courseId, date, lessonNumber, startTime: times?.startTime ?? null, endTime: times?.endTime ?? null, room };
}

/** By version and weekday, each in the order in which lessons are listed. */
function groupEntries(entries: readonly TimetableEntry[]): Map<string, TimetableEntry[]> {
  const groups = new Map<string, TimetableEntry[]>();
  for (const entry of [...entries].sort((a, b) => a.lessonNumber - b.lessonNumber || a.courseId - b.courseId)) {
    const key = `${entry.versionId}:${entry.weekday}`;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

function isInWeek({ parity }: TimetableEntry, yearStart: CalendarDate, date: CalendarDate): boolean {
  return parity === 0 || parity === findWeekParity(yearStart, date);
}

function makeBellFinder(classBells: readonly ClassBells[], bellTimes: readonly BellTime[]) {
  const times = new Map(bellTimes.map((time) => [`${time.scheduleId}:${time.lessonNumber}`, time]));
  const bellsOf = memoise((classId: number) => classBells.filter((bells) => bells.classId === classId));
  return (course: TimetableCourse, date: CalendarDate, lessonNumber: number): BellTime | null => {
    const bells = findInForce(bellsOf(course.classId), date);
    return bells ? (times.get(`${bells.scheduleId}:${lessonNumber}`) ?? null) : null;
  };
}

function memoise<Value>(find: (key: number) => Value): (key: number) => Value {
  const known = new Map<number, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, find(key));
    return known.get(key) as Value;
  };
}
