import { defineTable, integer, optional, reference, text } from './define-table';

/** A file kept in the school's database. `kind`: what its first bytes say it is; `sha256`: over its bytes, so the audit line of this row covers the parts too. */
export type AttachmentRow = { id: number; fileName: string; kind: string; size: number; sha256: string; storedAt: string; storedBy: number | null; rowVersion: number };
export const attachmentTable = defineTable<AttachmentRow>('attachment', {
  id: integer, fileName: text, kind: text, size: integer, sha256: text, storedAt: text, storedBy: optional(reference('account')), rowVersion: integer,
});

/** Its bytes in pieces, as Base64: text is the same in every database, in copies and in the move between them. Never changed. */
export type AttachmentPartRow = { attachmentId: number; ordinal: number; content: string };
export const attachmentPartTable = defineTable<AttachmentPartRow>(
  'attachment_part', { attachmentId: reference('attachment'), ordinal: integer, content: text }, { primaryKey: ['attachmentId', 'ordinal'], sealed: true },
);
