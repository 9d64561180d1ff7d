import { proposePeriods, shareGrades, type PeriodKind, type Span, type YearSpan } from '@shared/domain/school';
import { addDays } from '@shared/lib/calendar-date';
import { gradingPeriodTable, vacationTable } from '../../../database/entities';
import type { Transaction } from '../../../database/transaction';
import { copyBells } from './copy-bells';

const WEEKS = 52;
/** A school year as far as its calendar goes. */
export type CopiedYear = YearSpan & { readonly id: number };

const LEVELS = 'SELECT DISTINCT kind AS "kind", grade_from AS "gradeFrom", grade_to AS "gradeTo" FROM grading_period WHERE year_id = ? ORDER BY grade_from, grade_to';
const VACATIONS = `SELECT name AS "name", start_date AS "startDate", end_date AS "endDate", grade_from AS "gradeFrom", grade_to AS "gradeTo"
  FROM vacation WHERE year_id = ? AND kind = 'vacation' AND class_id IS NULL ORDER BY start_date`;

/** Vacations whole weeks later, so on their weekdays; periods of the same levels between them; bells with whom they are for (SET-03). Holidays are of their own year. */
export function copyYear(transaction: Transaction, source: CopiedYear, target: CopiedYear): void {
  const later = WEEKS * 7 * (Number(target.startDate.slice(0, 4)) - Number(source.startDate.slice(0, 4)));
  const vacations = transaction.query
    .all<Span>(VACATIONS, source.id)
    .map((vacation) => ({ ...vacation, startDate: addDays(vacation.startDate, later), endDate: addDays(vacation.endDate, later) }))
    .filter((vacation) => target.startDate <= vacation.startDate && vacation.endDate <= target.endDate);
  for (const { name, startDate, endDate, gradeFrom, gradeTo } of vacations) transaction.insert(vacationTable, { yearId: target.id, kind: 'vacation', name, startDate, endDate, gradeFrom, gradeTo });
  for (const { gradeFrom, gradeTo, kind } of transaction.query.all<Pick<Span, 'gradeFrom' | 'gradeTo'> & { readonly kind: PeriodKind }>(LEVELS, source.id)) {
    // A vacation of some grades of the level lies inside a period of it.
    const borders = vacations.filter((vacation) => shareGrades(vacation, { name: '', startDate: '', endDate: '', gradeFrom, gradeTo }) && vacation.gradeFrom <= gradeFrom && gradeTo <= vacation.gradeTo);
    proposePeriods(kind, target, borders).forEach(({ name, startDate, endDate }, index) => {
      transaction.insert(gradingPeriodTable, { yearId: target.id, kind, name, ordinal: index + 1, gradeFrom, gradeTo, startDate, endDate });
    });
  }
  copyBells(transaction, source, target);
}
