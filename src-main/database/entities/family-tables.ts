import { defineTable, integer, optional, reference, secret, text } from './define-table';

/** Exemption of a pupil from a subject (PUP-07): attendance is kept, marks are optional, «осв» is offered. Closed from a date, never removed. */
export type StudentExemptionRow = {
  id: number; studentId: number; subjectId: number; basis: string; document: string; dateFrom: string; dateTo: string | null; rowVersion: number;
};
export const studentExemptionTable = defineTable<StudentExemptionRow>(
  'student_exemption',
  { id: integer, studentId: reference('student'), subjectId: reference('subject'), basis: text, document: text, dateFrom: text, dateTo: optional(text), rowVersion: integer },
  { indexes: [['studentId'], ['subjectId']] },
);

/** What a parent reported about changed data (PD-05). `form`: paper, email. */
export type DataReportRow = {
  id: number; studentId: number; reportedBy: string; receivedOn: string; form: string; reference: string; content: string; appliedOn: string | null; appliedBy: number | null; rowVersion: number;
};
export const dataReportTable = defineTable<DataReportRow>(
  'data_report',
  {
    id: integer, studentId: reference('student'), reportedBy: text, receivedOn: text, form: text, reference: text, content: text, appliedOn: optional(text),
    appliedBy: optional(reference('account')), rowVersion: integer,
  },
  { indexes: [['studentId']] },
);

/** «Данные класса проверены» (PUP-05). */
export type DataCheckRow = { id: number; classId: number; checkedOn: string; checkedBy: number | null; studentCount: number; rowVersion: number };
export const dataCheckTable = defineTable<DataCheckRow>(
  'data_check',
  { id: integer, classId: reference('school_class'), checkedOn: text, checkedBy: optional(reference('account')), studentCount: integer, rowVersion: integer },
  { indexes: [['classId']] },
);

/**
 * A slip with access to the external diary (USR-04, USR-05): of the pupil, or of a guardian for this pupil. The code itself is nowhere
 * but on the paper. `reason`: first, lost, expired, other; `validUntil` is the last day for the first login.
 */
export type FamilySlipRow = {
  id: number; studentId: number; guardianId: number | null; login: string; codeDigest: string; issuedAt: string; issuedOn: string; issuedBy: number | null; validUntil: string;
  reason: string; recipient: string; handedOn: string | null; cancelledOn: string | null; cancelReason: string | null; rowVersion: number;
};
export const familySlipTable = defineTable<FamilySlipRow>(
  'family_slip',
  {
    id: integer, studentId: reference('student'), guardianId: optional(reference('guardian')), login: text, codeDigest: secret(text), issuedAt: text, issuedOn: text,
    issuedBy: optional(reference('account')), validUntil: text, reason: text, recipient: text, handedOn: optional(text), cancelledOn: optional(text),
    cancelReason: optional(text), rowVersion: integer,
  },
  { indexes: [['studentId'], ['guardianId']] },
);
