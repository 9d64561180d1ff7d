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
    // What was done before may be refused now, and a server tells of the mark only when it is asked for something.
    throw findRepeated(transaction, requestId) ?? error;
  }
}

function findRepeated({ query }: Transaction, requestId: string): unknown {
  try {
    query.find('SELECT id FROM client_request WHERE id = ?', requestId);
    return null;
  } catch (failure) {
    // After a statement that failed a server answers nothing any more: then it is not the mark that the work failed of.
    return isDuplicate(failure, clientRequestTable.name) ? failure : null;
  }
}

/** What a transaction failed of: `alreadyDone` where its request had been carried out before. */
export function nameRepeated(error: unknown): unknown {
  return isDuplicate(error, clientRequestTable.name) ? new AppError('alreadyDone') : error;
}
