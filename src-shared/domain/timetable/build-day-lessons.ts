import { listDates, weekdayOf, type CalendarDate } from '../../lib/calendar-date';
import { makeBellFinder } from './find-bells';
import { findInForce, findSchoolDay, type SchoolDay } from './school-day';
import type { BellTime, SpecialDay, TimetableBase, TimetableCourse, TimetableEntry, TimetableLesson } from './timetable-base';

/** Lessons of the courses of `base` on every date from `from` to `to`, in order of date, lesson number, course (TT-04, SET-04, SET-06). */
export function buildDayLessons(base: TimetableBase, from: CalendarDate, to: CalendarDate): TimetableLesson[] {
  const findLessons = openDayLessons(base);
  return from <= to ? listDates(from, to).flatMap(findLessons) : [];
}

/**
 * The lessons of single dates, for many questions about one timetable. A date gives lessons of the timetable version in force, of the
 * weekday and week that it follows for the class, at the bells by which the class then goes. No lesson on a day that is no school day
 * of the class.
 */
export function openDayLessons(base: TimetableBase): (date: CalendarDate) => TimetableLesson[] {
  const courses = new Map(base.courses.map((course) => [course.id, course]));
  const entriesOf = groupEntries(base.entries);
  const specialOf = groupSpecialDays(base.specialDays);
  const findTimes = makeBellFinder(base);
  return (date) => {
    const version = findInForce(base.versions, date);
    if (!version) return [];
    const specialDays = specialOf.get(date) ?? [];
    const findDay = memoise((course: TimetableCourse) => findSchoolDay({ ...base, specialDays }, course, date));
    const entries = listWeekdays(date, specialDays).flatMap((weekday) => (entriesOf.get(`${version.id}:${weekday}`) ?? []).filter((entry) => {
      const course = courses.get(entry.courseId);
      return course !== undefined && isTaughtOn(course, date) && isOnDay(entry, findDay(course));
    }));
    return (specialDays.length > 0 ? entries.sort(compareEntries) : entries).flatMap((entry) => {
      const course = courses.get(entry.courseId);
      return course ? [makeLesson(entry, date, findTimes(course, date, entry.lessonNumber))] : [];
    });
  };
}

function makeLesson({ courseId, lessonNumber, room }: TimetableEntry, date: CalendarDate, times: BellTime | null): TimetableLesson {
  return { courseId, date, lessonNumber, startTime: times?.startTime ?? null, endTime: times?.endTime ?? null, room };
}

function compareEntries(left: TimetableEntry, right: TimetableEntry): number {
  return left.lessonNumber - right.lessonNumber || left.courseId - right.courseId;
}

/** By version and weekday, each in the order in which lessons are listed. */
function groupEntries(entries: readonly TimetableEntry[]): Map<string, TimetableEntry[]> {
  const groups = new Map<string, TimetableEntry[]>();
  for (const entry of [...entries].sort(compareEntries)) {
    const key = `${entry.versionId}:${entry.weekday}`;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

function groupSpecialDays(days: readonly SpecialDay[]): Map<CalendarDate, SpecialDay[]> {
  const groups = new Map<CalendarDate, SpecialDay[]>();
  for (const day of days) groups.set(day.date, [...(groups.get(day.date) ?? []), day]);
  return groups;
}

/** The weekdays whose timetable somebody goes by on the date. */
function listWeekdays(date: CalendarDate, specialDays: readonly SpecialDay[]): number[] {
  const followed = specialDays.flatMap((day) => (day.followsWeekday === null ? [] : [day.followsWeekday]));
  return [...new Set([weekdayOf(date), ...followed])];
}

function isTaughtOn({ dateFrom, dateTo }: TimetableCourse, date: CalendarDate): boolean {
  return (dateFrom ?? date) <= date && date <= (dateTo ?? date);
}

function isOnDay({ weekday, parity }: TimetableEntry, day: SchoolDay): boolean {
  return day.isStudy && weekday === day.weekday && (parity === 0 || parity === day.parity);
}

/** By class: all courses of a class have the same day. */
function memoise(find: (course: TimetableCourse) => SchoolDay): (course: TimetableCourse) => SchoolDay {
  const known = new Map<number, SchoolDay>();
  return (course) => {
    const day = known.get(course.classId) ?? find(course);
    known.set(course.classId, day);
    return day;
  };
}
