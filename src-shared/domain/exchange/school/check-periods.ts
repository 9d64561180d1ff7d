import { addDays } from '../../../lib/calendar-date';
import { formatDate } from '../../../lib/russian-date';
import { buildProblem, type ImportProblem } from '../import-problem';
import type { GradeSpan, PeriodRecord, SchoolFile, SpanRecord } from '../school-file';
import { isSound, placeOf } from './place-of';

/**
 * Study periods and vacations of the year (SET-04): every span lies in the year and ends after it starts; periods of the same
 * grades do not overlap; vacations lie between periods or strictly inside one, and not on each other.
 */
export function checkPeriods(file: SchoolFile): ImportProblem[] {
  if (file.unreadSheets.has('Учебный год')) return [];
  const spans = [...file.periods, ...file.vacations, ...file.holidays];
  const periods = file.periods.filter(isOrdered);
  const vacations = file.vacations.filter(isOrdered);
  return [
    ...checkOrder(file, [file.year, ...spans]),
    ...checkInsideYear(file, spans.filter(isOrdered)),
    ...findPeriodOverlaps(file, periods, vacations),
    ...findVacationOverlaps(file, periods, vacations),
    ...findHolidaysOnVacations(file, vacations),
  ];
}

export function isOrdered(span: Pick<SpanRecord, 'startDate' | 'endDate' | 'source' | 'faulty'>): boolean {
  return isSound(span, 'startDate', 'endDate', 'grades') && span.startDate <= span.endDate;
}

export function shareGrades(left: GradeSpan, right: GradeSpan): boolean {
  return left.from <= right.to && right.from <= left.to;
}

function overlap(left: SpanRecord, right: SpanRecord): boolean {
  return shareGrades(left.grades, right.grades) && left.startDate <= right.endDate && right.startDate <= left.endDate;
}

function formatDates(span: { readonly startDate: string; readonly endDate: string }): string {
  return `${formatDate(span.startDate)}–${formatDate(span.endDate)}`;
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
    if (outside.length > 1) return [buildProblem('yearTooShort', placeOf(file, year, border), { year: formatDates(year), names: outside.map((span) => span.name) })];
    return outside.map((span) => buildProblem('outsideYear', placeOf(file, span, border), { name: span.name, dates: formatDates(span), year: formatDates(year) }));
  });
}

type Pair = { readonly earlier: PeriodRecord; readonly later: PeriodRecord };

/** One wrong date usually overlaps several periods: the period with the most overlaps is named once, with all it runs into. */
function findPeriodOverlaps(file: SchoolFile, periods: readonly PeriodRecord[], vacations: readonly SpanRecord[]): ImportProblem[] {
  const ordered = [...periods].sort((left, right) => (left.startDate < right.startDate ? -1 : 1));
  let pairs: Pair[] = ordered.flatMap((earlier, index) => ordered.slice(index + 1).filter((later) => overlap(earlier, later)).map((later) => ({ earlier, later })));
  const problems: ImportProblem[] = [];
  while (pairs.length > 0) {
    const culprit = findCulprit(pairs, vacations);
    const own = pairs.filter((pair) => pair.earlier === culprit || pair.later === culprit);
    problems.push(describeOverlap(file, culprit, own, vacations));
    pairs = pairs.filter((pair) => !own.includes(pair));
  }
  return problems;
}

function findCulprit(pairs: readonly Pair[], vacations: readonly SpanRecord[]): PeriodRecord {
  const counts = new Map<PeriodRecord, number>();
  for (const { earlier, later } of pairs) {
    counts.set(earlier, (counts.get(earlier) ?? 0) + 1);
    counts.set(later, (counts.get(later) ?? 0) + 1);
  }
  const [most, next] = [...counts].sort((left, right) => right[1] - left[1]);
  const [pair] = pairs;
  if (!most || !pair) throw new RangeError('no overlapping periods');
  if (next === undefined || most[1] > next[1]) return most[0];
  // A border that meets a vacation was set with care, so the other period's border is the wrong one.
  const endsAtVacation = vacations.some((vacation) => shareGrades(vacation.grades, pair.earlier.grades) && addDays(pair.earlier.endDate, 1) === vacation.startDate);
  const startsAfterVacation = vacations.some((vacation) => shareGrades(vacation.grades, pair.later.grades) && addDays(vacation.endDate, 1) === pair.later.startDate);
  return endsAtVacation && !startsAfterVacation ? pair.later : pair.earlier;
}

function describeOverlap(file: SchoolFile, culprit: PeriodRecord, pairs: readonly Pair[], vacations: readonly SpanRecord[]): ImportProblem {
  const others = pairs.map((pair) => (pair.earlier === culprit ? pair.later : pair.earlier));
  const endsLate = pairs[0]?.earlier === culprit;
  const border = endsLate ? others.map((other) => other.startDate).sort()[0] : others.map((other) => other.endDate).sort().at(-1);
  const vacation = vacations.find((span) => shareGrades(span.grades, culprit.grades) && border !== undefined && (endsLate ? addDays(span.endDate, 1) : addDays(span.startDate, -1)) === border);
  const limit = vacation ? (endsLate ? vacation.startDate : vacation.endDate) : border;
  const reason = vacation ? ` (каникулы «${vacation.name}» ${formatDates(vacation)})` : '';
  return buildProblem('periodOverlap', placeOf(file, culprit, endsLate ? 'endDate' : 'startDate'), {
    name: culprit.name,
    dates: formatDates(culprit),
    others: others.map((other) => `«${other.name}» (${formatDates(other)})`).join(', '),
    suggestion: `${endsLate ? 'Конец' : 'Начало'} периода «${culprit.name}» ${endsLate ? 'должен' : 'должно'} быть ${endsLate ? 'раньше' : 'позже'} ${formatDate(limit ?? culprit.endDate)}${reason}. Исправьте дату.`,
  });
}

function findVacationOverlaps(file: SchoolFile, periods: readonly PeriodRecord[], vacations: readonly SpanRecord[]): ImportProblem[] {
  const problems: ImportProblem[] = [];
  for (const [index, vacation] of vacations.entries()) {
    const period = periods.find((span) => overlap(span, vacation) && !(span.startDate < vacation.startDate && vacation.endDate < span.endDate));
    const other = vacations.slice(0, index).find((span) => overlap(span, vacation));
    if (period) problems.push(describeVacationOverlap(file, vacation, period, periods));
    else if (other) problems.push(describeVacationOverlap(file, vacation, other, periods));
  }
  return problems;
}

/** A vacation that meets a period exactly on its free side stands right; then the overlapping period's border is wrong. */
function describeVacationOverlap(file: SchoolFile, vacation: SpanRecord, other: SpanRecord, periods: readonly PeriodRecord[]): ImportProblem {
  const otherIsEarlier = other.startDate <= vacation.startDate;
  const isAnchored = periods.some((span) => span !== other && shareGrades(span.grades, vacation.grades) && (otherIsEarlier ? span.startDate === addDays(vacation.endDate, 1) : addDays(span.endDate, 1) === vacation.startDate));
  const [blamed, met] = isAnchored ? [other, vacation] : [vacation, other];
  const field = (blamed === vacation) === otherIsEarlier ? 'startDate' : 'endDate';
  return buildProblem('vacationOverlap', placeOf(file, blamed, field), {
    name: blamed.name,
    dates: formatDates(blamed),
    other: met.name,
    otherDates: formatDates(met),
  });
}

function findHolidaysOnVacations(file: SchoolFile, vacations: readonly SpanRecord[]): ImportProblem[] {
  return file.holidays.filter(isOrdered).flatMap((holiday) => {
    const vacation = vacations.find((span) => span.grades.from <= holiday.grades.from && span.grades.to >= holiday.grades.to && span.startDate <= holiday.startDate && holiday.endDate <= span.endDate);
    return vacation ? [buildProblem('holidayOnVacation', placeOf(file, holiday, 'startDate'), { name: holiday.name, vacation: vacation.name })] : [];
  });
}
