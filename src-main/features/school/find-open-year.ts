import { AppError } from '@shared/contract/app-error';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';

export type OpenYear = { readonly id: number; readonly name: string; readonly startDate: CalendarDate; readonly endDate: CalendarDate };

const OPEN_YEAR = `SELECT id AS "id", name AS "name", start_date AS "startDate", end_date AS "endDate" FROM school_year WHERE is_open = 1 ORDER BY start_date DESC LIMIT 1`;

/** Id of the current year inside a statement: of two open ones – the old year in its last weeks – the later. */
export const CURRENT_YEAR = '(SELECT id FROM school_year WHERE is_open = 1 ORDER BY start_date DESC LIMIT 1)';

export function getOpenYear(query: Query): OpenYear {
  const year = query.find<OpenYear>(OPEN_YEAR);
  if (!year) throw new AppError('notFound', { what: 'открытый учебный год' });
  return year;
}

/** The day whose lists are shown when none is asked for: today, the first day of the year before it begins. */
export function findListDate(year: Pick<OpenYear, 'startDate'>, today: CalendarDate): CalendarDate {
  return today < year.startDate ? year.startDate : today;
}
