import type { CalendarDate } from '../../lib/calendar-date';

/** How many weeks a school year of lessons has by grade: from a data file with its source, never from code. */
export type StudyWeeks = {
  readonly source: string;
  readonly validFrom: CalendarDate;
  readonly grades: readonly { readonly gradeFrom: number; readonly gradeTo: number; readonly weeks: number }[];
};

export function findStudyWeeks({ grades }: StudyWeeks, grade: number): number | null {
  return grades.find(({ gradeFrom, gradeTo }) => gradeFrom <= grade && grade <= gradeTo)?.weeks ?? null;
}
