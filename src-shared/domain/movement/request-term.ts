import { daysBetween, type CalendarDate } from '../../lib/calendar-date';

const TERM_DAYS = 3;

/** A request of a class teacher that nobody has dealt with for more than three days (MOV-05). */
export function isRequestLate(askedOn: CalendarDate, today: CalendarDate): boolean {
  return daysBetween(askedOn, today) > TERM_DAYS;
}
