import { z } from 'zod';
import { CONTACT_CHANNELS } from '../domain/people';
import type { StudentCard } from './people-contract';
import { procedure } from './procedure';

const optionalText = (max: number) => z.string().trim().max(max).nullable();
const ofStudent = z.strictObject({ studentId: z.int().positive() });
const scope = (input: { readonly studentId: number }) => ({ student: input.studentId });

/** A parent as the card of the child keeps him or her (PUP-02). */
export const guardianEdit = z.strictObject({
  fullName: z.string().trim().min(3).max(200),
  relation: z.string().trim().min(1).max(60),
  phone: optionalText(40),
  email: optionalText(254),
  emailConfirmedOn: z.iso.date().nullable(),
  preferredChannel: z.enum(CONTACT_CHANNELS).nullable(),
  sourceDocument: optionalText(200),
});
export type GuardianEdit = z.infer<typeof guardianEdit>;

/** A parent of other children who may be the one being written down; of the phone only the last digits are told. */
export type KnownGuardian = { readonly id: number; readonly fullName: string; readonly phoneEnd: string | null; readonly children: readonly string[] };

/** Obligatory data of first-course students (PUP-05, LRS-39): `dueOn` is the last day of the check, `percent` of complete cards. */
export type FirstCourse = {
  readonly dueOn: string;
  readonly isOverdue: boolean;
  readonly groups: readonly {
    readonly classId: number; readonly className: string; readonly students: number; readonly percent: number;
    readonly missing: readonly { readonly studentId: number; readonly name: string; readonly fields: readonly string[] }[];
  }[];
};

/** How far the monthly check of a class is (PUP-05). */
export type DataCheckRow = {
  readonly classId: number; readonly className: string; readonly classTeacher: string | null; readonly studentCount: number; readonly lastCheckedOn: string | null; readonly checkedBy: string | null;
  readonly dueOn: string | null; readonly overdueDays: number; readonly canConfirm: boolean;
};

export const exemptionEdit = z.strictObject({
  subjectId: z.int().positive(),
  basis: z.string().trim().min(3).max(200),
  document: z.string().trim().min(3).max(200),
  dateFrom: z.iso.date(),
  dateTo: z.iso.date().nullable(),
});

export const guardianContract = {
  'people.findSameGuardians': procedure<readonly KnownGuardian[]>()({ input: ofStudent.extend({ fullName: z.string().trim().max(200) }), requires: 'people.edit', scope }),
  /** `guardianId` null: a new person; one of another child: linked to this child too. */
  'people.saveGuardian': procedure<StudentCard>()({
    input: ofStudent.extend({ guardianId: z.int().positive().nullable(), version: z.int(), card: guardianEdit }),
    requires: 'people.edit',
    scope,
  }),
  'people.linkGuardian': procedure<StudentCard>()({ input: ofStudent.extend({ guardianId: z.int().positive(), relation: z.string().trim().min(1).max(60) }), requires: 'people.edit', scope }),
  'people.endGuardian': procedure<StudentCard>()({
    input: ofStudent.extend({ guardianId: z.int().positive(), endedOn: z.iso.date(), reason: z.string().trim().min(3).max(200) }),
    requires: 'people.edit',
    scope,
  }),
  'people.saveExemption': procedure<StudentCard>()({
    input: ofStudent.extend({ exemptionId: z.int().positive().nullable(), version: z.int(), exemption: exemptionEdit }),
    requires: 'people.edit',
    scope,
  }),
  'people.listSubjects': procedure<readonly { readonly id: number; readonly name: string }[]>()({ input: ofStudent, requires: 'people.edit', scope }),
  'people.registerReport': procedure<StudentCard>()({
    input: ofStudent.extend({
      reportedBy: z.string().trim().min(3).max(200),
      receivedOn: z.iso.date(),
      form: z.enum(['paper', 'email']),
      reference: z.string().trim().min(1).max(200),
      content: z.string().trim().min(3).max(1000),
    }),
    requires: 'people.edit',
    scope,
  }),
  'people.applyReport': procedure<StudentCard>()({ input: ofStudent.extend({ reportId: z.int().positive(), version: z.int() }), requires: 'people.edit', scope }),
  /** Null where the regulation knows no such check, or the school is no college. */
  'people.listFirstCourse': procedure<FirstCourse | null>()({ input: z.strictObject({}), requires: 'people.view' }),
  'people.listDataChecks': procedure<readonly DataCheckRow[]>()({ input: z.strictObject({}), requires: 'people.view' }),
  'people.confirmClassData': procedure<readonly DataCheckRow[]>()({
    input: z.strictObject({ classId: z.int().positive() }),
    requires: 'people.edit',
    scope: (input) => ({ class: input.classId }),
  }),
};
