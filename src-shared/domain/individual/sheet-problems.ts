import { isWithin, type CalendarDate } from '../../lib/calendar-date';
import { isMark, type MarkScale } from '../journal';

export type SheetProblem = 'outsideStay' | 'future' | 'periodClosed' | 'nothingWritten' | 'notInScale' | 'gradeless' | 'notOnPage';

export type SheetEntry = {
  readonly date: CalendarDate; readonly topic: string | null; readonly homework: string | null; readonly value: number | null;
  readonly stay: { readonly dateFrom: CalendarDate; readonly dateTo: CalendarDate | null };
  readonly today: CalendarDate; readonly isPeriodClosed: boolean; readonly isOnPage: boolean; readonly hasMarks: boolean; readonly scale: MarkScale;
};

/** May a line of the sheet of individual teaching stand so (IUP-02)? It lies in the stay, not ahead of time, in an open period, and says something. */
export function findSheetProblems({ date, topic, homework, value, stay, today, isPeriodClosed, isOnPage, hasMarks, scale }: SheetEntry): SheetProblem[] {
  const problems: SheetProblem[] = [];
  if (!isOnPage) problems.push('notOnPage');
  if (!isWithin(date, stay.dateFrom, stay.dateTo)) problems.push('outsideStay');
  if (date > today) problems.push('future');
  if (isPeriodClosed) problems.push('periodClosed');
  if (value === null && isBlank(topic) && isBlank(homework)) problems.push('nothingWritten');
  if (value !== null && !hasMarks) problems.push('gradeless');
  else if (value !== null && !isMark(value, scale)) problems.push('notInScale');
  return problems;
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}
