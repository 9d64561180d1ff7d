import { addDays, isCalendarDate, listDates, weekdayOf, type CalendarDate } from '../../lib/calendar-date';
import { addWorkingDays, type Holiday } from '../regulation';
import type { DutyTerm } from './duty';

type Span = { readonly startDate: CalendarDate; readonly endDate: CalendarDate };

/** The school year, its periods, days without lessons, and the day the school was registered in the program. */
export type DutyCalendar = {
  readonly year: Span; readonly periods: readonly Span[]; readonly vacations: readonly Span[]; readonly holidays: readonly Holiday[]; readonly weekDays: number; readonly registeredOn: CalendarDate;
};
/** A duty may be done from `startsOn` and has to be done by `dueOn`. */
export type Occurrence = { readonly startsOn: CalendarDate; readonly dueOn: CalendarDate };

const WEEK = 7;

/** All days on which a term falls due from `span.startDate` to `span.endDate`, in order. */
export function findOccurrences(term: DutyTerm, span: Span, calendar: DutyCalendar): readonly Occurrence[] {
  const unique = new Map(listAll(term, span, calendar).map((one) => [one.dueOn, one]));
  return [...unique.values()].filter(({ dueOn }) => span.startDate <= dueOn && dueOn <= span.endDate).sort((left, right) => (left.dueOn < right.dueOn ? -1 : 1));
}

function listAll(term: DutyTerm, span: Span, calendar: DutyCalendar): readonly Occurrence[] {
  const { year, periods, registeredOn, holidays } = calendar;
  switch (term.kind) {
    case 'onEvent': case 'continuous': return [];
    case 'daily': return listSchoolDays(span, calendar).map(onOneDay);
    case 'weekly': return listLastDays(listSchoolDays(widen(span), calendar), (day) => addDays(day, 1 - weekdayOf(day)));
    case 'monthly': return listMonths(year).map((month) => ({ startsOn: `${month}-01`, dueOn: findMonthEnd(month) }));
    case 'quarterly': return listMonths(year).filter((month) => Number(month.slice(5)) % 3 === 0).map((month) => onOneDay(findMonthEnd(month)));
    case 'firstWeekOfYear': return [{ startsOn: year.startDate, dueOn: addDays(year.startDate, WEEK - 1) }];
    case 'lastWeekOfPeriod': return periods.map(({ endDate }) => ({ startsOn: addDays(endDate, 1 - WEEK), dueOn: endDate }));
    case 'onDay': return listDayOfYear(term, year);
    case 'fromYearStart': return [onOneDay(addDays(year.startDate, term.days))];
    case 'fromYearEnd': return [onOneDay(addDays(year.endDate, term.days))];
    case 'fromPeriodStart': return periods.map(({ startDate }) => onOneDay(addDays(startDate, term.days)));
    case 'fromPeriodEnd': return periods.map(({ endDate }) => onOneDay(addDays(endDate, term.days)));
    case 'afterRegistration': return [{ startsOn: registeredOn, dueOn: term.isWorking === true ? addWorkingDays(registeredOn, term.days, holidays) : addDays(registeredOn, term.days) }];
  }
}

function onOneDay(date: CalendarDate): Occurrence {
  return { startsOn: date, dueOn: date };
}

/** Weeks that lie across the ends of the span have to be seen whole. */
function widen({ startDate, endDate }: Span): Span {
  return { startDate: addDays(startDate, -WEEK), endDate: addDays(endDate, WEEK) };
}

function listSchoolDays({ startDate, endDate }: Span, { year, vacations, holidays, weekDays }: DutyCalendar): CalendarDate[] {
  const from = startDate > year.startDate ? startDate : year.startDate;
  const to = endDate < year.endDate ? endDate : year.endDate;
  const free = [...vacations, ...holidays];
  return from > to ? [] : listDates(from, to).filter((day) => weekdayOf(day) <= weekDays && !free.some((span) => span.startDate <= day && day <= span.endDate));
}

/** The last day of every group of days, the group beginning on its first one. */
function listLastDays(days: readonly CalendarDate[], groupOf: (day: CalendarDate) => string): Occurrence[] {
  const last = new Map<string, Occurrence>();
  for (const day of days) last.set(groupOf(day), { startsOn: last.get(groupOf(day))?.startsOn ?? day, dueOn: day });
  return [...last.values()];
}

/** Months of the school year, `yyyy-MM`. */
function listMonths({ startDate, endDate }: Span): string[] {
  return [...new Set(listDates(startDate, endDate).map((day) => day.slice(0, 7)))];
}

function findMonthEnd(month: string): CalendarDate {
  return addDays(`${addDays(`${month}-28`, 4).slice(0, 7)}-01`, -1);
}

/** A day of the year lies in the month before the school year, in it, or in the summer after it. */
function listDayOfYear({ day, from }: { readonly day: string; readonly from?: string }, { startDate }: Span): Occurrence[] {
  const first = addDays(startDate, -31);
  const calendarYear = Number(startDate.slice(0, 4));
  const dueOn = [calendarYear, calendarYear + 1].map((one) => `${String(one)}-${day}`).find((date) => isCalendarDate(date) && date >= first);
  return dueOn === undefined ? [] : [{ startsOn: from === undefined ? dueOn : `${dueOn.slice(0, 4)}-${from}`, dueOn }];
}
