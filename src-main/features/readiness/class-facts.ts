import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';

export type ClassFacts = {
  readonly id: number; readonly name: string; readonly grade: number; readonly profile: string | null; readonly weekDays: number; readonly mostPerDay: number | null; readonly mostPerWeek: number | null;
  readonly hasTeacher: number; readonly hasPupils: number; readonly hasPlan: number; readonly hasBells: number;
};
/** Different lesson numbers of a class on a weekday of the timetable in force. */
export type DayFacts = { readonly classId: number; readonly weekday: number; readonly lessons: number };

const yes = (sql: string): string => `CASE WHEN EXISTS (${sql}) THEN 1 ELSE 0 END`;
const OWN_BELLS = 'SELECT b.id FROM class_bells b WHERE b.class_id = c.id AND (b.date_to IS NULL OR b.date_to >= ?)';
const RULED_BELLS = `SELECT r.id FROM bell_schedule s JOIN bell_rule r ON r.schedule_id = s.id WHERE s.year_id = c.year_id AND (r.date_to IS NULL OR r.date_to >= ?) AND r.reason IS NULL
  AND (r.class_id IS NULL OR r.class_id = c.id) AND (r.shift IS NULL OR r.shift = c.shift) AND (r.grade_from IS NULL OR r.grade_from <= c.grade) AND (r.grade_to IS NULL OR r.grade_to >= c.grade)`;
const CLASSES = `SELECT c.id AS "id", c.name AS "name", c.grade AS "grade", c.profile AS "profile", coalesce(c.week_days, s.week_days) AS "weekDays", c.most_per_day AS "mostPerDay",
  c.most_per_week AS "mostPerWeek",
  ${yes('SELECT t.id FROM class_teacher t WHERE t.class_id = c.id AND t.date_from <= ? AND (t.date_to IS NULL OR t.date_to >= ?)')} AS "hasTeacher",
  ${yes('SELECT e.id FROM enrolment e WHERE e.class_id = c.id AND e.date_from <= ? AND (e.date_to IS NULL OR e.date_to >= ?)')} AS "hasPupils",
  ${yes('SELECT l.id FROM curriculum_line l WHERE l.year_id = c.year_id AND l.grade = c.grade AND (l.class_id IS NULL OR l.class_id = c.id)')} AS "hasPlan",
  ${yes(`${OWN_BELLS} UNION ALL ${RULED_BELLS}`)} AS "hasBells"
  FROM school_class c CROSS JOIN school s WHERE c.year_id = ? AND (c.closed_from IS NULL OR c.closed_from > ?) ORDER BY c.grade, c.letter`;
const DAYS = `SELECT c.class_id AS "classId", e.weekday AS "weekday", count(DISTINCT e.lesson_number) AS "lessons" FROM timetable_version v JOIN timetable_entry e ON e.version_id = v.id
  JOIN course c ON c.id = e.course_id JOIN study_group g ON g.id = c.group_id WHERE v.year_id = ? AND v.date_from <= ? AND (v.date_to IS NULL OR v.date_to >= ?) AND c.kind = 'lesson' AND g.kind <> 'individual' GROUP BY c.class_id, e.weekday`;

/** Classes of the year that are open on the date. */
export function loadClassFacts(query: Query, yearId: number, date: CalendarDate): ClassFacts[] {
  return query.all<ClassFacts>(CLASSES, date, date, date, date, date, date, yearId, date);
}

export function loadDayFacts(query: Query, yearId: number, date: CalendarDate): DayFacts[] {
  return query.all<DayFacts>(DAYS, yearId, date, date);
}
