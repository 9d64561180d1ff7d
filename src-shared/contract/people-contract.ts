import { z } from 'zod';
import type { ConsentState } from '../domain/consents';
import { DOCUMENT_KINDS, type ContactChannel, type RepeatSign } from '../domain/people';
import { procedure } from './procedure';

export type ClassListRow = {
  readonly studentId: number;
  readonly number: number;
  readonly name: string;
  readonly birthDate: string | null;
  readonly sex: 'м' | 'ж';
  readonly personalFile: string | null;
  readonly educationForm: string;
  readonly healthGroup: string | null;
  readonly consent: ConsentState;
  readonly groups: readonly string[];
  readonly dateFrom: string;
  readonly dateTo: string | null;
};

export type ClassList = { readonly classId: number; readonly className: string; readonly classTeacher: string | null; readonly date: string; readonly rows: readonly ClassListRow[] };

export type GuardianInfo = {
  readonly id: number;
  readonly version: number;
  readonly relation: string;
  readonly fullName: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly emailConfirmedOn: string | null;
  readonly preferredChannel: ContactChannel | null;
  readonly sourceDocument: string | null;
  /** Of the processing of the guardian's own data. */
  readonly consent: ConsentState;
  /** The last day of the link where it has ended. */
  readonly endedOn: string | null;
  readonly endedReason: string | null;
  /** Other pupils of this guardian. */
  readonly otherChildren: readonly string[];
};

/** Released from a subject (PUP-07). */
export type Exemption = {
  readonly id: number; readonly version: number; readonly subjectId: number; readonly subject: string; readonly basis: string; readonly document: string; readonly dateFrom: string;
  readonly dateTo: string | null;
};

/** Changed data reported by a parent (PD-05). */
export type DataReport = {
  readonly id: number; readonly version: number; readonly reportedBy: string; readonly receivedOn: string; readonly form: 'paper' | 'email'; readonly reference: string; readonly content: string;
  readonly appliedOn: string | null; readonly appliedBy: string | null;
};

export type StudentCard = StudentEdit & {
  readonly id: number;
  readonly version: number;
  readonly canEdit: boolean;
  readonly entryDate: string | null;
  readonly entryOrder: string | null;
  readonly consent: ConsentState;
  /** PD-04: dissent or withdrawal; nothing electronic goes to this family. */
  readonly isInformedOnPaper: boolean;
  /** Null until an order has put the pupil into a class. */
  readonly className: string | null;
  readonly classId: number | null;
  readonly enrolments: readonly { readonly className: string; readonly dateFrom: string; readonly dateTo: string | null }[];
  readonly groups: readonly { readonly subject: string; readonly group: string }[];
  readonly guardians: readonly GuardianInfo[];
  readonly exemptions: readonly Exemption[];
  readonly reports: readonly DataReport[];
  readonly lastChange: { readonly at: string; readonly author: string } | null;
  /** The card that this repeated one was joined to; then nothing is changed here any more. */
  readonly mergedInto: number | null;
};

const optionalText = (max: number) => z.string().trim().max(max).nullable();

/** Fields of the card a class teacher corrects (PUP-04); class, enrolment and leaving belong to orders. */
export const studentEdit = z.strictObject({
  lastName: z.string().trim().min(1).max(100),
  firstName: z.string().trim().min(1).max(100),
  middleName: optionalText(100),
  sex: z.enum(['м', 'ж']),
  birthDate: z.iso.date().nullable(),
  snils: optionalText(20),
  personalFile: optionalText(40),
  address: optionalText(300),
  diaryEmail: optionalText(254),
  healthGroup: optionalText(60),
  paperExtract: z.boolean(),
  educationForm: z.string().trim().min(1).max(60),
  documentKind: z.enum(DOCUMENT_KINDS).nullable(),
  documentNumber: optionalText(40),
  documentIssued: optionalText(200),
  phone: optionalText(40),
  email: optionalText(254),
});
export type StudentEdit = z.infer<typeof studentEdit>;

/** A person who is being written down for the first time and may be known already. */
export const personFacts = z.strictObject({
  lastName: z.string().trim().max(100),
  firstName: z.string().trim().max(100),
  middleName: optionalText(100),
  birthDate: z.iso.date().nullable(),
  snils: optionalText(20),
});

/** The decision with which a new card starts (PD-02). */
export const firstConsent = z.strictObject({
  decision: z.enum(['consent', 'dissent']),
  decidedOn: z.iso.date(),
  paperNumber: optionalText(40),
});
export type FirstConsent = z.infer<typeof firstConsent>;

/** `place`: «7А», «выбыл 01.02.2024», a post. */
export type KnownPerson = { readonly id: number; readonly name: string; readonly birthDate: string | null; readonly place: string; readonly sign: RepeatSign };
export type CreatedStudent = { readonly studentId: number };

export const peopleContract = {
  'people.getClassList': procedure<ClassList>()({
    input: z.strictObject({ classId: z.int().positive(), date: z.iso.date().optional() }),
    requires: 'people.view',
    scope: (input) => ({ class: input.classId }),
  }),
  'people.getStudent': procedure<StudentCard>()({
    input: z.strictObject({ studentId: z.int().positive() }),
    requires: 'people.view',
    scope: (input) => ({ student: input.studentId }),
  }),
  'people.createStudent': procedure<CreatedStudent>()({
    input: z.strictObject({ card: studentEdit, consent: firstConsent.nullable(), isNewPerson: z.boolean() }),
    requires: 'people.create',
  }),
  'people.findSameStudents': procedure<readonly KnownPerson[]>()({ input: personFacts, requires: 'people.create' }),
  'people.saveStudent': procedure<StudentCard>()({
    input: z.strictObject({ studentId: z.int().positive(), version: z.int(), card: studentEdit }),
    requires: 'people.edit',
    scope: (input) => ({ student: input.studentId }),
  }),
};
