import type { CalendarDate } from '@shared/lib/calendar-date';
import { findDateInZone } from '@shared/lib/date-in-zone';
import type { Query } from '../../../database/statement-cache';

const LAST = 'SELECT id AS "id" FROM audit_entry ORDER BY id DESC LIMIT 1';
const LINE = 'SELECT id AS "id", at AS "at" FROM audit_entry WHERE id >= ? ORDER BY id LIMIT 1';

/** The number of the first line written on `date` or later, in the school's zone. Lines lie in the order of time, so halving finds it: 23 looks in seven million. */
export function findFirstLine(query: Query, date: CalendarDate, timeZone: string): number {
  let low = 1;
  let high = (query.find<{ id: number }>(LAST)?.id ?? 0) + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const line = query.find<{ id: number; at: string }>(LINE, middle);
    if (line !== undefined && findDateInZone(Date.parse(line.at), timeZone) < date) low = line.id + 1;
    else high = middle;
  }
  return low;
}

/** A line number from which on everything written at an instant or later lies. */
export function findFirstLineAt(query: Query, instant: string): number {
  return findFirstLine(query, instant.slice(0, 10), 'UTC');
}
