import type { JournalPage } from '@shared/contract/journal-contract';
import type { GridColumn } from '../grid/grid-column';
import type { JournalPlace } from './journal-place';

/** The column to begin at: the lesson asked for, else today's, else the last one that has been, else the first. */
export function findStartColumn(page: JournalPage, columns: readonly GridColumn[], place: JournalPlace): number {
  const asked = columns.findIndex((column) => column.date === place.date && (place.lessonNumber === undefined || column.lessonNumber === place.lessonNumber));
  if (asked >= 0) return asked;
  const today = columns.findIndex((column) => column.date === page.today);
  if (today >= 0) return today;
  const last = columns.findLast((column) => column.date < page.today);
  return Math.max(0, columns.findIndex((column) => column.lessonKey === last?.lessonKey));
}

/** The period to show for a lesson that is not in the one shown; null = nothing to change. */
export function findOtherPeriod(page: JournalPage, date: string | undefined): number | null {
  const shown = page.periods.find((period) => period.id === page.periodId);
  if (date === undefined || !shown || (date >= shown.startDate && date <= shown.endDate)) return null;
  return page.periods.find((period) => date >= period.startDate && date <= period.endDate)?.id ?? null;
}
