import { addDays, isCalendarDate, type CalendarDate } from '../../lib/calendar-date';

type Due = { readonly unit: string; readonly day?: string; readonly amount?: number };
type Year = { readonly startDate: CalendarDate; readonly endDate: CalendarDate };

/** A yearly term of the regulation as a day of the school year: `onDay` is the first such day in or just before it. Null = no term. */
export function findYearlyDay(due: Due, year: Year): CalendarDate | null {
  if (due.unit === 'daysFromYearStart' && due.amount !== undefined) return addDays(year.startDate, due.amount);
  if (due.unit !== 'onDay' || due.day === undefined) return null;
  const calendarYear = Number(year.startDate.slice(0, 4));
  const beforeStart = addDays(year.startDate, -62);
  return [calendarYear, calendarYear + 1].map((one) => `${String(one)}-${due.day ?? ''}`).find((day) => isCalendarDate(day) && day >= beforeStart) ?? null;
}
