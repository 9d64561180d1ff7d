import { addDays, isWithin, weekdayOf, type CalendarDate } from '../../lib/calendar-date';

/** Working days an unused one-time password lives (LRS-54). */
export const SLIP_WORKING_DAYS = 7;

type DaySpan = { readonly startDate: CalendarDate; readonly endDate: CalendarDate };

/**
 * The last day on which a one-time password works: the seventh working day after the day of issue (LRS-54). Working days are
 * Monday to Friday without the public holidays of the calendar; vacations of pupils do not count as free.
 */
export function findSlipExpiry(issuedOn: CalendarDate, holidays: readonly DaySpan[]): CalendarDate {
  let date = issuedOn;
  for (let left = SLIP_WORKING_DAYS; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date, holidays)) left -= 1;
  }
  return date;
}

function isWorkingDay(date: CalendarDate, holidays: readonly DaySpan[]): boolean {
  return weekdayOf(date) <= 5 && !holidays.some((holiday) => isWithin(date, holiday.startDate, holiday.endDate));
}
