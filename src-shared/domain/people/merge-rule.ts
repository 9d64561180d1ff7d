import type { CalendarDate } from '../../lib/calendar-date';

export const PERSON_KINDS = ['student', 'guardian', 'staff'] as const;
export type PersonKind = (typeof PERSON_KINDS)[number];

/** A dated place on a list. Two stays of one `area` (all classes, the groups of one subject, one page) cannot be at the same time. */
export type Stay = { readonly area: string; readonly place: number; readonly dateFrom: CalendarDate; readonly dateTo: CalendarDate | null };

/**
 * What becomes of a stay of the card that is closed: it goes over; or it says nothing new, as the card that stays is on that very list all
 * those days; or both are on lists at one time in a way that only people can settle.
 */
export function judgeStay(stay: Stay, kept: readonly Stay[]): 'move' | 'drop' | 'clash' {
  const rivals = kept.filter((other) => other.area === stay.area && overlap(other, stay));
  if (rivals.length === 0) return 'move';
  return rivals.some((other) => other.place === stay.place && covers(other, stay)) ? 'drop' : 'clash';
}

function overlap(left: Stay, right: Stay): boolean {
  return (left.dateTo === null || left.dateTo >= right.dateFrom) && (right.dateTo === null || right.dateTo >= left.dateFrom);
}

function covers(outer: Stay, inner: Stay): boolean {
  return outer.dateFrom <= inner.dateFrom && (outer.dateTo === null || (inner.dateTo !== null && outer.dateTo >= inner.dateTo));
}
