import { AppError } from '@shared/contract/app-error';
import { studentGuardianTable } from '../../database/entities';
import type { Transaction } from '../../database/transaction';

/** Refuses a parent who is none of the pupil's, or is not any more. */
export function getLink(transaction: Transaction, studentId: number, guardianId: number): void {
  const link = transaction.find(studentGuardianTable, { studentId, guardianId });
  if (!link || link.endedOn !== null) throw new AppError('notFound', { what: 'родитель этого ученика' });
}
