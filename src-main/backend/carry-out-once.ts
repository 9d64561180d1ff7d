import { AppError } from '@shared/lib/app-error';
import { clientRequestTable } from '../database/entities';
import { isDuplicate } from '../database/storage-error';
import type { Transaction } from '../database/transaction';

/**
 * Carries a request out and marks it so in the same transaction (SYS-03). One that was carried out before is not looked for, it shows by
 * its mark: see `nameRepeated`. Whoever is not signed in changes nothing that could be done twice.
 */
export function carryOutOnce<T>(transaction: Transaction, requestId: string, work: () => T): T {
  const { accountId, at } = transaction.author;
  if (accountId === null) return work();
  transaction.insert(clientRequestTable, { id: requestId, accountId, at });
  try {
    return work();
  } catch (error) {
    // What was done before may be refused now: a server tells of the mark only when it is asked for something.
    if (error instanceof AppError) transaction.query.find('SELECT id FROM client_request WHERE id = ?', requestId);
    throw error;
  }
}

/** What a transaction failed of: `alreadyDone` where its request had been carried out before. */
export function nameRepeated(error: unknown): unknown {
  return isDuplicate(error, clientRequestTable.name) ? new AppError('alreadyDone') : error;
}
