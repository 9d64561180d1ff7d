import type { BellRule, BellTime, CalendarSpan, DayOff, SchoolCalendar, SpecialDay } from '@shared/domain/timetable';
import type { Query } from '../../database/statement-cache';

const YEAR = `SELECT y.start_date AS "yearStart", (SELECT week_days FROM school) AS "weekDays" FROM school_year y WHERE y.id = ?`;
const GRADES = `grade_from AS "gradeFrom", grade_to AS "gradeTo"`;
const SPAN = `${GRADES}, start_date AS "startDate", end_date AS "endDate"`;
const PERIODS = `SELECT ${SPAN} FROM grading_period WHERE year_id = ? ORDER BY start_date`;
const DAYS_OFF = `SELECT kind, name, class_id AS "classId", ${SPAN} FROM vacation WHERE year_id = ? ORDER BY start_date`;
const SPECIAL_DAYS = `SELECT kind, date, name, class_id AS "classId", ${GRADES}, follows_weekday AS "followsWeekday", follows_parity AS "followsParity" FROM special_day WHERE year_id = ?`;
/** What stands in the card of a class and what is set for shifts, grades, weekdays, dates. */
const BELL_RULES = `SELECT b.schedule_id AS "scheduleId", b.date_from AS "dateFrom", b.date_to AS "dateTo", NULL AS "weekday", NULL AS "shift", NULL AS "gradeFrom", NULL AS "gradeTo", b.class_id AS "classId"
  FROM school_class k JOIN class_bells b ON b.class_id = k.id WHERE k.year_id = ?
  UNION ALL SELECT r.schedule_id, r.date_from, r.date_to, r.weekday, r.shift, r.grade_from, r.grade_to, r.class_id
  FROM bell_schedule s JOIN bell_rule r ON r.schedule_id = s.id WHERE s.year_id = ?`;
const BELL_TIMES = `SELECT t.schedule_id AS "scheduleId", t.lesson_number AS "lessonNumber", t.start_time AS "startTime", t.end_time AS "endTime"
  FROM bell_schedule s JOIN bell_time t ON t.schedule_id = s.id WHERE s.year_id = ?`;

export const NO_CALENDAR: SchoolCalendar = { yearStart: '', weekDays: 0, periods: [], daysOff: [], specialDays: [], bellRules: [], bellTimes: [] };

/** The calendar and the bells of a year, remembered until one of their tables is written to. */
export function loadSchoolCalendar(query: Query, yearId: number): SchoolCalendar {
  const year = query.recall<Pick<SchoolCalendar, 'yearStart' | 'weekDays'>>(YEAR, yearId)[0];
  if (!year) return NO_CALENDAR;
  return {
    ...year,
    periods: query.recall<CalendarSpan>(PERIODS, yearId),
    daysOff: query.recall<DayOff>(DAYS_OFF, yearId),
    specialDays: query.recall<SpecialDay>(SPECIAL_DAYS, yearId),
    bellRules: query.recall<BellRule>(BELL_RULES, yearId, yearId),
    bellTimes: query.recall<BellTime>(BELL_TIMES, yearId),
  };
}
