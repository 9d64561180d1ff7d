import { addDays, weekdayOf, type CalendarDate } from '../../../lib/calendar-date';
import { formatDayAndMonth } from '../../../lib/russian-date';

/** Article 112 of the Labour Code and the government's yearly transfers, as `resources/norms/public-holidays.json` holds them. */
export type HolidayNorms = {
  readonly source: string;
  readonly days: readonly { readonly month: number; readonly day: number; readonly name: string }[];
  /** A day off moved from `from` to `to`; a `from` that is no public holiday becomes a working day. */
  readonly transfers: readonly { readonly from: CalendarDate; readonly to: CalendarDate; readonly source: string }[];
  /** Calendar years whose transfers are known. */
  readonly transfersKnownFor: readonly number[];
};

/** `workday`: a Saturday that works in place of a day off beside a holiday. */
export type PublicDay = { readonly kind: 'holiday' | 'workday'; readonly name: string; readonly startDate: CalendarDate; readonly endDate: CalendarDate; /** The day off that a working Saturday was given for. */ readonly replaces: CalendarDate | null; readonly source: string };

/**
 * Public holidays and moved days off from `from` to `to`; neighbouring days of one name are one entry. A holiday outside January that falls
 * on a day off gives the next working day, unless the government moved that day off elsewhere.
 */
export function listPublicDays(norms: HolidayNorms, from: CalendarDate, to: CalendarDate, weekDays: number): PublicDay[] {
  const fixed = listFixedDays(norms, from, to);
  const isFixed = (date: CalendarDate) => fixed.some((day) => day.startDate === date);
  const isOff = (date: CalendarDate) => weekdayOf(date) > weekDays;
  const transfers = norms.transfers.filter((transfer) => isOff(transfer.from));
  const moved = transfers.map(({ from: date, to: target, source }) => makeDay('holiday', `Выходной день (перенос с ${formatDayAndMonth(date)})`, target, source));
  const worked = transfers.filter((transfer) => !isFixed(transfer.from)).map(({ from: date, to: target, source }) => makeDay('workday', `Рабочий день (вместо ${formatDayAndMonth(target)})`, date, source, target));
  const shifted: PublicDay[] = [];
  for (const day of fixed) {
    const date = day.startDate;
    if (!isOff(date) || date.slice(5, 7) === '01' || transfers.some((transfer) => transfer.from === date)) continue;
    let next = addDays(date, 1);
    while (isOff(next) || isFixed(next) || [...moved, ...shifted].some((one) => one.startDate === next)) next = addDays(next, 1);
    shifted.push(makeDay('holiday', `${day.name} (перенос)`, next, norms.source));
  }
  const inside = [...fixed, ...moved, ...worked, ...shifted].filter((day) => from <= day.startDate && day.startDate <= to);
  return joinNeighbours(inside.sort((left, right) => (left.startDate < right.startDate ? -1 : 1)));
}

function listFixedDays(norms: HolidayNorms, from: CalendarDate, to: CalendarDate): PublicDay[] {
  const years = Array.from({ length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 }, (_, index) => Number(from.slice(0, 4)) + index);
  return years.flatMap((year) => norms.days.map(({ month, day, name }) => makeDay('holiday', name, `${year}-${pad(month)}-${pad(day)}`, norms.source)));
}

function makeDay(kind: PublicDay['kind'], name: string, date: CalendarDate, source: string, replaces: CalendarDate | null = null): PublicDay {
  return { kind, name, startDate: date, endDate: date, replaces, source };
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function joinNeighbours(days: readonly PublicDay[]): PublicDay[] {
  const joined: PublicDay[] = [];
  for (const day of days) {
    const last = joined.at(-1);
    if (last?.name === day.name && last.kind === day.kind && addDays(last.endDate, 1) === day.startDate) joined[joined.length - 1] = { ...last, endDate: day.endDate };
    else joined.push(day);
  }
  return joined;
}
