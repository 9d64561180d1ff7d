/** A civil date `yyyy-MM-dd`, without time and zone. Lexical order is chronological order. */
export type CalendarDate = string;

const PATTERN = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

function toUtc(date: CalendarDate): number {
  if (!PATTERN.test(date)) throw new RangeError(`not a calendar date: ${date}`);
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)));
}

function fromUtc(ms: number): CalendarDate {
  return new Date(ms).toISOString().slice(0, 10);
}

/** True for an existing day written `yyyy-MM-dd` (31 February is not one). */
export function isCalendarDate(text: string): boolean {
  return PATTERN.test(text) && fromUtc(toUtc(text)) === text;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromUtc(toUtc(date) + days * DAY_MS);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((toUtc(to) - toUtc(from)) / DAY_MS);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: CalendarDate): number {
  const day = new Date(toUtc(date)).getUTCDay();
  return day === 0 ? 7 : day;
}

export function isWithin(date: CalendarDate, from: CalendarDate, to: CalendarDate | null): boolean {
  return date >= from && (to === null || date <= to);
}

/** Every date from `from` to `to`, both included. */
export function listDates(from: CalendarDate, to: CalendarDate): CalendarDate[] {
  const dates: CalendarDate[] = [];
  for (let date = addDays(from, 0), last = addDays(to, 0); date <= last; date = nextDay(date)) dates.push(date);
  return dates;
}

/** A whole year is listed for every journal page: within a month the text alone is counted on. */
function nextDay(date: CalendarDate): CalendarDate {
  const day = Number(date.slice(8));
  return day < 28 ? `${date.slice(0, 8)}${day < 9 ? '0' : ''}${String(day + 1)}` : addDays(date, 1);
}
