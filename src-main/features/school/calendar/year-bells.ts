import type { BellLessonCard, BellRuleCard, BellScheduleCard, ClassOfYear, YearBells, YearCard } from '@shared/contract/calendar-contract';
import { findBellSchedule } from '@shared/domain/timetable';
import type { TaughtClassDay } from '@shared/domain/school';
import { addDays, type CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../../database/statement-cache';
import { findLastChange } from '../../audit';
import { listTaughtDays } from './taught-days';
import { listClassesOfYear } from './year-calendar';
import { getYear } from './years';

type TimeRow = BellLessonCard & { readonly scheduleId: number };

const SCHEDULES = `SELECT id AS "id", row_version AS "version", name AS "name", retired_on AS "retiredOn" FROM bell_schedule WHERE year_id = ? ORDER BY id`;
const TIMES = `SELECT t.schedule_id AS "scheduleId", t.lesson_number AS "number", t.start_time AS "startTime", t.end_time AS "endTime"
  FROM bell_schedule s JOIN bell_time t ON t.schedule_id = s.id WHERE s.year_id = ? ORDER BY t.schedule_id, t.lesson_number`;
const CLASS_RULES = `SELECT b.id AS "id", b.row_version AS "version", b.schedule_id AS "scheduleId", b.date_from AS "dateFrom", b.date_to AS "dateTo", b.class_id AS "classId"
  FROM school_class k JOIN class_bells b ON b.class_id = k.id WHERE k.year_id = ? ORDER BY b.date_from, k.grade, k.letter`;
const RULES = `SELECT r.id AS "id", r.row_version AS "version", r.schedule_id AS "scheduleId", r.date_from AS "dateFrom", r.date_to AS "dateTo", r.weekday AS "weekday", r.shift AS "shift",
  r.grade_from AS "gradeFrom", r.grade_to AS "gradeTo", r.class_id AS "classId", r.reason AS "reason" FROM bell_schedule s JOIN bell_rule r ON r.schedule_id = s.id WHERE s.year_id = ? ORDER BY r.date_from, r.id`;
export function getYearBells(query: Query, yearId: number, today: CalendarDate): YearBells {
  const year = getYear(query, yearId, today);
  const classes = listClassesOfYear(query, yearId);
  const rules = listBellRules(query, yearId);
  const taught = listTaughtDays(query, yearId);
  return { year, classes, rules, schedules: listSchedules(query, year, { classes, rules, taught }), freeFrom: findFreeFrom(year, taught) };
}

/** Rules in the cards of classes and those for shifts, grades, weekdays, dates. */
export function listBellRules(query: Query, yearId: number): BellRuleCard[] {
  const ofClasses = query
    .all<Pick<BellRuleCard, 'id' | 'version' | 'scheduleId' | 'dateFrom' | 'dateTo' | 'classId'>>(CLASS_RULES, yearId)
    .map((row): BellRuleCard => ({ ...row, source: 'class', weekday: null, shift: null, gradeFrom: null, gradeTo: null, reason: null }));
  return [...ofClasses, ...query.all<Omit<BellRuleCard, 'source'>>(RULES, yearId).map((row): BellRuleCard => ({ ...row, source: 'rule' }))];
}

type Facts = { readonly classes: readonly ClassOfYear[]; readonly rules: readonly BellRuleCard[]; readonly taught: readonly TaughtClassDay[] };

function listSchedules(query: Query, year: YearCard, facts: Facts): BellScheduleCard[] {
  const times = query.all<TimeRow>(TIMES, year.id);
  const lastUses = findLastUses(facts);
  return query.all<Pick<BellScheduleCard, 'id' | 'version' | 'name' | 'retiredOn'>>(SCHEDULES, year.id).map((row) => ({
    ...row,
    lessons: times.filter(({ scheduleId }) => scheduleId === row.id).map(({ number, startTime, endTime }) => ({ number, startTime, endTime })),
    lastUsedOn: lastUses.get(row.id) ?? null,
    lastChange: findLastChange(query, 'bell_schedule', String(row.id)),
  }));
}

/** By schedule: the last day on which a class with lessons written down went by it. */
export function findLastUses({ classes, rules, taught }: Facts): Map<number, CalendarDate> {
  const byId = new Map(classes.map((schoolClass) => [schoolClass.classId, schoolClass]));
  const lastUses = new Map<number, CalendarDate>();
  for (const { classId, date } of taught) {
    const schoolClass = byId.get(classId);
    const scheduleId = schoolClass ? findBellSchedule({ bellRules: rules, bellTimes: [] }, schoolClass, date) : null;
    if (scheduleId !== null && date > (lastUses.get(scheduleId) ?? '')) lastUses.set(scheduleId, date);
  }
  return lastUses;
}

function findFreeFrom(year: YearCard, taught: readonly TaughtClassDay[]): CalendarDate {
  const last = taught.map(({ date }) => date).sort().at(-1);
  return last === undefined || last < year.startDate ? year.startDate : addDays(last, 1);
}
