import { addDays, weekdayOf, type CalendarDate } from '../../lib/calendar-date';
import type { KeepRule } from './backup-settings';

/** A copy in one place; `date` is the day in the school's zone, `startedAt` orders copies of a day. */
export type RotatedCopy = { readonly id: number; readonly date: CalendarDate; readonly startedAt: string; readonly isGood: boolean };

/**
 * Which copies of one place may go (BAK-05). Kept: the newest good copy of each of the last `daily` days that have one, of the last
 * `weekly` weeks, of the last `monthly` months. A damaged copy goes once a newer good one is there. The only good copy never goes, whatever the numbers.
 */
export function planRotation(copies: readonly RotatedCopy[], keep: KeepRule): number[] {
  const good = copies.filter((copy) => copy.isGood).sort((left, right) => (left.startedAt < right.startedAt ? 1 : -1));
  const [newest] = good;
  if (!newest) return [];
  const kept = new Set<number>([
    newest.id,
    ...pickNewest(good, (copy) => copy.date, keep.daily),
    ...pickNewest(good, (copy) => addDays(copy.date, 1 - weekdayOf(copy.date)), keep.weekly),
    ...pickNewest(good, (copy) => copy.date.slice(0, 7), keep.monthly),
  ]);
  const outlived = copies.filter((copy) => !copy.isGood && copy.startedAt < newest.startedAt);
  return [...good.filter((copy) => !kept.has(copy.id)), ...outlived].map((copy) => copy.id);
}

/** The first copy of each of the first `count` groups; the copies come newest first. */
function pickNewest(copies: readonly RotatedCopy[], groupOf: (copy: RotatedCopy) => string, count: number): number[] {
  const groups = new Map<string, number>();
  for (const copy of copies) {
    const group = groupOf(copy);
    if (!groups.has(group)) groups.set(group, copy.id);
  }
  return [...groups.values()].slice(0, count);
}
