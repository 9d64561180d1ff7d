import { addDays, type CalendarDate } from '../../lib/calendar-date';
import type { Regulation } from './regulation';
import type { PlainTerm } from './record-term';
import { findDayEnd, findDayStart } from './school-moment';
import type { TermValue } from './term-value';

export const PERIOD_RECORDS = ['periodMark', 'deferral', 'forecast'] as const;
export type PeriodRecordKind = (typeof PERIOD_RECORDS)[number];
export type Period = { readonly startDate: CalendarDate; readonly endDate: CalendarDate };

/** Period marks may be typed a week before the period ends (FIN-03, D-15). */
const OPENS_DAYS_BEFORE_END = 7;
/** A day named in an order belongs to the period that ended at most so long before it. */
const ORDER_REACH_DAYS = 31;

/** Marks of a period (LRS-17), a deferred one (LRS-18), the forecast (LRS-19); each until the page is closed, the forecast is never refused. */
export function findPeriodTerm({ kind, period }: { readonly kind: PeriodRecordKind; readonly period: Period }, regulation: Regulation, timeZone: string): PlainTerm | null {
  const opensAt = findDayStart(addDays(period.endDate, -OPENS_DAYS_BEFORE_END), timeZone);
  switch (kind) {
    case 'periodMark':
      return until(findPeriodMarkDay(regulation.get('periodMarkTerm'), period), opensAt);
    case 'deferral': {
      const { basis, days } = regulation.get('deferral');
      return basis === 'none' ? null : until(addDays(period.endDate, days), opensAt);
    }
    case 'forecast': {
      const term = regulation.get('forecastTerm');
      return until(addDays(period.endDate, 'amount' in term ? -term.amount : 0), findDayStart(period.startDate, timeZone));
    }
  }

  function until(day: CalendarDate, from: string): PlainTerm {
    return { opensAt: from, findStart: () => from, deadline: findDayEnd(day, timeZone), windowEnd: null };
  }
}

/** By order: the last of the days named that lies in the period or in the month after it; while none is named, the last day of the period. */
function findPeriodMarkDay(term: TermValue, { startDate, endDate }: Period): CalendarDate {
  if (term.unit === 'daysAfterPeriodEnd') return addDays(endDate, term.amount);
  const latest = addDays(endDate, ORDER_REACH_DAYS);
  const named = term.unit === 'byOrderDate' ? term.dates.filter((date) => startDate < date && date <= latest) : [];
  return named.toSorted().at(-1) ?? endDate;
}
