import { addDays, weekdayOf, type CalendarDate } from '../../lib/calendar-date';
import type { PlainTerm } from './record-term';
import type { Regulation } from './regulation';
import { findDayEnd, findDayStart } from './school-moment';

/** What is due again and again: a page filled (LRS-16), the class teacher's check of a day and of a month (LRS-09). */
export const RHYTHM_RECORDS = ['filling', 'ctAttendanceDay', 'ctAttendanceMonth'] as const;
export type RhythmRecordKind = (typeof RHYTHM_RECORDS)[number];

const WEEK = 7;
const SUNDAY = 7;

/**
 * `date`: the day of the lesson, the day checked, any day of the month. A page has to have an entry on the day, or within the seven
 * days after it (D-01, JRN-14). A day is checked the same day, or by the end of its week; a month by its last day.
 */
export function findRhythmTerm({ kind, date }: { readonly kind: RhythmRecordKind; readonly date: CalendarDate }, regulation: Regulation, timeZone: string): PlainTerm | null {
  const day = kind === 'filling' ? findFillingDay(regulation, date) : kind === 'ctAttendanceDay' ? findCheckDay(regulation, date) : findMonthDay(regulation, date);
  return day === null ? null : { opensAt: null, findStart: () => findDayStart(date, timeZone), deadline: findDayEnd(day, timeZone), windowEnd: null };
}

function findFillingDay(regulation: Regulation, date: CalendarDate): CalendarDate {
  return regulation.get('fillRhythm') === 'daily' ? date : addDays(date, WEEK);
}

function findCheckDay(regulation: Regulation, date: CalendarDate): CalendarDate | null {
  const rhythms = regulation.get('ctAttendanceRhythm');
  if (rhythms.includes('daily')) return date;
  return rhythms.includes('weekly') ? addDays(date, SUNDAY - weekdayOf(date)) : null;
}

function findMonthDay(regulation: Regulation, date: CalendarDate): CalendarDate | null {
  if (!regulation.get('ctAttendanceRhythm').includes('monthly')) return null;
  const inNextMonth = addDays(`${date.slice(0, 7)}-28`, 4);
  return addDays(`${inNextMonth.slice(0, 7)}-01`, -1);
}
