import type { Query } from '../../database/statement-cache';

/** The zone of the school (IANA name): days and times are said in it, whatever the machine's. */
export function readTimeZone(query: Query): string {
  return query.recall<{ timeZone: string }>('SELECT time_zone AS "timeZone" FROM school')[0]?.timeZone ?? 'Europe/Moscow';
}
