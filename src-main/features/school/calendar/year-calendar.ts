import type { ClassOfYear, FreeDaysCard, LevelCard, PeriodCard, SpecialDayCard, YearCalendar } from '@shared/contract/calendar-contract';
import { listPublicDays, type HolidayNorms, type PeriodKind } from '@shared/domain/school';
import type { CalendarDate } from '@shared/lib/calendar-date';
import { compareRussian } from '@shared/lib/russian-order';
import type { Query } from '../../../database/statement-cache';
import { findLastChange } from '../../audit';
import { getYear } from './years';

type PeriodRow = PeriodCard & { readonly kind: string; readonly gradeFrom: number; readonly gradeTo: number };

const GRADES = 'grade_from AS "gradeFrom", grade_to AS "gradeTo"';
const PERIODS = `SELECT p.id AS "id", p.kind AS "kind", p.name AS "name", p.start_date AS "startDate", p.end_date AS "endDate", p.grade_from AS "gradeFrom", p.grade_to AS "gradeTo",
  (SELECT count(*) FROM period_closing x WHERE x.period_id = p.id) AS "closedPages" FROM grading_period p WHERE p.year_id = ? ORDER BY p.grade_from, p.start_date, p.ordinal`;
const FREE_DAYS = `SELECT id AS "id", row_version AS "version", kind AS "kind", name AS "name", start_date AS "startDate", end_date AS "endDate", ${GRADES}, class_id AS "classId"
  FROM vacation WHERE year_id = ? ORDER BY start_date, grade_from`;
const SPECIAL_DAYS = `SELECT id AS "id", row_version AS "version", kind AS "kind", date AS "date", name AS "name", ${GRADES}, class_id AS "classId", follows_weekday AS "followsWeekday", follows_parity AS "followsParity"
  FROM special_day WHERE year_id = ? ORDER BY date`;
const CLASSES = `SELECT id AS "classId", name AS "name", grade AS "grade", letter AS "letter", shift AS "shift", week_days AS "weekDays" FROM school_class WHERE year_id = ?`;
const WEEK = 'SELECT week_days AS "weekDays" FROM school';
/** Goes up with every change of a period, also with one taken away. */
const PERIODS_VERSION = `SELECT coalesce(max(id), 0) AS "version" FROM audit_entry WHERE entity = 'grading_period'`;

export function getYearCalendar(query: Query, yearId: number, today: CalendarDate, norms: HolidayNorms): YearCalendar {
  const year = getYear(query, yearId, today);
  const weekDays = readWeekDays(query);
  return {
    year, weekDays,
    levels: listLevels(query, yearId),
    freeDays: query.all<Omit<FreeDaysCard, 'lastChange'>>(FREE_DAYS, yearId).map((row) => ({ ...row, lastChange: findLastChange(query, 'vacation', String(row.id)) })),
    specialDays: query.all<Omit<SpecialDayCard, 'lastChange'>>(SPECIAL_DAYS, yearId).map((row) => ({ ...row, lastChange: findLastChange(query, 'special_day', String(row.id)) })),
    classes: listClassesOfYear(query, yearId),
    publicDays: listPublicDays(norms, year.startDate, year.endDate, weekDays),
    transfersUnknownFor: [...new Set([year.startDate, year.endDate].map((date) => Number(date.slice(0, 4))))].filter((one) => !norms.transfersKnownFor.includes(one)),
  };
}

export function readWeekDays(query: Query): number {
  return query.find<{ weekDays: number }>(WEEK)?.weekDays ?? 5;
}

/** In the order of grades and letters. */
export function listClassesOfYear(query: Query, yearId: number): ClassOfYear[] {
  return query
    .all<ClassOfYear & { readonly letter: string }>(CLASSES, yearId)
    .sort((left, right) => left.grade - right.grade || compareRussian(left.letter, right.letter))
    .map(({ classId, name, grade, shift, weekDays }) => ({ classId, name, grade, shift, weekDays }));
}

export function readPeriodsVersion(query: Query): number {
  return query.find<{ version: number }>(PERIODS_VERSION)?.version ?? 0;
}

/** Periods by the grades they are for. */
export function listLevels(query: Query, yearId: number): LevelCard[] {
  const version = readPeriodsVersion(query);
  const levels = new Map<string, PeriodRow[]>();
  for (const row of query.all<PeriodRow>(PERIODS, yearId)) {
    const key = `${String(row.gradeFrom)}-${String(row.gradeTo)}`;
    levels.set(key, [...(levels.get(key) ?? []), row]);
  }
  return [...levels.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const changes = rows.map((row) => findLastChange(query, 'grading_period', String(row.id))).filter((change) => change !== null);
    return [{
      gradeFrom: first.gradeFrom, gradeTo: first.gradeTo, kind: first.kind as PeriodKind, version,
      periods: rows.map(({ id, name, startDate, endDate, closedPages }) => ({ id, name, startDate, endDate, closedPages })),
      lastChange: changes.sort((left, right) => (left.at < right.at ? 1 : -1))[0] ?? null,
    }];
  });
}
