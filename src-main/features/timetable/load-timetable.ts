import type { TimetableBase, TimetableCourse, TimetableEntry, TimetableVersion } from '@shared/domain/timetable';
import type { Query } from '../../database/statement-cache';
import type { CourseSet } from './course-set';
import { loadSchoolCalendar, NO_CALENDAR } from './load-school-calendar';

const VERSIONS = `SELECT id, date_from AS "dateFrom", date_to AS "dateTo" FROM timetable_version WHERE year_id = ?`;

const coursesSql = (set: CourseSet): string =>
  `SELECT c.id, c.year_id AS "yearId", c.class_id AS "classId", k.grade, k.shift, k.week_days AS "weekDays", c.date_from AS "dateFrom", c.date_to AS "dateTo"
  FROM course c JOIN school_class k ON k.id = c.class_id WHERE c.id IN (${set.sql})`;
const entriesSql = (set: CourseSet): string =>
  `SELECT e.version_id AS "versionId", e.course_id AS "courseId", e.weekday, e.lesson_number AS "lessonNumber", e.parity, r.name AS "room"
  FROM timetable_entry e JOIN course c ON c.id = e.course_id LEFT JOIN room r ON r.id = coalesce(e.room_id, c.room_id) WHERE e.course_id IN (${set.sql})`;

/** All that `buildDayLessons` needs for these courses, which belong to one school year; a fixed number of queries whatever the size of the school. */
export function loadTimetable(query: Query, set: CourseSet): TimetableBase {
  const courses = query.all<TimetableCourse & { yearId: number }>(coursesSql(set), ...set.values);
  const yearId = courses[0]?.yearId;
  if (yearId === undefined) return { ...NO_CALENDAR, courses: [], versions: [], entries: [] };
  return {
    ...loadSchoolCalendar(query, yearId),
    courses,
    versions: query.recall<TimetableVersion>(VERSIONS, yearId),
    entries: query.all<TimetableEntry>(entriesSql(set), ...set.values),
  };
}
