import type { CalendarDate } from './calendar-date';

type Zone = { readonly format: Intl.DateTimeFormat; minute: number; date: CalendarDate };
const zones = new Map<string, Zone>();
const MINUTE_MS = 60_000;

/** The civil date of an instant (milliseconds since 1970 UTC) in a time zone (IANA name). Asked at every call: the last minute is remembered. */
export function findDateInZone(instantMs: number, timeZone: string): CalendarDate {
  let zone = zones.get(timeZone);
  if (!zone) {
    zone = { format: new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }), minute: Number.NaN, date: '' };
    zones.set(timeZone, zone);
  }
  const minute = Math.floor(instantMs / MINUTE_MS);
  if (zone.minute !== minute) {
    zone.date = zone.format.format(instantMs);
    zone.minute = minute;
  }
  return zone.date;
}
