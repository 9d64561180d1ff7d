import { addDays, type CalendarDate } from '../../../lib/calendar-date';
import { overlap, shareGrades, type Span } from './span';

/** `culprit` runs into `others`; at its end or at its beginning. `vacation` lies at the border that it should have kept. */
export type PeriodOverlap<Period extends Span> = {
  readonly culprit: Period;
  readonly others: readonly Period[];
  readonly endsLate: boolean;
  /** The day that the end must be before, the beginning after. */
  readonly limit: CalendarDate;
  readonly vacation: Span | null;
};
type Pair<Period> = { readonly earlier: Period; readonly later: Period };

/** Periods of the same grades that overlap (SET-04). One wrong date usually overlaps several: the period with the most overlaps is named once, with all it runs into. */
export function findPeriodOverlaps<Period extends Span>(periods: readonly Period[], vacations: readonly Span[]): PeriodOverlap<Period>[] {
  const ordered = [...periods].sort((left, right) => (left.startDate < right.startDate ? -1 : 1));
  let pairs: Pair<Period>[] = ordered.flatMap((earlier, index) => ordered.slice(index + 1).filter((later) => overlap(earlier, later)).map((later) => ({ earlier, later })));
  const overlaps: PeriodOverlap<Period>[] = [];
  while (pairs.length > 0) {
    const culprit = findCulprit(pairs, vacations);
    const own = pairs.filter((pair) => pair.earlier === culprit || pair.later === culprit);
    overlaps.push(describeOverlap(culprit, own, vacations));
    pairs = pairs.filter((pair) => !own.includes(pair));
  }
  return overlaps;
}

function findCulprit<Period extends Span>(pairs: readonly Pair<Period>[], vacations: readonly Span[]): Period {
  const counts = new Map<Period, number>();
  for (const { earlier, later } of pairs) {
    counts.set(earlier, (counts.get(earlier) ?? 0) + 1);
    counts.set(later, (counts.get(later) ?? 0) + 1);
  }
  const [most, next] = [...counts].sort((left, right) => right[1] - left[1]);
  const [pair] = pairs;
  if (!most || !pair) throw new RangeError('no overlapping periods');
  if (next === undefined || most[1] > next[1]) return most[0];
  // A border that meets a vacation was set with care, so the other period's border is the wrong one.
  const endsAtVacation = vacations.some((vacation) => shareGrades(vacation, pair.earlier) && addDays(pair.earlier.endDate, 1) === vacation.startDate);
  const startsAfterVacation = vacations.some((vacation) => shareGrades(vacation, pair.later) && addDays(vacation.endDate, 1) === pair.later.startDate);
  return endsAtVacation && !startsAfterVacation ? pair.later : pair.earlier;
}

function describeOverlap<Period extends Span>(culprit: Period, pairs: readonly Pair<Period>[], vacations: readonly Span[]): PeriodOverlap<Period> {
  const others = pairs.map((pair) => (pair.earlier === culprit ? pair.later : pair.earlier));
  const endsLate = pairs[0]?.earlier === culprit;
  const border = endsLate ? others.map((other) => other.startDate).sort()[0] : others.map((other) => other.endDate).sort().at(-1);
  const vacation = vacations.find((span) => shareGrades(span, culprit) && border !== undefined && (endsLate ? addDays(span.endDate, 1) : addDays(span.startDate, -1)) === border) ?? null;
  const limit = (vacation ? (endsLate ? vacation.startDate : vacation.endDate) : border) ?? culprit.endDate;
  return { culprit, others, endsLate, limit, vacation };
}
