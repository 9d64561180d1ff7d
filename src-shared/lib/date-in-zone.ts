import type { CalendarDate } from './calendar-date';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The civil date of an instant (milliseconds since 1970 UTC) in a time zone (IANA name). */
export function findDateInZone(instantMs: number, timeZone: string): CalendarDate {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  return format.format(instantMs);
}
