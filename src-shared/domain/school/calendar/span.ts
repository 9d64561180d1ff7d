import { formatDate } from '../../../lib/russian-date';
import type { CalendarSpan } from '../../timetable';

/** A period or a vacation as the rules of the calendar look at it. With a class it is of that class alone. */
export type Span = CalendarSpan & { readonly name: string; readonly classId?: number | null };

export function shareGrades(left: Span, right: Span): boolean {
  if (left.classId && right.classId) return left.classId === right.classId;
  return left.gradeFrom <= right.gradeTo && right.gradeFrom <= left.gradeTo;
}

export function overlap(left: Span, right: Span): boolean {
  return shareGrades(left, right) && left.startDate <= right.endDate && right.startDate <= left.endDate;
}

export function formatDates(span: Pick<Span, 'startDate' | 'endDate'>): string {
  return span.startDate === span.endDate ? formatDate(span.startDate) : `${formatDate(span.startDate)}–${formatDate(span.endDate)}`;
}

/** «1–9 классы», «10 класс». */
export function formatGrades({ gradeFrom, gradeTo }: Pick<Span, 'gradeFrom' | 'gradeTo'>): string {
  return gradeFrom === gradeTo ? `${gradeFrom} класс` : `${gradeFrom}–${gradeTo} классы`;
}
