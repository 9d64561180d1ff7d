import { addDays } from '../../../lib/calendar-date';
import { overlap, shareGrades, type Span } from './span';

/** `blamed` runs into `met` with one of its borders. */
export type VacationOverlap<Period extends Span, Vacation extends Span> = { readonly blamed: Period | Vacation; readonly met: Period | Vacation; readonly border: 'startDate' | 'endDate' };

/**
 * Vacations that lie neither between periods nor inside one, or on each other (SET-04). Strictly inside: at a border of the period it is
 * that border which was set wrong; a vacation of one class (quarantine) may touch it.
 */
export function findVacationOverlaps<Period extends Span, Vacation extends Span>(periods: readonly Period[], vacations: readonly Vacation[]): VacationOverlap<Period, Vacation>[] {
  return vacations.flatMap((vacation, index) => {
    const period = periods.find((span) => overlap(span, vacation) && !isInside(vacation, span));
    const other = period ?? vacations.slice(0, index).find((span) => overlap(span, vacation));
    return other ? [describeOverlap(vacation, other, periods)] : [];
  });
}

function isInside(vacation: Span, period: Span): boolean {
  if (vacation.classId) return period.startDate <= vacation.startDate && vacation.endDate <= period.endDate;
  return period.startDate < vacation.startDate && vacation.endDate < period.endDate;
}

/** A vacation that meets a period exactly on its free side stands right; then the overlapping period's border is wrong. */
function describeOverlap<Period extends Span, Vacation extends Span>(vacation: Vacation, other: Period | Vacation, periods: readonly Period[]): VacationOverlap<Period, Vacation> {
  const otherIsEarlier = other.startDate <= vacation.startDate;
  const isAnchored = periods.some((span) => span !== other && shareGrades(span, vacation) && (otherIsEarlier ? span.startDate === addDays(vacation.endDate, 1) : addDays(span.endDate, 1) === vacation.startDate));
  const [blamed, met] = isAnchored ? [other, vacation] : [vacation, other];
  return { blamed, met, border: (blamed === vacation) === otherIsEarlier ? 'startDate' : 'endDate' };
}
