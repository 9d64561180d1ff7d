import { z } from 'zod';
import { CONSENT_KINDS, type ConsentKind, type ConsentState, type ConsentSubject } from '../domain/consents';
import { attachmentFile, type StoredFile } from './attachment-file';
import type { PrintedDocument } from './printing-contract';
import { procedure } from './procedure';

const optionalText = (max: number) => z.string().trim().max(max).nullable();
const ofStudent = z.strictObject({ studentId: z.int().positive() });
const ofStaff = z.strictObject({ staffId: z.int().positive() });
const ofClass = z.strictObject({ classId: z.int().positive() });
const studentScope = (input: { readonly studentId: number }) => ({ student: input.studentId });
const classScope = (input: { readonly classId: number }) => ({ class: input.classId });

/** One line of the register (PD-01, DOC-57). */
export type ConsentEntry = {
  readonly id: number; readonly version: number; readonly kind: ConsentKind; readonly decision: 'consent' | 'dissent'; readonly decidedOn: string | null; readonly paperNumber: string | null;
  readonly keptAt: string | null; readonly validUntil: string | null; readonly withdrawnOn: string | null; readonly withdrawalDocument: string | null; readonly givenBy: string | null;
  /** The file of the scanned paper, the latest one. */
  readonly scanName?: string | null;
};

/** A person with all decisions; `state` is of the processing of data. */
export type ConsentPerson = {
  readonly subject: ConsentSubject;
  /** Of the pupil, the guardian or the staff member. */
  readonly id: number;
  /** The pupil whose card it is reached through; 0 for staff. */
  readonly studentId: number;
  readonly name: string;
  /** Class, «мать: Абрамов Егор», post. */
  readonly place: string;
  readonly state: ConsentState;
  readonly soonUntil: string | null;
  readonly isInformedOnPaper: boolean;
  readonly entries: readonly ConsentEntry[];
};

/** How far a class is: persons are its pupils and their parents. */
export type ConsentClass = {
  readonly classId: number; readonly className: string; readonly classTeacher: string | null; readonly persons: number; readonly given: number; readonly refused: number; readonly missing: number;
  readonly soon: number; readonly canEdit: boolean;
};
export type ConsentControl = { readonly mode: 'block' | 'warn'; readonly classes: readonly ConsentClass[] };

const decision = z.strictObject({
  kind: z.enum(CONSENT_KINDS),
  decision: z.enum(['consent', 'dissent']),
  decidedOn: z.iso.date(),
  paperNumber: optionalText(40),
  keptAt: optionalText(120),
  validUntil: z.iso.date().nullable(),
});
export type ConsentDecision = z.infer<typeof decision>;
const ofScan = { consentId: z.int().positive() };
const withdrawal = { consentId: z.int().positive(), version: z.int(), withdrawnOn: z.iso.date(), document: z.string().trim().min(3).max(200) };

export const CONSENT_FORMS = ['ofParent', 'ofAdult', 'dissent', 'withdrawal', 'addendum'] as const;
export const consentsContract = {
  'consents.getControl': procedure<ConsentControl>()({ input: z.strictObject({}), requires: 'consents.view' }),
  'consents.listPersons': procedure<readonly ConsentPerson[]>()({ input: ofClass, requires: 'consents.view', scope: classScope }),
  /** `guardianId` null: a decision about the pupil; `givenBy`: which guardian has signed it; `coversSigner`: the same paper speaks of that guardian's own data. */
  'consents.register': procedure<null>()({
    input: ofStudent.extend({ guardianId: z.int().positive().nullable(), givenBy: z.int().positive().nullable(), coversSigner: z.boolean().optional(), decision }),
    requires: 'consents.edit',
    scope: studentScope,
  }),
  'consents.withdraw': procedure<null>()({ input: ofStudent.extend(withdrawal), requires: 'consents.edit', scope: studentScope }),
  /** PDF, JPEG or PNG up to 5 MB by its first bytes; a later scan stands before the earlier ones. */
  'consents.attachScan': procedure<null>()({ input: ofStudent.extend({ ...ofScan, file: attachmentFile }), requires: 'consents.edit', scope: studentScope }),
  'consents.openScan': procedure<StoredFile>()({ input: ofStudent.extend(ofScan), requires: 'consents.view', scope: studentScope }),
  'consents.attachStaffScan': procedure<null>()({ input: ofStaff.extend({ ...ofScan, file: attachmentFile }), requires: 'staff.edit' }),
  'consents.openStaffScan': procedure<StoredFile>()({ input: ofStaff.extend(ofScan), requires: 'consents.viewStaff' }),
  'consents.printForm': procedure<PrintedDocument>()({
    input: ofStudent.extend({ guardianId: z.int().positive().nullable(), form: z.enum(CONSENT_FORMS) }),
    requires: 'consents.print',
    scope: studentScope,
  }),
  /** Consents of the parents of all pupils of the class for whom no decision is registered. */
  'consents.printClassForms': procedure<PrintedDocument>()({ input: ofClass, requires: 'consents.print', scope: classScope }),
  'consents.printRegister': procedure<PrintedDocument>()({ input: ofClass, requires: 'consents.print', scope: classScope }),
  'consents.listStaff': procedure<readonly ConsentPerson[]>()({ input: z.strictObject({}), requires: 'consents.viewStaff' }),
  'consents.registerStaff': procedure<null>()({ input: ofStaff.extend({ decision }), requires: 'staff.edit' }),
  'consents.withdrawStaff': procedure<null>()({ input: ofStaff.extend(withdrawal), requires: 'staff.edit' }),
  'consents.printStaffForm': procedure<PrintedDocument>()({ input: ofStaff.extend({ form: z.enum(['ofStaff', 'withdrawal']) }), requires: 'consents.printStaff' }),
  'consents.printStaffRegister': procedure<PrintedDocument>()({ input: z.strictObject({}), requires: 'consents.printStaff' }),
  /** DOC-62: everything stored about one person, on that person's request (PD-06). */
  'people.printExtract': procedure<PrintedDocument>()({
    input: z.strictObject({ subject: z.enum(['student', 'guardian', 'staff']), id: z.int().positive(), request: z.string().trim().min(3).max(200) }),
    requires: 'people.extract',
  }),
};
