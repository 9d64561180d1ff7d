import type { CalendarDate } from '@shared/lib/calendar-date';
import type { PrintApproval, PrintSchool, PrintStamp } from './print-models';

/** `letter` stands in the corner of a day that is unlike others, `tone` is how dark its field is: 0 none, 1 light, 2 dark. */
export type CalendarPrintDay = { readonly date: CalendarDate; readonly letter: string; readonly tone: 0 | 1 | 2; /** Printed weakly: no school. */ readonly isFree: boolean };

/** The calendar of a school year on one sheet (SET-04); tables in words. */
export type YearCalendarModel = {
  readonly stamp: PrintStamp;
  readonly school: PrintSchool;
  readonly approval: PrintApproval;
  /** «2025/2026». */
  readonly yearName: string;
  /** Whose year the months show: «2–9 классы»; null where it is everybody's. */
  readonly shownFor: string | null;
  readonly days: readonly CalendarPrintDay[];
  /** Grades, period, from–to, school days. */
  readonly periods: readonly (readonly string[])[];
  /** Name, grades, from–to, days. */
  readonly freeDays: readonly (readonly string[])[];
  /** «Р – перенесённый учебный день: 1 ноября (по расписанию понедельника)». */
  readonly notes: readonly string[];
  /** Letter and meaning. */
  readonly legend: readonly { readonly letter: string; readonly meaning: string; readonly tone: 0 | 1 | 2 }[];
};
