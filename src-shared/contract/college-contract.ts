import { z } from 'zod';
import { ATTESTATION_FORMS, PROGRAMME_BASES, PROGRAMME_KINDS, WEEK_KINDS, type AttestationNorms, type WeekKind } from '../domain/college';
import type { PrintedDocument } from './printing-contract';
import { procedure } from './procedure';

const id = z.int().positive();
const version = z.int();
const text = (most: number) => z.string().trim().max(most);
const orNothing = (most: number) => text(most).nullable().transform((value) => (value === '' ? null : value));

const programme = z.strictObject({
  code: text(20), name: text(200), kind: z.enum(PROGRAMME_KINDS), qualification: orNothing(300), base: z.enum(PROGRAMME_BASES),
  studyMonths: z.int().min(1).max(72), closedFrom: z.iso.date().nullable(),
});
const cell = z.strictObject({ semester: z.int().min(1).max(12), hours: z.int().min(0).max(2000), attestation: z.enum(ATTESTATION_FORMS).nullable(), hasCourseWork: z.boolean() });
const line = z.strictObject({ subjectId: id, cycle: orNothing(120), indexCode: orNothing(20), cells: z.array(cell).max(12) });

export type ProgrammeEdit = z.infer<typeof programme>;
export type ProgrammeLineEdit = z.infer<typeof line>;
export type LastChange = { readonly at: string; readonly author: string } | null;

export type ProfessionalProgramme = ProgrammeEdit & {
  readonly id: number;
  readonly version: number;
  readonly plans: readonly { readonly id: number; readonly admissionYear: number }[];
  readonly groups: readonly { readonly id: number; readonly name: string; readonly studyYear: number }[];
};
export type CollegeGroup = { readonly id: number; readonly name: string; readonly studyYear: number; readonly programmeId: number | null };
/** `isCollege` false: the school teaches no profession, nothing of this is shown. */
export type Programmes = { readonly isCollege: boolean; readonly canEdit: boolean; readonly yearStart: string; readonly programmes: readonly ProfessionalProgramme[]; readonly groups: readonly CollegeGroup[] };

export type ProgrammeLine = ProgrammeLineEdit & { readonly id: number; readonly version: number; readonly subject: string };
export type ProgrammePlan = {
  readonly id: number;
  readonly admissionYear: number;
  readonly programme: Pick<ProfessionalProgramme, 'id' | 'code' | 'name' | 'kind' | 'base' | 'studyMonths' | 'qualification'>;
  readonly lines: readonly ProgrammeLine[];
  readonly subjects: readonly { readonly id: number; readonly name: string }[];
  readonly norms: AttestationNorms;
  readonly canEdit: boolean;
};

export type ProcessGroup = {
  readonly id: number; readonly name: string; readonly studyYear: number; readonly programme: string | null;
  /** The kinds of its weeks in their order, set or proposed. */
  readonly kinds: readonly WeekKind[];
  /** Version of what is set, 0 where nothing is. */
  readonly versions: readonly number[];
};
export type ProcessSchedule = { readonly yearName: string; readonly weeks: readonly string[]; readonly groups: readonly ProcessGroup[]; readonly canEdit: boolean };
/** Weeks that somebody else has changed meanwhile stay as they are. */
export type ProcessSaved = { readonly schedule: ProcessSchedule; readonly refused: number };

/** Programmes of a college, their plans by semester, «График учебного процесса» (CUR-02). */
export const collegeContract = {
  'college.getProgrammes': procedure<Programmes>()({ input: z.strictObject({}), requires: 'curriculum.view' }),
  'college.getLastChange': procedure<LastChange>()({ input: z.strictObject({ of: z.enum(['programme', 'line']), id }), requires: 'curriculum.view' }),
  'college.saveProgramme': procedure<ProfessionalProgramme>()({ input: z.strictObject({ id: id.nullable(), version, edit: programme }), requires: 'curriculum.edit' }),
  /** `seen`: the programme that the person saw there. */
  'college.setGroupProgramme': procedure<null>()({ input: z.strictObject({ classId: id, programmeId: id.nullable(), seen: id.nullable() }), requires: 'curriculum.edit' }),
  'college.addPlan': procedure<ProgrammePlan>()({ input: z.strictObject({ programmeId: id, admissionYear: z.int().min(2000).max(2100), copyFrom: id.nullable() }), requires: 'curriculum.edit' }),
  'college.getPlan': procedure<ProgrammePlan>()({ input: z.strictObject({ planId: id }), requires: 'curriculum.view' }),
  'college.saveLine': procedure<ProgrammeLine>()({ input: z.strictObject({ planId: id, lineId: id.nullable(), version, edit: line }), requires: 'curriculum.edit' }),
  'college.removeLine': procedure<null>()({ input: z.strictObject({ lineId: id, version }), requires: 'curriculum.edit' }),
  'college.printPlan': procedure<PrintedDocument>()({ input: z.strictObject({ planId: id }), requires: 'curriculum.print' }),
  'college.getSchedule': procedure<ProcessSchedule>()({ input: z.strictObject({}), requires: 'curriculum.view' }),
  'college.setWeeks': procedure<ProcessSaved>()({
    input: z.strictObject({ cells: z.array(z.strictObject({ classId: id, weekStart: z.iso.date(), kind: z.enum(WEEK_KINDS), seen: z.int().min(0) })).min(1).max(2000) }), requires: 'curriculum.edit',
  }),
  'college.printSchedule': procedure<PrintedDocument>()({ input: z.strictObject({}), requires: 'curriculum.print' }),
};
