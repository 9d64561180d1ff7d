import { findPlanDueDate, findYearHours, type PlanFrame, type PlanPeriod, type PlanWorkType } from '@shared/domain/lesson-plan';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';
import { loadClassWeeks } from '../curriculum';
import type { CourseFacts } from '../journal';
import { readRegulation } from '../regulation';
import { getOpenYear, readWorkTypes } from '../school';
import type { CourseSet } from '../timetable';
import type { CoursePlan } from './load-plans';

type YearRow = { readonly id: number; readonly name: string; readonly startDate: string; readonly endDate: string };

const YEAR = 'SELECT id, name, start_date AS "startDate", end_date AS "endDate" FROM school_year WHERE id = ?';
const PERIODS = `SELECT name, start_date AS "startDate", end_date AS "endDate", grade_from AS "gradeFrom", grade_to AS "gradeTo" FROM grading_period WHERE year_id = ? ORDER BY start_date`;
const hoursSql = (set: CourseSet): string => `SELECT id, hours_per_week AS "hours", coalesce(half_hour, 0) AS "half" FROM course WHERE id IN (${set.sql})`;

type CourseKey = Pick<CourseFacts, 'id' | 'classId' | 'grade'>;
export type Year = Omit<YearRow, 'id'>;
/** Year, periods, curriculum hours and kinds of work that plans are measured with. */
export type PlanYearFacts = { readonly year: Year; readonly findPeriods: (grade: number) => readonly PlanPeriod[]; readonly findYearHours: (course: CourseKey) => number; readonly workTypes: readonly PlanWorkType[] };

export function loadYearFacts(query: Query, yearId: number, set: CourseSet): PlanYearFacts {
  const year = query.recall<YearRow>(YEAR, yearId)[0] ?? getOpenYear(query);
  const periods = query.recall<PlanPeriod & { gradeFrom: number; gradeTo: number }>(PERIODS, yearId);
  const hours = new Map(query.all<{ id: number; hours: number; half: number }>(hoursSql(set), ...set.values).map((row) => [row.id, row.hours + row.half / 2]));
  const weeks = loadClassWeeks(query, yearId);
  return {
    year,
    findPeriods: (grade) => periods.filter(({ gradeFrom, gradeTo }) => gradeFrom <= grade && grade <= gradeTo).map(({ name, startDate, endDate }) => ({ name, startDate, endDate })),
    workTypes: readWorkTypes(query).map(({ code, name, letter, needsNumber, isMonitoring, termKind, closedFrom }) => ({ code, name, letter, needsNumber, isMonitoring, termKind, closedFrom })),
    findYearHours: ({ id, classId, grade }) => findYearHours(hours.get(id) ?? 0, weeks.find({ id: classId, grade })),
  };
}

export function buildFrame(facts: PlanYearFacts, course: CourseKey, plan: CoursePlan): PlanFrame {
  return { yearHours: facts.findYearHours(course), periods: facts.findPeriods(course.grade), slots: plan.slots, ordinals: plan.ordinals, workTypes: facts.workTypes };
}

/** By when plans have to be there, by the regulation of that day (LRS-06). */
export function readPlanDueDate(query: Query, { year }: PlanYearFacts, periods: readonly PlanPeriod[], today: CalendarDate): CalendarDate {
  return findPlanDueDate(readRegulation(query, today < year.startDate ? year.startDate : today).get('planLead').due, year, periods, today);
}
