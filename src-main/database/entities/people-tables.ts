import { defineTable, integer, optional, quiet, reference, secret, text } from './define-table';

export type StaffRow = {
  id: number; lastName: string; firstName: string; middleName: string | null; birthDate: string | null; position: string; email: string | null; phone: string | null;
  roomId: number | null; employedFrom: string | null; dismissedOn: string | null; rowVersion: number;
};
export const staffTable = defineTable<StaffRow>(
  'staff',
  {
    id: integer, lastName: text, firstName: text, middleName: optional(text), birthDate: optional(text), position: text, email: optional(text), phone: optional(text),
    roomId: optional(reference('room')), employedFrom: optional(text), dismissedOn: optional(text), rowVersion: integer,
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

export type StudentRow = {
  id: number; lastName: string; firstName: string; middleName: string | null; sex: string; birthDate: string | null; snils: string | null; personalFile: string | null;
  address: string | null; diaryEmail: string | null; entryDate: string | null; entryOrder: string | null; educationForm: string; healthGroup: string | null;
  paperExtract: number; rowVersion: number;
};
export const studentTable = defineTable<StudentRow>(
  'student',
  {
    id: integer, lastName: text, firstName: text, middleName: optional(text), sex: text, birthDate: optional(text), snils: optional(text), personalFile: optional(text),
    address: optional(text), diaryEmail: optional(text), entryDate: optional(text), entryOrder: optional(text), educationForm: text, healthGroup: optional(text),
    paperExtract: integer, rowVersion: integer,
  },
  { indexes: [['snils'], ['personalFile']] },
);

export type GuardianRow = { id: number; fullName: string; phone: string | null; email: string | null; rowVersion: number };
export const guardianTable = defineTable<GuardianRow>(
  'guardian', { id: integer, fullName: text, phone: optional(text), email: optional(text), rowVersion: integer }, { indexes: [['phone']] },
);

/** `relation`: mother, father, guardian. */
export type StudentGuardianRow = { studentId: number; guardianId: number; relation: string };
export const studentGuardianTable = defineTable<StudentGuardianRow>(
  'student_guardian',
  { studentId: reference('student'), guardianId: reference('guardian'), relation: text },
  { primaryKey: ['studentId', 'guardianId'], indexes: [['guardianId']] },
);

/** `kind`: processing; `decision`: consent, dissent. No row = neither. */
export type ConsentRow = { id: number; studentId: number; kind: string; decision: string; decidedOn: string | null; rowVersion: number };
export const consentTable = defineTable<ConsentRow>(
  'consent', { id: integer, studentId: reference('student'), kind: text, decision: text, decidedOn: optional(text), rowVersion: integer }, { indexes: [['studentId']] },
);

/** Dated membership of a class; `dateTo` is the last day on the list. */
export type EnrolmentRow = { id: number; studentId: number; classId: number; dateFrom: string; dateTo: string | null; rowVersion: number };
export const enrolmentTable = defineTable<EnrolmentRow>(
  'enrolment',
  { id: integer, studentId: reference('student'), classId: reference('school_class'), dateFrom: text, dateTo: optional(text), rowVersion: integer },
  { indexes: [['classId'], ['studentId']] },
);
