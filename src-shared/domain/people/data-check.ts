import { addDays, daysBetween, type CalendarDate } from '../../lib/calendar-date';
import type { Rhythm } from '../regulation';

export type DataCheckState = { readonly dueOn: CalendarDate | null; readonly overdueDays: number };

/** Days from the start of the year within which a yearly check is made. */
const YEAR_START_DAYS = 14;
const MONTHS: Readonly<Partial<Record<Rhythm, number>>> = { monthly: 1, quarterly: 3, period: 3, periodEnd: 3 };

/**
 * The last day for the next «Данные класса проверены» (PUP-05), and by how many days it is late. Of several rhythms of LRS-38 the
 * earliest term counts; «при изменениях» and «по запросу» have none.
 */
export function findDataCheckState(rhythms: readonly Rhythm[], lastCheckedOn: CalendarDate | null, yearStart: CalendarDate, today: CalendarDate): DataCheckState {
  const last = lastCheckedOn !== null && lastCheckedOn >= yearStart ? lastCheckedOn : null;
  const dueOn = rhythms.map((rhythm) => findDue(rhythm, last, yearStart)).filter((date) => date !== null).sort()[0] ?? null;
  return { dueOn, overdueDays: dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, today)) };
}

function findDue(rhythm: Rhythm, last: CalendarDate | null, yearStart: CalendarDate): CalendarDate | null {
  if (rhythm === 'yearly') return last === null ? addDays(yearStart, YEAR_START_DAYS) : null;
  if (rhythm === 'daily') return addDays(last ?? yearStart, 1);
  if (rhythm === 'weekly') return addDays(last ?? yearStart, 7);
  const months = MONTHS[rhythm];
  return months === undefined ? null : addMonths(last ?? yearStart, months);
}

/** The same day of a later month; its last day where it is shorter. */
function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1 + months, Number(date.slice(8))];
  const last = new Date(Date.UTC(year, month + 1, 0));
  return `${last.toISOString().slice(0, 8)}${String(Math.min(day, last.getUTCDate())).padStart(2, '0')}`;
}
