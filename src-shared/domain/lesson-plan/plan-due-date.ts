import { addDays, type CalendarDate } from '../../lib/calendar-date';
import type { TermValue } from '../regulation';
import type { PlanPeriod } from './check-plan';
import type { PlanYear } from './read-plan-rows';

/**
 * By when plans have to be there (LRS-06): so many days from the start of the year (below zero: before it), so many days before the
 * period that today lies in or that comes next, or a day of the year. A regulation without a term asks for them by the first day.
 */
export function findPlanDueDate(term: TermValue, year: PlanYear, periods: readonly PlanPeriod[], today: CalendarDate): CalendarDate {
  const period = periods.find(({ endDate }) => endDate >= today) ?? periods.at(-1);
  switch (term.unit) {
    case 'daysFromYearStart': return addDays(year.startDate, term.amount);
    case 'daysBeforePeriod': return addDays(period?.startDate ?? year.startDate, -term.amount);
    case 'daysAfterPeriodStart': return addDays(period?.startDate ?? year.startDate, term.amount);
    case 'onDay': return findDayOfYear(term.day, year);
    default: return year.startDate;
  }
}

/** «09-05» of the school year; a day of the summer before it begins belongs to it too. */
function findDayOfYear(day: string, { startDate, endDate }: PlanYear): CalendarDate {
  const first = `${startDate.slice(0, 4)}-${day}`;
  return day >= '06-01' || first >= startDate ? first : `${endDate.slice(0, 4)}-${day}`;
}
