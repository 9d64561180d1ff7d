import { addDays, type CalendarDate } from '../../lib/calendar-date';
import { findInstantInZone } from '../../lib/instant-in-zone';

/** By zone and date: nearly every term ends with a day, and a page asks for those of the same few weeks hundreds of times. */
const dayEnds = new Map<string, string>();
const MOST_DAY_ENDS = 5000;

/** The last moment of a day by the clocks of the school: «до 23:59», «24:00 of the day». */
export function findDayEnd(date: CalendarDate, timeZone: string): string {
  const key = `${timeZone} ${date}`;
  const known = dayEnds.get(key);
  if (known !== undefined) return known;
  const end = new Date(Date.parse(findInstantInZone(`${addDays(date, 1)}T00:00`, timeZone)) - 1).toISOString();
  if (dayEnds.size >= MOST_DAY_ENDS) dayEnds.clear();
  dayEnds.set(key, end);
  return end;
}

export function findDayStart(date: CalendarDate, timeZone: string): string {
  return findInstantInZone(`${date}T00:00`, timeZone);
}

/** `time` is `HH:mm`. */
export function findMoment(date: CalendarDate, time: string, timeZone: string): string {
  return findInstantInZone(`${date}T${time}`, timeZone);
}

export function addMinutes(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}
