import { defineTable, integer, optional, quiet, reference, secret, text } from './define-table';

export type StaffRow = {
  id: number; lastName: string; firstName: string; middleName: string | null; birthDate: string | null; position: string; email: string | null; phone: string | null;
  roomId: number | null; employedFrom: string | null; dismissedOn: string | null; rowVersion: number; otherPositions: string | null; snils: string | null; branch: string | null;
  /** The card that this repeated one was joined to. */
  mergedInto: number | null;
};
export const staffTable = defineTable<StaffRow>(
  'staff',
  {
    id: integer, lastName: text, firstName: text, middleName: optional(text), birthDate: optional(text), position: text, email: optional(text), phone: optional(text),
    roomId: optional(reference('room')), employedFrom: optional(text), dismissedOn: optional(text), rowVersion: integer, otherPositions: optional(text), snils: optional(text),
    branch: optional(text), mergedInto: optional(reference('staff')),
  },
  { indexes: [['email']] },
);

/**
 * An account of a staff member (USR-01). `passwordHash` is argon2id; times are UTC instants, `slipExpiresAt` is the last day of the
 * one-time password. `rolesChangedAt` makes a change of roles a new version of the account.
 */
export type AccountRow = {
  id: number; staffId: number; login: string; passwordHash: string | null; mustChange: number; slipExpiresAt: string | null; isBlocked: number;
  failedAttempts: number; lockedUntil: string | null; lastLoginAt: string | null; lastWorkstation: string | null; rolesChangedAt: string | null; rowVersion: number;
};
export const accountTable = defineTable<AccountRow>(
  'account',
  {
    id: integer, staffId: reference('staff'), login: text, passwordHash: secret(optional(text)), mustChange: integer, slipExpiresAt: optional(text), isBlocked: integer,
    failedAttempts: quiet(integer), lockedUntil: quiet(optional(text)), lastLoginAt: quiet(optional(text)), lastWorkstation: quiet(optional(text)),
    rolesChangedAt: optional(text), rowVersion: integer,
  },
  { unique: [['login'], ['staffId']] },
);

export type AccountRoleRow = { accountId: number; role: string };
export const accountRoleTable = defineTable<AccountRoleRow>('account_role', { accountId: reference('account'), role: text }, { primaryKey: ['accountId', 'role'] });

/** `documentKind`: birthCertificate, passport, other; `phone` and `email` are the pupil's own, `diaryEmail` is where the diary writes to. */
export type StudentRow = {
  id: number; lastName: string; firstName: string; middleName: string | null; sex: string; birthDate: string | null; snils: string | null; personalFile: string | null;
  address: string | null; diaryEmail: string | null; entryDate: string | null; entryOrder: string | null; educationForm: string; healthGroup: string | null;
  paperExtract: number; rowVersion: number; documentKind: string | null; documentNumber: string | null; documentIssued: string | null; phone: string | null; email: string | null;
  mergedInto: number | null;
};
export const studentTable = defineTable<StudentRow>(
  'student',
  {
    id: integer, lastName: text, firstName: text, middleName: optional(text), sex: text, birthDate: optional(text), snils: optional(text), personalFile: optional(text),
    address: optional(text), diaryEmail: optional(text), entryDate: optional(text), entryOrder: optional(text), educationForm: text, healthGroup: optional(text),
    paperExtract: integer, rowVersion: integer, documentKind: optional(text), documentNumber: optional(text), documentIssued: optional(text), phone: optional(text),
    email: optional(text), mergedInto: optional(reference('student')),
  },
  { indexes: [['snils'], ['personalFile']] },
);

/** `preferredChannel`: email, paper, phone, diary; `sourceDocument`: the paper that the contact data come from (PUP-02). */
export type GuardianRow = {
  id: number; fullName: string; phone: string | null; email: string | null; rowVersion: number; emailConfirmedOn: string | null; preferredChannel: string | null; sourceDocument: string | null;
  mergedInto: number | null;
};
export const guardianTable = defineTable<GuardianRow>(
  'guardian',
  { id: integer, fullName: text, phone: optional(text), email: optional(text), rowVersion: integer, emailConfirmedOn: optional(text), preferredChannel: optional(text), sourceDocument: optional(text), mergedInto: optional(reference('guardian')) },
  { indexes: [['phone']] },
);

/** `relation`: mother, father, guardian, or a word of the school. A link that has ended stays with its date and reason. */
export type StudentGuardianRow = { studentId: number; guardianId: number; relation: string; endedOn: string | null; endedReason: string | null };
export const studentGuardianTable = defineTable<StudentGuardianRow>(
  'student_guardian',
  { studentId: reference('student'), guardianId: reference('guardian'), relation: text, endedOn: optional(text), endedReason: optional(text) },
  { primaryKey: ['studentId', 'guardianId'], indexes: [['guardianId']] },
);

/**
 * A decision about personal data (PD-01) of one person: pupil, guardian or staff member. `kind` as in `CONSENT_KINDS`; `decision`:
 * consent, dissent; `givenBy`: the guardian who signed for the child. No row = neither.
 */
export type ConsentRow = {
  id: number; studentId: number | null; kind: string; decision: string; decidedOn: string | null; rowVersion: number; guardianId: number | null; staffId: number | null; givenBy: number | null;
  paperNumber: string | null; keptAt: string | null; validUntil: string | null; withdrawnOn: string | null; withdrawalDocument: string | null;
};
export const consentTable = defineTable<ConsentRow>(
  'consent',
  {
    id: integer, studentId: optional(reference('student')), kind: text, decision: text, decidedOn: optional(text), rowVersion: integer, guardianId: optional(reference('guardian')),
    staffId: optional(reference('staff')), givenBy: optional(reference('guardian')), paperNumber: optional(text), keptAt: optional(text), validUntil: optional(text),
    withdrawnOn: optional(text), withdrawalDocument: optional(text),
  },
  { indexes: [['studentId'], ['guardianId'], ['staffId']] },
);

/** A scan of the paper of a decision; the latest one counts, the earlier ones stay. */
export type ConsentScanRow = { id: number; consentId: number; attachmentId: number };
export const consentScanTable = defineTable<ConsentScanRow>('consent_scan', { id: integer, consentId: reference('consent'), attachmentId: reference('attachment') }, { indexes: [['consentId']] });

/** Dated membership of a class; `dateTo` is the last day on the list. */
export type EnrolmentRow = { id: number; studentId: number; classId: number; dateFrom: string; dateTo: string | null; rowVersion: number };
export const enrolmentTable = defineTable<EnrolmentRow>(
  'enrolment',
  { id: integer, studentId: reference('student'), classId: reference('school_class'), dateFrom: text, dateTo: optional(text), rowVersion: integer },
  { indexes: [['classId'], ['studentId']] },
);
