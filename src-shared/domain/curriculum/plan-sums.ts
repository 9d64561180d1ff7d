import { daysBetween, type CalendarDate } from '../../lib/calendar-date';
import type { GradeNorm } from '../exchange';

/** The most hours a week a class may have by the norm; null where there is no norm (or where such a week is not allowed: `isForbidden`). */
export type WeekNorm = { readonly hours: number | null; readonly isForbidden: boolean };

type Mode = { readonly weekDays: number; /** The class's own limit (SET-05), where it has one. */ readonly mostPerWeek?: number | null };

/** By the working mode of the class: its days a week, and its own limit where that is lower. */
export function findWeekNorm(norm: Pick<GradeNorm, 'weekOfFiveDays' | 'weekOfSixDays'> | undefined, { weekDays, mostPerWeek = null }: Mode): WeekNorm {
  const hours = (weekDays === 5 ? norm?.weekOfFiveDays : norm?.weekOfSixDays) ?? null;
  return { hours: mostPerWeek !== null && (hours === null || mostPerWeek < hours) ? mostPerWeek : hours, isForbidden: norm !== undefined && hours === null };
}

type SummedCell = { readonly subjectId: number; readonly hours: number };
export type PlanSum = { readonly federal: number; readonly school: number; readonly extracurricular: number; readonly week: number };

/** Hours of a class by part of the plan (CUR-01); `week` is what the norm limits: extra-curricular courses do not count. */
export function sumPlan(cells: readonly SummedCell[], componentOf: ReadonlyMap<number, string>): PlanSum {
  const sum = { federal: 0, school: 0, extracurricular: 0 };
  for (const { subjectId, hours } of cells) {
    const component = componentOf.get(subjectId);
    if (component === 'extracurricular') sum.extracurricular += hours;
    else if (component === 'school') sum.school += hours;
    else sum.federal += hours;
  }
  return { ...sum, week: sum.federal + sum.school };
}

type Span = { readonly startDate: CalendarDate; readonly endDate: CalendarDate };

/** Teaching weeks of a year: the days of its grading periods, in whole weeks. */
export function countWeeks(periods: readonly Span[]): number {
  return Math.round(periods.reduce((days, { startDate, endDate }) => days + daysBetween(startDate, endDate) + 1, 0) / 7);
}
