import { defineTable, integer, optional, reference, text } from './define-table';

/**
 * One line of the protocol of actions (AUD-01), never changed, never removed. `at` is a UTC instant; `entityKey` joins the key
 * values with «:»; `before`/`after` are JSON of the changed columns; `hash` is SHA-256 (base64url) over the previous line's hash
 * and this line. `action`: insert, update, delete, bulk, denied, login, loginFailed, logout, lock,
 * unlock, print, export, view, rekey.
 */
export type AuditEntryRow = {
  id: number; at: string; accountId: number | null; workstation: string; procedure: string; action: string; entity: string | null; entityKey: string | null;
  before: string | null; after: string | null; reason: string | null; hash: string;
};
export const auditEntryTable = defineTable<AuditEntryRow>(
  'audit_entry',
  {
    id: integer, at: text, accountId: optional(integer), workstation: text, procedure: text, action: text, entity: optional(text), entityKey: optional(text),
    before: optional(text), after: optional(text), reason: optional(text), hash: text,
  },
  { indexes: [['entity', 'entityKey'], ['accountId', 'id'], ['action', 'id']] },
);

/** One import of a file; `state`: applied, undone (EXP-04). */
export type ImportBatchRow = {
  id: number; kind: string; fileName: string; fileDigest: string; appliedAt: string; accountId: number | null; rowCount: number; state: string; report: string; rowVersion: number;
};
export const importBatchTable = defineTable<ImportBatchRow>(
  'import_batch',
  { id: integer, kind: text, fileName: text, fileDigest: text, appliedAt: text, accountId: optional(reference('account')), rowCount: integer, state: text, report: text, rowVersion: integer },
  { indexes: [['fileDigest']] },
);

/**
 * Rows made by an import, in the order of creation, so that it can be undone. `digest` is SHA-256 (base64url, 22 characters) of the
 * row as it was written; the batch's one audit line holds the digest over all of them.
 */
export type ImportRowRow = { batchId: number; ordinal: number; entity: string; entityKey: string; digest: string };
export const importRowTable = defineTable<ImportRowRow>(
  'import_row',
  { batchId: reference('import_batch'), ordinal: integer, entity: text, entityKey: text, digest: text },
  { primaryKey: ['batchId', 'ordinal'], clustered: true },
);
