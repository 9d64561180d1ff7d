import { defineTable, optional, reference, integer, text } from './define-table';

/** The rule of confidentiality was read and confirmed for a school year (SEC-10). */
export type AcknowledgementRow = { id: number; accountId: number; yearId: number; ruleVersion: string; confirmedAt: string; workstation: string };
export const acknowledgementTable = defineTable<AcknowledgementRow>(
  'acknowledgement',
  { id: integer, accountId: reference('account'), yearId: reference('school_year'), ruleVersion: text, confirmedAt: text, workstation: text },
  { unique: [['accountId', 'yearId']] },
);

/**
 * «Сообщить о нарушении конфиденциальности» (SEC-11). `accountId` is null for a login that does not exist; `outcome`: blocked,
 * alreadyBlocked, lastAdministrator, tooMany, unknownLogin – what was done at once. `reporter` is the name as it was typed.
 */
export type BreachReportRow = {
  id: number; accountId: number | null; login: string; reporter: string; reportedBy: number | null; noticedAt: string; reportedAt: string; workstation: string; description: string;
  outcome: string; seenAt: string | null; seenBy: number | null; rowVersion: number;
};
export const breachReportTable = defineTable<BreachReportRow>(
  'breach_report',
  {
    id: integer, accountId: optional(reference('account')), login: text, reporter: text, reportedBy: optional(reference('account')), noticedAt: text, reportedAt: text,
    workstation: text, description: text, outcome: text, seenAt: optional(text), seenBy: optional(reference('account')), rowVersion: integer,
  },
  { indexes: [['accountId']] },
);

/** A role that a director has yet to confirm (USR-07). `decision`: confirmed, refused, withdrawn; null = waits. */
export type RoleRequestRow = {
  id: number; accountId: number; role: string; requestedBy: number | null; requestedAt: string; decision: string | null; decidedBy: number | null; decidedAt: string | null; rowVersion: number;
};
export const roleRequestTable = defineTable<RoleRequestRow>(
  'role_request',
  {
    id: integer, accountId: reference('account'), role: text, requestedBy: optional(reference('account')), requestedAt: text, decision: optional(text),
    decidedBy: optional(reference('account')), decidedAt: optional(text), rowVersion: integer,
  },
  { indexes: [['accountId']] },
);
