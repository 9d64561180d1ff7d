import { formatDate } from '../../../lib/russian-date';
import { findPeriodOverlaps, findVacationOverlaps, formatDates, type PeriodOverlap, type Span } from '../../school';
import { buildProblem, type ImportProblem } from '../import-problem';
import type { SchoolFile, SpanRecord } from '../school-file';
import { isSound, placeOf } from './place-of';

/** A row of the sheet as the rules of the calendar look at it. */
export type RowSpan = Span & { readonly row: SpanRecord };

/**
 * Study periods and vacations of the year (SET-04): every span lies in the year and ends after it starts; periods of the same
 * grades do not overlap; vacations lie between periods or strictly inside one, and not on each other.
 */
export function checkPeriods(file: SchoolFile): ImportProblem[] {
  if (file.unreadSheets.has('Учебный год')) return [];
  const spans = [...file.periods, ...file.vacations, ...file.holidays];
  const periods = file.periods.filter(isOrdered).map(toSpan);
  const vacations = file.vacations.filter(isOrdered).map(toSpan);
  return [
    ...checkOrder(file, [file.year, ...spans]),
    ...checkInsideYear(file, spans.filter(isOrdered)),
    ...findPeriodOverlaps(periods, vacations).map((overlap) => describePeriodOverlap(file, overlap)),
    ...findVacationOverlaps(periods, vacations).map(({ blamed, met, border }) =>
      buildProblem('vacationOverlap', placeOf(file, blamed.row, border), { name: blamed.name, dates: formatDates(blamed), other: met.name, otherDates: formatDates(met) })),
    ...findHolidaysOnVacations(file, file.vacations.filter(isOrdered)),
  ];
}

export function isOrdered(span: Pick<SpanRecord, 'startDate' | 'endDate' | 'source' | 'faulty'>): boolean {
  return isSound(span, 'startDate', 'endDate', 'grades') && span.startDate <= span.endDate;
}

export function toSpan(row: SpanRecord): RowSpan {
  const { name, startDate, endDate, grades } = row;
  return { name, startDate, endDate, gradeFrom: grades.from, gradeTo: grades.to, row };
}

function checkOrder(file: SchoolFile, spans: readonly Pick<SpanRecord, 'name' | 'startDate' | 'endDate' | 'source' | 'faulty'>[]): ImportProblem[] {
  return spans
    .filter((span) => isSound(span, 'startDate', 'endDate') && span.startDate > span.endDate)
    .map((span) =>
      buildProblem('endBeforeStart', placeOf(file, span, 'endDate'), {
        name: span.name,
        start: formatDate(span.startDate),
        end: formatDate(span.endDate),
      }),
    );
}

function checkInsideYear(file: SchoolFile, spans: readonly SpanRecord[]): ImportProblem[] {
  const { year } = file;
  if (!isSound(year, 'startDate', 'endDate') || year.startDate > year.endDate) return [];
  return (['startDate', 'endDate'] as const).flatMap((border) => {
    const outside = spans.filter((span) => (border === 'startDate' ? span.startDate < year.startDate : span.endDate > year.endDate));
    // One border of the year is set wrong rather than those of several periods.
    if (outside.length > 1) return [buildProblem('yearTooShort', placeOf(file, year, border), { year: formatRange(year), names: outside.map((span) => span.name) })];
    return outside.map((span) => buildProblem('outsideYear', placeOf(file, span, border), { name: span.name, dates: formatRange(span), year: formatRange(year) }));
  });
}

function formatRange(span: { readonly startDate: string; readonly endDate: string }): string {
  return `${formatDate(span.startDate)}–${formatDate(span.endDate)}`;
}

function describePeriodOverlap(file: SchoolFile, { culprit, others, endsLate, limit, vacation }: PeriodOverlap<RowSpan>): ImportProblem {
  const reason = vacation ? ` (каникулы «${vacation.name}» ${formatDates(vacation)})` : '';
  return buildProblem('periodOverlap', placeOf(file, culprit.row, endsLate ? 'endDate' : 'startDate'), {
    name: culprit.name,
    dates: formatRange(culprit),
    others: others.map((other) => `«${other.name}» (${formatRange(other)})`).join(', '),
    suggestion: `${endsLate ? 'Конец' : 'Начало'} периода «${culprit.name}» ${endsLate ? 'должен' : 'должно'} быть ${endsLate ? 'раньше' : 'позже'} ${formatDate(limit)}${reason}. Исправьте дату.`,
  });
}

function findHolidaysOnVacations(file: SchoolFile, vacations: readonly SpanRecord[]): ImportProblem[] {
  return file.holidays.filter(isOrdered).flatMap((holiday) => {
    const vacation = vacations.find((span) => span.grades.from <= holiday.grades.from && span.grades.to >= holiday.grades.to && span.startDate <= holiday.startDate && holiday.endDate <= span.endDate);
    return vacation ? [buildProblem('holidayOnVacation', placeOf(file, holiday, 'startDate'), { name: holiday.name, vacation: vacation.name })] : [];
  });
}
