import type { CalendarDate } from '../../lib/calendar-date';

/** Weekly and daily load a grade may have (SET-05, CUR-01), from a data file with its source and validity, never from code. */
export type LoadNorms = {
  readonly source: string;
  readonly validFrom: CalendarDate;
  readonly validTo: CalendarDate | null;
  readonly grades: readonly GradeNorm[];
  /** Groups of vocational education have no grade: one norm for all of them. */
  readonly vocational: { readonly source: string; readonly weekOfFiveDays: number; readonly weekOfSixDays: number };
};

export type GradeNorm = {
  readonly gradeFrom: number;
  readonly gradeTo: number;
  readonly weekOfFiveDays: number;
  /** Null where a six-day week is not allowed. */
  readonly weekOfSixDays: number | null;
  readonly lessonsPerDay: number;
  /** Days a week that may have one lesson more (physical education in grades 1–4). */
  readonly longerDays: number;
};

export function findGradeNorm(norms: LoadNorms, grade: number): GradeNorm | undefined {
  return norms.grades.find((row) => grade >= row.gradeFrom && grade <= row.gradeTo);
}
