import type { PagePeriod } from '@shared/contract/journal-contract';
import type { Query } from '../../database/statement-cache';
import { oneCourse, type CourseSet } from '../timetable';

const periodsSql = (set: CourseSet): string =>
  `SELECT c.id AS "courseId", p.id, p.name, p.start_date AS "startDate", p.end_date AS "endDate", x.period_id AS "closing"
  FROM course c JOIN school_class k ON k.id = c.class_id
    JOIN grading_period p ON p.year_id = c.year_id AND p.grade_from <= k.grade AND p.grade_to >= k.grade
    LEFT JOIN period_closing x ON x.course_id = c.id AND x.period_id = p.id
  WHERE c.id IN (${set.sql}) ORDER BY p.start_date`;

type Row = { readonly courseId: number; readonly id: number; readonly name: string; readonly startDate: string; readonly endDate: string; readonly closing: number | null };

/** By course: grading periods of its grade, with whether the page is closed in them (B-3). */
export function loadPeriods(query: Query, set: CourseSet): Map<number, PagePeriod[]> {
  const periods = new Map<number, PagePeriod[]>();
  for (const { courseId, id, name, startDate, endDate, closing } of query.recall<Row>(periodsSql(set), ...set.values)) {
    const period = { id, name, startDate, endDate, closed: closing !== null };
    const known = periods.get(courseId);
    if (known) known.push(period);
    else periods.set(courseId, [period]);
  }
  return periods;
}

export function loadCoursePeriods(query: Query, courseId: number): PagePeriod[] {
  return loadPeriods(query, oneCourse(courseId)).get(courseId) ?? [];
}

/** The period of a date, or the last one begun before it; before the year the first. */
export function findCurrentPeriod<Period extends { readonly startDate: string }>(periods: readonly Period[], date: string): Period | null {
  return periods.findLast((period) => period.startDate <= date) ?? periods[0] ?? null;
}

export function isClosedOn(periods: readonly PagePeriod[], date: string): boolean {
  return periods.some((period) => period.closed && period.startDate <= date && date <= period.endDate);
}
