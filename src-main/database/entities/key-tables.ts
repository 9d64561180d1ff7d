import { defineTable, integer, optional, reference, text } from './define-table';

/**
 * The entry of `school.keys` that is in force for an account, known by its public key; without an account – the recovery sheet. An
 * entry that is not listed here gets no new key: nobody lets himself in by adding one to the keys file.
 */
export type KeyEntryRow = { id: number; accountId: number | null; publicKey: string; madeAt: string; madeBy: number | null; rowVersion: number };
export const keyEntryTable = defineTable<KeyEntryRow>(
  'key_entry',
  { id: integer, accountId: optional(reference('account')), publicKey: text, madeAt: text, madeBy: optional(reference('account')), rowVersion: integer },
  { unique: [['accountId']] },
);
