import type { CalendarDate } from '@shared/lib/calendar-date';
import { familySlipTable } from '../../database/entities';
import type { Transaction } from '../../database/transaction';

/** With `guardianId` null: of the pupil and, for this child, of the parents. */
export type SlipOwner = { readonly studentId: number; readonly guardianId: number | null };

const OF_CHILD = 'SELECT id AS "id" FROM family_slip WHERE student_id = ? AND cancelled_on IS NULL';
const OF_PUPIL = 'SELECT id AS "id" FROM family_slip WHERE student_id = ? AND guardian_id IS NULL AND cancelled_on IS NULL';
const OF_GUARDIAN = 'SELECT id AS "id" FROM family_slip WHERE guardian_id = ? AND cancelled_on IS NULL';

/** Ends the slips in force after a dissent or a withdrawal (PD-04): of a child everything issued through it. */
export function cancelSlipsOf(transaction: Transaction, { studentId, guardianId }: SlipOwner, today: CalendarDate, reason: string): void {
  cancel(transaction, guardianId === null ? OF_CHILD : OF_GUARDIAN, guardianId ?? studentId, today, reason);
}

/** The previous slip of one person ends with a new one (USR-05). */
export function cancelPrevious(transaction: Transaction, { studentId, guardianId }: SlipOwner, today: CalendarDate, reason: string): void {
  cancel(transaction, guardianId === null ? OF_PUPIL : OF_GUARDIAN, guardianId ?? studentId, today, reason);
}

function cancel(transaction: Transaction, sql: string, id: number, today: CalendarDate, reason: string): void {
  for (const slip of transaction.query.all<{ id: number }>(sql, id)) transaction.update(familySlipTable, { id: slip.id }, { cancelledOn: today, cancelReason: reason }, reason);
}
