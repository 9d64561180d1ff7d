import { addDays, type CalendarDate } from '../../lib/calendar-date';
import { addWorkingDays, type Holiday, type TermValue } from '../regulation';

/** The last day of a term that begins with an event on `date` (LRS-53, LRS-59): its own day for hours; null = no term is set. */
export function findEventDue(term: TermValue, date: CalendarDate, holidays: readonly Holiday[]): CalendarDate | null {
  if (!('amount' in term)) return null;
  if (term.unit === 'workingDays') return addWorkingDays(date, term.amount, holidays);
  if (term.unit === 'calendarDays') return addDays(date, term.amount);
  return term.unit === 'hours' ? addDays(date, Math.floor(term.amount / 24)) : null;
}

/** Minutes that a term after an event gives, days by the clock; null = no term is set (LRS-58). */
export function findEventMinutes(term: TermValue): number | null {
  if (!('amount' in term)) return null;
  if (term.unit === 'hours') return term.amount * 60;
  return term.unit === 'calendarDays' || term.unit === 'workingDays' ? term.amount * 1440 : null;
}
