import { addDays, weekdayOf, type CalendarDate } from '../../lib/calendar-date';

/** Public holidays of the calendar (SET-04), first and last day; vacations are none. */
export type Holiday = { readonly startDate: CalendarDate; readonly endDate: CalendarDate };

const FRIDAY = 5;

/** Monday to Friday without public holidays. */
export function isWorkingDay(date: CalendarDate, holidays: readonly Holiday[]): boolean {
  return weekdayOf(date) <= FRIDAY && !holidays.some(({ startDate, endDate }) => startDate <= date && date <= endDate);
}

/** The n-th working day after a date; with 0 the date itself. */
export function addWorkingDays(date: CalendarDate, count: number, holidays: readonly Holiday[]): CalendarDate {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}
