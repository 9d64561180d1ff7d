import { z } from 'zod';
import type { SlipReason } from '../domain/families';
import type { PrintedDocument } from './printing-contract';
import { procedure } from './procedure';

const ofClass = z.strictObject({ classId: z.int().positive() });
const classScope = (input: { readonly classId: number }) => ({ class: input.classId });
const ofStudent = z.strictObject({ studentId: z.int().positive() });
const studentScope = (input: { readonly studentId: number }) => ({ student: input.studentId });

/** A slip of the issue register (USR-05). */
export type FamilySlip = {
  readonly id: number; readonly version: number; readonly login: string; readonly issuedOn: string; readonly issuedBy: string | null; readonly validUntil: string; readonly reason: SlipReason;
  readonly recipient: string; readonly handedOn: string | null; readonly cancelledOn: string | null; readonly cancelReason: string | null;
};

/** A pupil or a parent with the slips; the first slip that is not cancelled is in force. */
export type FamilyPerson = {
  readonly studentId: number;
  /** Null for the pupil. */
  readonly guardianId: number | null;
  readonly name: string;
  readonly who: string;
  /** Where a code may go by e-mail: the own address, of a parent a confirmed one; null = by paper only. */
  readonly email: string | null;
  /** Why no slip may be issued (PD-04); null where it may. */
  readonly refusal: string | null;
  readonly slips: readonly FamilySlip[];
};
export type FamilyClass = { readonly classId: number; readonly className: string; readonly dueOn: string | null; readonly canIssue: boolean; /** How codes go out (LRS-56). */ readonly channels: readonly ('paper' | 'email')[]; readonly persons: readonly FamilyPerson[] };

/** The print with the codes; `skipped` are those who get none, with the reason. */
export type IssuedFamilySlips = PrintedDocument & { readonly issued: number; readonly skipped: readonly { readonly name: string; readonly why: string }[] };

export const familiesContract = {
  'families.getClass': procedure<FamilyClass>()({ input: ofClass, requires: 'families.view', scope: classScope }),
  /** First slips for everybody in the class who has none in force. */
  'families.issueClass': procedure<IssuedFamilySlips>()({ input: ofClass, requires: 'families.issue', scope: classScope }),
  /** A slip for one person; the previous one is cancelled. */
  'families.issueSlip': procedure<IssuedFamilySlips>()({
    input: ofStudent.extend({ guardianId: z.int().positive().nullable(), reason: z.enum(['first', 'lost', 'expired', 'other']), recipient: z.string().trim().min(3).max(200) }),
    requires: 'families.issue',
    scope: studentScope,
  }),
  'families.markHanded': procedure<null>()({
    input: ofClass.extend({ slipIds: z.array(z.int().positive()).min(1).max(500), handedOn: z.iso.date() }),
    requires: 'families.issue',
    scope: classScope,
  }),
  'families.printRegister': procedure<PrintedDocument>()({ input: ofClass, requires: 'families.issue', scope: classScope }),
};
