import { keyEntryTable } from '../../database/entities';
import type { PublicKey } from '../../database/keyring/seal';
import type { Query } from '../../database/statement-cache';
import type { Transaction } from '../../database/transaction';

export type KeyEntryFacts = { readonly id: number; readonly accountId: number | null; readonly publicKey: PublicKey; readonly madeAt: string; readonly madeBy: number | null };

const ENTRIES = 'SELECT id AS "id", account_id AS "accountId", public_key AS "publicKey", made_at AS "madeAt", made_by AS "madeBy" FROM key_entry';

/** Entries of the keys file that are in force; without an account – the recovery sheet. */
export function listKeyEntries(query: Query): KeyEntryFacts[] {
  return query.all<KeyEntryFacts>(ENTRIES);
}

export function findKeyEntry(query: Query, accountId: number | null): KeyEntryFacts | undefined {
  return accountId === null ? query.find<KeyEntryFacts>(`${ENTRIES} WHERE account_id IS NULL`) : query.find<KeyEntryFacts>(`${ENTRIES} WHERE account_id = ?`, accountId);
}

/** From the commit on this entry of the account counts, and no other. */
export function setKeyEntry(transaction: Transaction, accountId: number | null, publicKey: PublicKey): void {
  const { at: madeAt, accountId: madeBy } = transaction.author;
  const present = findKeyEntry(transaction.query, accountId);
  if (present) transaction.update(keyEntryTable, { id: present.id }, { publicKey, madeAt, madeBy });
  else transaction.insert(keyEntryTable, { accountId, publicKey, madeAt, madeBy });
}

export function dropKeyEntry(transaction: Transaction, accountId: number): void {
  const present = findKeyEntry(transaction.query, accountId);
  if (present) transaction.remove(keyEntryTable, { id: present.id });
}
