import type { CalendarDate } from '../../lib/calendar-date';

/** Hours of a subject in a grade (`classId` null) or in one class of it; dates null = the whole year. */
export type PlanLine = {
  readonly id: number;
  readonly subjectId: number;
  readonly grade: number;
  readonly classId: number | null;
  readonly hours: number;
  readonly dateFrom: CalendarDate | null;
  readonly dateTo: CalendarDate | null;
  readonly version: number;
};

export type PlanPlace = { readonly classId: number; readonly grade: number; readonly subjectId: number };

/** The line that says the hours of a subject in a class on a date: the class's own before the grade's (CUR-01). */
export function findPlanLine(lines: readonly PlanLine[], { classId, grade, subjectId }: PlanPlace, date: CalendarDate): PlanLine | null {
  const inForce = lines.filter((line) => line.subjectId === subjectId && isInForce(line, date));
  return inForce.find((line) => line.classId === classId) ?? inForce.find((line) => line.classId === null && line.grade === grade) ?? null;
}

/** The next change of the class's own hours after a date. */
export function findNextLine(lines: readonly PlanLine[], { classId, subjectId }: PlanPlace, date: CalendarDate): PlanLine | null {
  let next: PlanLine | null = null;
  for (const line of lines) {
    if (line.classId !== classId || line.subjectId !== subjectId || line.dateFrom === null || line.dateFrom <= date) continue;
    if (next?.dateFrom == null || line.dateFrom < next.dateFrom) next = line;
  }
  return next;
}

export function isInForce({ dateFrom, dateTo }: { readonly dateFrom: CalendarDate | null; readonly dateTo: CalendarDate | null }, date: CalendarDate): boolean {
  return (dateFrom === null || dateFrom <= date) && (dateTo === null || date <= dateTo);
}
