import { isWithin, type CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';

type Version = { readonly dateFrom: CalendarDate; readonly dateTo: CalendarDate | null; readonly state: string | null };

const VERSIONS = `SELECT v.date_from AS "dateFrom", v.date_to AS "dateTo", (SELECT a.state FROM approval a WHERE a.version_id = v.id ORDER BY a.id DESC LIMIT 1) AS "state"
  FROM timetable_version v WHERE v.year_id = ?`;

/** Has the director approved the timetable by which the school lives on a date (SET-17)? Remembered: every journal page asks. */
export function isTimetableApproved(query: Query, yearId: number, date: CalendarDate): boolean {
  return query.recall<Version>(VERSIONS, yearId).filter(({ dateFrom, dateTo }) => isWithin(date, dateFrom, dateTo)).every(({ state }) => state === 'approved');
}
