import { AppError } from '@shared/contract/app-error';
import type { YearCard } from '@shared/contract/calendar-contract';
import { findYearState } from '@shared/domain/school';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../../database/statement-cache';
import { findLastChange } from '../../audit';

type Row = Omit<YearCard, 'state' | 'isCurrent' | 'lastChange'> & { readonly isOpen: number };

const YEARS = `SELECT id AS "id", row_version AS "version", name AS "name", start_date AS "startDate", end_date AS "endDate", is_open AS "isOpen", closed_on AS "closedOn" FROM school_year ORDER BY start_date DESC`;

/** All years, the latest first; the current one is the open one that began last. */
export function listYears(query: Query, today: CalendarDate): YearCard[] {
  const rows = query.all<Row>(YEARS);
  const current = rows.find((row) => row.isOpen === 1);
  return rows.map(({ isOpen, ...row }) => ({
    ...row,
    state: findYearState({ isOpen: isOpen === 1, closedOn: row.closedOn, endDate: row.endDate }, today),
    isCurrent: row.id === current?.id,
    lastChange: findLastChange(query, 'school_year', String(row.id)),
  }));
}

export function getYear(query: Query, yearId: number, today: CalendarDate): YearCard {
  const year = listYears(query, today).find(({ id }) => id === yearId);
  if (!year) throw new AppError('notFound', { what: 'учебный год' });
  return year;
}

/** The year, unless it is closed: nothing of its calendar changes then. */
export function getLiveYear(query: Query, yearId: number, today: CalendarDate): YearCard {
  const year = getYear(query, yearId, today);
  if (year.state === 'closed') throw new AppError('calendarRefused', { problems: `Год ${year.name} закрыт: его календарь и звонки больше не меняются.` });
  return year;
}
