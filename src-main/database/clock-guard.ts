import { AppError } from '@shared/lib/app-error';
import { formatMoment } from '@shared/lib/format-moment';
import { isClearlyEarlier } from '@shared/lib/instant-order';
import type { Query } from './statement-cache';

/** Nothing is written before the last line of the log: a clock that was put back would make late entries look timely (SYS-09). */
export function refuseEarlierClock(query: Query, now: string, last: string): void {
  if (!isClearlyEarlier(now, last)) return;
  const zone = query.find<{ timeZone: string }>('SELECT time_zone AS "timeZone" FROM school')?.timeZone ?? 'UTC';
  throw new AppError('clockMovedBack', { now: formatMoment(now, zone), last: formatMoment(last, zone) });
}
