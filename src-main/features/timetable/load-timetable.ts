import type { BellTime, CalendarSpan, ClassBells, DayOff, TimetableBase, TimetableCourse, TimetableEntry, TimetableVersion } from '@shared/domain/timetable';
import type { Query } from '../../database/statement-cache';
import type { CourseSet } from './course-set';

const YEAR = `SELECT y.start_date AS "yearStart", (SELECT week_days FROM school) AS "weekDays" FROM school_year y WHERE y.id = ?`;
const VERSIONS = `SELECT id, date_from AS "dateFrom", date_to AS "dateTo" FROM timetable_version WHERE year_id = ?`;
const SPAN = `grade_from AS "gradeFrom", grade_to AS "gradeTo", start_date AS "startDate", end_date AS "endDate"`;
const PERIODS = `SELECT ${SPAN} FROM grading_period WHERE year_id = ?`;
const DAYS_OFF = `SELECT kind, name, ${SPAN} FROM vacation WHERE year_id = ? ORDER BY start_date`;
const BELL_TIMES = `SELECT t.schedule_id AS "scheduleId", t.lesson_number AS "lessonNumber", t.start_time AS "startTime", t.end_time AS "endTime"
  FROM bell_schedule s JOIN bell_time t ON t.schedule_id = s.id WHERE s.year_id = ?`;

const coursesSql = (set: CourseSet): string =>
  `SELECT c.id, c.year_id AS "yearId", c.class_id AS "classId", k.grade FROM course c JOIN school_class k ON k.id = c.class_id WHERE c.id IN (${set.sql})`;
const entriesSql = (set: CourseSet): string =>
  `SELECT e.version_id AS "versionId", e.course_id AS "courseId", e.weekday, e.lesson_number AS "lessonNumber", e.parity, r.name AS "room"
  FROM timetable_entry e JOIN course c ON c.id = e.course_id LEFT JOIN room r ON r.id = coalesce(e.room_id, c.room_id) WHERE e.course_id IN (${set.sql})`;
const classBellsSql = (set: CourseSet): string =>
  `SELECT b.class_id AS "classId", b.schedule_id AS "scheduleId", b.date_from AS "dateFrom", b.date_to AS "dateTo"
  FROM class_bells b WHERE b.class_id IN (SELECT class_id FROM course WHERE id IN (${set.sql}))`;

const NOTHING: TimetableBase = { yearStart: '', weekDays: 0, courses: [], versions: [], entries: [], periods: [], daysOff: [], classBells: [], bellTimes: [] };

/** All that `buildDayLessons` needs for these courses, which belong to one school year; eight queries whatever the size of the school. */
export function loadTimetable(query: Query, set: CourseSet): TimetableBase {
  const courses = query.all<TimetableCourse & { yearId: number }>(coursesSql(set), ...set.values);
  const yearId = courses[0]?.yearId;
  const year = yearId === undefined ? undefined : query.find<{ yearStart: string; weekDays: number }>(YEAR, yearId);
  if (yearId === undefined || year === undefined) return NOTHING;
  return {
    ...year,
    courses,
    versions: query.all<TimetableVersion>(VERSIONS, yearId),
    entries: query.all<TimetableEntry>(entriesSql(set), ...set.values),
    periods: query.all<CalendarSpan>(PERIODS, yearId),
    daysOff: query.all<DayOff>(DAYS_OFF, yearId),
    classBells: query.all<ClassBells>(classBellsSql(set), ...set.values),
    bellTimes: query.all<BellTime>(BELL_TIMES, yearId),
  };
}
