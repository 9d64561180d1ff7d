import { listDates, weekdayOf, type CalendarDate } from '../../../lib/calendar-date';
import type { CalendarSpan } from '../../timetable';

export type PeriodGap = { readonly from: CalendarDate; readonly to: CalendarDate };
type Year = { readonly startDate: CalendarDate; readonly endDate: CalendarDate };

/** Runs of days of the school week within the year that none of the spans (periods, vacations, holidays of one grade) covers (SET-04). */
export function findPeriodGaps(year: Year, weekDays: number, spans: readonly Pick<CalendarSpan, 'startDate' | 'endDate'>[]): PeriodGap[] {
  const gaps: PeriodGap[] = [];
  let open: { from: CalendarDate; to: CalendarDate } | null = null;
  for (const date of listDates(year.startDate, year.endDate)) {
    if (weekdayOf(date) > weekDays) continue;
    if (spans.some((span) => span.startDate <= date && date <= span.endDate)) {
      if (open) gaps.push(open);
      open = null;
    } else if (open) open.to = date;
    else open = { from: date, to: date };
  }
  return open ? [...gaps, open] : gaps;
}
