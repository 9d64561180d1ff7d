import { defineTable, integer, optional, reference, text } from './define-table';

/**
 * One line of the register of copies (DOC-61). `reason`: schedule, manual, import, migration, promotion, yearClosing, found. `result`: good;
 * damaged – the check found something; failed – no copy was made. `state`: present, removed (by rotation), missing (nobody knows why).
 * `headId`/`headHash`: last line of the audit in the copy.
 */
export type BackupCopyRow = {
  id: number; startedAt: string; finishedAt: string; reason: string; path: string; isExternal: number; sizeKb: number; sha256: string | null; durationMs: number; result: string;
  findings: string; rowCount: number; headId: number; headHash: string; state: string; accountId: number | null; rowVersion: number;
};
export const backupCopyTable = defineTable<BackupCopyRow>(
  'backup_copy',
  {
    id: integer, startedAt: text, finishedAt: text, reason: text, path: text, isExternal: integer, sizeKb: integer, sha256: optional(text), durationMs: integer, result: text,
    findings: text, rowCount: integer, headId: integer, headHash: text, state: text, accountId: optional(reference('account')), rowVersion: integer,
  },
  { indexes: [['startedAt']] },
);
