import { z } from 'zod';
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
  readonly consent: 'given' | 'none' | 'refused';
  readonly groups: readonly string[];
  readonly dateFrom: string;
  readonly dateTo: string | null;
};

export type ClassList = { readonly classId: number; readonly className: string; readonly classTeacher: string | null; readonly date: string; readonly rows: readonly ClassListRow[] };

export type GuardianInfo = { readonly id: number; readonly relation: string; readonly fullName: string; readonly phone: string | null; readonly email: string | null };

export type StudentCard = {
  readonly id: number;
  readonly version: number;
  readonly canEdit: boolean;
  readonly lastName: string;
  readonly firstName: string;
  readonly middleName: string | null;
  readonly sex: 'м' | 'ж';
  readonly birthDate: string | null;
  readonly snils: string | null;
  readonly personalFile: string | null;
  readonly address: string | null;
  readonly diaryEmail: string | null;
  readonly entryDate: string | null;
  readonly entryOrder: string | null;
  readonly educationForm: string;
  readonly healthGroup: string | null;
  readonly paperExtract: boolean;
  readonly consent: 'given' | 'none' | 'refused';
  readonly className: string;
  readonly classId: number;
  readonly enrolments: readonly { readonly className: string; readonly dateFrom: string; readonly dateTo: string | null }[];
  readonly groups: readonly { readonly subject: string; readonly group: string }[];
  readonly guardians: readonly GuardianInfo[];
  readonly lastChange: { readonly at: string; readonly author: string } | null;
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
});
export type StudentEdit = z.infer<typeof studentEdit>;

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
  'people.saveStudent': procedure<StudentCard>()({
    input: z.strictObject({ studentId: z.int().positive(), version: z.int(), card: studentEdit }),
    requires: 'people.edit',
    scope: (input) => ({ student: input.studentId }),
  }),
};
