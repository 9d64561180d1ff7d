import { addDays, daysBetween, weekdayOf, type CalendarDate } from '../../../lib/calendar-date';
import type { PeriodDraft, YearSpan } from './check-period-set';
import { namePeriod, PERIOD_COUNTS, type PeriodKind } from './period-kind';
import type { Span } from './span';

/** A vacation this near to where a period usually ends is what it ends at. */
const NEAR_DAYS: Readonly<Record<PeriodKind, number>> = { quarter: 21, halfYear: 21, semester: 21, trimester: 3, module: 10 };

/** Names and dates of the periods of a kind: between the vacations of the level where they lie about right, else at the usual days (SET-04). */
export function proposePeriods(kind: PeriodKind, year: YearSpan, vacations: readonly Span[]): PeriodDraft[] {
  const periods: PeriodDraft[] = [];
  let startDate = year.startDate;
  for (const usual of listUsualEnds(kind, year)) {
    const vacation = findNearest(vacations, usual, NEAR_DAYS[kind]);
    const endDate = vacation ? addDays(vacation.startDate, -1) : usual;
    if (endDate < startDate || endDate >= year.endDate) continue;
    periods.push({ name: namePeriod(kind, periods.length), startDate, endDate });
    startDate = addDays(vacation ? vacation.endDate : usual, 1);
  }
  return startDate <= year.endDate ? [...periods, { name: namePeriod(kind, periods.length), startDate, endDate: year.endDate }] : periods;
}

/** Autumn, winter and spring vacations of the usual length: nine days from a Saturday, the new year's ones from 31 December to the Sunday after the holidays. */
export function proposeVacations(year: YearSpan): { readonly name: string; readonly startDate: CalendarDate; readonly endDate: CalendarDate }[] {
  const first = Number(year.startDate.slice(0, 4));
  const autumn = findNearestSaturday(`${first}-10-26`);
  const spring = findNearestSaturday(`${first + 1}-03-28`);
  const newYearEnd = addDays(`${first + 1}-01-08`, 7 - weekdayOf(`${first + 1}-01-08`));
  return [
    { name: 'Осенние каникулы', startDate: autumn, endDate: addDays(autumn, 8) },
    { name: 'Зимние каникулы', startDate: `${first}-12-31`, endDate: newYearEnd },
    { name: 'Весенние каникулы', startDate: spring, endDate: addDays(spring, 8) },
  ];
}

/** The last days of all periods but the last one. */
function listUsualEnds(kind: PeriodKind, year: YearSpan): CalendarDate[] {
  const first = Number(year.startDate.slice(0, 4));
  if (kind === 'quarter') return [`${first}-10-27`, `${first}-12-30`, `${first + 1}-03-27`];
  if (kind === 'trimester') return [`${first}-11-30`, addDays(`${first + 1}-03-01`, -1)];
  if (kind === 'module') {
    const count = PERIOD_COUNTS.module;
    const length = daysBetween(year.startDate, year.endDate) / count;
    return Array.from({ length: count - 1 }, (_, index) => toSunday(addDays(year.startDate, Math.round(length * (index + 1)))));
  }
  return [`${first}-12-30`];
}

function toSunday(date: CalendarDate): CalendarDate {
  return addDays(date, -(weekdayOf(date) % 7));
}

function findNearestSaturday(date: CalendarDate): CalendarDate {
  const past = (weekdayOf(date) + 1) % 7;
  return addDays(date, past <= 3 ? -past : 7 - past);
}

function findNearest(vacations: readonly Span[], date: CalendarDate, within: number): Span | null {
  const distance = ({ startDate, endDate }: Span) => (startDate <= date && date <= endDate ? 0 : Math.min(Math.abs(daysBetween(date, startDate)), Math.abs(daysBetween(date, endDate))));
  return vacations.filter((span) => distance(span) <= within).sort((left, right) => distance(left) - distance(right))[0] ?? null;
}
