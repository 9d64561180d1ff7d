import { defineTable, integer, optional, reference, text } from './define-table';

/** How a check of integrity has ended (SEC-14, SYS-08); `findings` is a JSON list of the first ones. Without an account the holder checked by itself. */
export type IntegrityCheckRow = {
  id: number; startedAt: string; finishedAt: string; isOk: number; findingCount: number; findings: string; lineCount: number; control: string | null; accountId: number | null;
};
export const integrityCheckTable = defineTable<IntegrityCheckRow>(
  'integrity_check',
  { id: integer, startedAt: text, finishedAt: text, isOk: integer, findingCount: integer, findings: text, lineCount: integer, control: optional(text), accountId: optional(reference('account')) },
  { technical: true },
);
