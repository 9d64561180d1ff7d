import { AppError } from '@shared/lib/app-error';
import { clientRequestTable } from '../database/entities';
import type { Transaction } from '../database/transaction';

/**
 * Marks a request as carried out in the transaction that carries it out; throws `alreadyDone` for one that was (SYS-03). Whoever is
 * not signed in changes nothing that could be done twice.
 */
export function claimRequest(transaction: Transaction, requestId: string): void {
  const { accountId, at } = transaction.author;
  if (accountId === null) return;
  if (transaction.find(clientRequestTable, { id: requestId })) throw new AppError('alreadyDone');
  transaction.insert(clientRequestTable, { id: requestId, accountId, at });
}
