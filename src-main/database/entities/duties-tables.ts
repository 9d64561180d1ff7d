import { defineTable, integer, optional, reference, text } from './define-table';

/**
 * Dismissal or end of duties (USR-08). `kind`: dismissal, duties; `blockedFrom` is the first day without access; `state`: planned, done
 * (access closed and nothing of the person's left open), cancelled.
 */
export type AccountEndRow = {
  id: number; accountId: number; kind: string; blockedFrom: string; orderNumber: string | null; registeredBy: number; registeredAt: string; state: string; finishedAt: string | null; rowVersion: number;
};
export const accountEndTable = defineTable<AccountEndRow>(
  'account_end',
  {
    id: integer, accountId: reference('account'), kind: text, blockedFrom: text, orderNumber: optional(text), registeredBy: reference('account'), registeredAt: text, state: text,
    finishedAt: optional(text), rowVersion: integer,
  },
  { indexes: [['accountId']] },
);

/** Duties of an absent colleague for a time (USR-09). `kind`: role, class, course, with the one column that it names; both dates belong to it. Ended early: `dateTo` lies earlier. */
export type DelegationRow = {
  id: number; absentStaffId: number; actingStaffId: number; kind: string; role: string | null; classId: number | null; courseId: number | null; dateFrom: string; dateTo: string;
  orderNumber: string; registeredBy: number; registeredAt: string; endedBy: number | null; endedAt: string | null; rowVersion: number;
};
export const delegationTable = defineTable<DelegationRow>(
  'delegation',
  {
    id: integer, absentStaffId: reference('staff'), actingStaffId: reference('staff'), kind: text, role: optional(text), classId: optional(reference('school_class')),
    courseId: optional(reference('course')), dateFrom: text, dateTo: text, orderNumber: text, registeredBy: reference('account'), registeredAt: text,
    endedBy: optional(reference('account')), endedAt: optional(text), rowVersion: integer,
  },
  { indexes: [['actingStaffId'], ['absentStaffId'], ['courseId']] },
);

/** A colleague asks for a login or a new password (USR-02, LRS-53). `requestedBy` is who came, as typed; `state`: open, issued, withdrawn. */
export type CredentialRequestRow = {
  id: number; staffId: number; reason: string; requestedBy: string; requestedOn: string; dueOn: string; registeredBy: number; registeredAt: string; state: string;
  issuedBy: number | null; issuedAt: string | null; rowVersion: number;
};
export const credentialRequestTable = defineTable<CredentialRequestRow>(
  'credential_request',
  {
    id: integer, staffId: reference('staff'), reason: text, requestedBy: text, requestedOn: text, dueOn: text, registeredBy: reference('account'), registeredAt: text, state: text,
    issuedBy: optional(reference('account')), issuedAt: optional(text), rowVersion: integer,
  },
  { indexes: [['staffId']] },
);

/**
 * «Акт о фиксации нарушения конфиденциальности» (SEC-12). Operations after `notifiedAt` fall with the act; those since `suspectedFrom`
 * are decided one by one; what was done after `operationsUntil` (new credentials were in force) is the owner's own. `state`: draft, confirmed.
 */
export type BreachActRow = {
  id: number; number: number; reportId: number; accountId: number; suspectedFrom: string; notifiedAt: string; operationsUntil: string; measures: string; commission: string;
  state: string; madeBy: number; madeAt: string; confirmedBy: number | null; confirmedAt: string | null; rowVersion: number;
};
export const breachActTable = defineTable<BreachActRow>(
  'breach_act',
  {
    id: integer, number: integer, reportId: reference('breach_report'), accountId: reference('account'), suspectedFrom: text, notifiedAt: text, operationsUntil: text,
    measures: text, commission: text, state: text, madeBy: reference('account'), madeAt: text, confirmedBy: optional(reference('account')), confirmedAt: optional(text), rowVersion: integer,
  },
  { unique: [['number']], indexes: [['reportId']] },
);

/** What was decided about one line of the log (`auditId`), and what came of it; the line itself stays as it is. */
export type BreachOperationRow = { id: number; actId: number; auditId: number; isInvalid: number; outcome: string | null; rowVersion: number };
export const breachOperationTable = defineTable<BreachOperationRow>(
  'breach_operation',
  { id: integer, actId: reference('breach_act'), auditId: integer, isInvalid: integer, outcome: optional(text), rowVersion: integer },
  { unique: [['actId', 'auditId']], indexes: [['auditId']] },
);

/** A breach that a family tells of: a lost or exposed code of the diary (SEC-11, LRS-59). Closed with what was done about it. */
export type FamilyBreachRow = {
  id: number; studentId: number; toldBy: string; noticedOn: string; toldOn: string; dueOn: string; description: string; registeredBy: number; registeredAt: string;
  measures: string | null; closedBy: number | null; closedAt: string | null; rowVersion: number;
};
export const familyBreachTable = defineTable<FamilyBreachRow>(
  'family_breach',
  {
    id: integer, studentId: reference('student'), toldBy: text, noticedOn: text, toldOn: text, dueOn: text, description: text, registeredBy: reference('account'), registeredAt: text,
    measures: optional(text), closedBy: optional(reference('account')), closedAt: optional(text), rowVersion: integer,
  },
  { indexes: [['studentId']] },
);
