import { z } from 'zod';
import { attachmentFile, type StoredFile } from './attachment-file';
import { procedure } from './procedure';

/** One attached programme. `version`: of the row, for two who change it at once. */
export type WorkProgramme = {
  readonly id: number;
  readonly version: number;
  /** In words of the school: «редакция 2025 г.». */
  readonly edition: string;
  readonly approvedOn: string | null;
  readonly approvedBy: string | null;
  /** Null = for the whole grade. */
  readonly classId: number | null;
  readonly fileName: string;
  readonly size: number;
  readonly storedAt: string;
  readonly storedBy: string;
  readonly withdrawnAt: string | null;
  readonly withdrawalReason: string | null;
};

/** What a dialog shows of one. */
export type ProgrammeCard = WorkProgramme & { readonly lastChange: { readonly at: string; readonly author: string } | null };

/** A subject of a grade and the programme by which these classes are taught; `earlier`: replaced and withdrawn ones, newest first. */
export type ProgrammeRow = {
  /** A page through which it is reached: an own one of who asks, where there is one. */
  readonly courseId: number;
  /** The class of that page. */
  readonly className: string;
  readonly subject: string;
  readonly grade: number;
  readonly classes: readonly { readonly id: number; readonly name: string }[];
  readonly teachers: readonly string[];
  readonly current: WorkProgramme | null;
  readonly earlier: readonly WorkProgramme[];
  readonly canEdit: boolean;
};
export type ProgrammeList = { readonly rows: readonly ProgrammeRow[]; readonly dueDate: string; readonly today: string; readonly canApprove: boolean };

const courseId = z.int().positive();
const scope = (input: { readonly courseId: number }) => ({ course: input.courseId });
const ofProgramme = { courseId, programmeId: z.int().positive() };
const approval = { approvedOn: z.iso.date().nullable(), approvedBy: z.string().trim().max(200).nullable() };
const labels = z.strictObject({ edition: z.string().trim().min(1, 'назовите редакцию программы').max(100), ...approval });
export type ProgrammeEdit = z.infer<typeof labels>;

/** «Рабочие программы» of CUR-04; each call goes through a page of the journal, whose teachers keep the programmes of its subject and grade. */
export const workProgrammeContract = {
  'workProgramme.list': procedure<ProgrammeList>()({ input: z.strictObject({}), requires: 'plan.view' }),
  'workProgramme.get': procedure<ProgrammeCard>()({ input: z.strictObject(ofProgramme), requires: 'plan.view', scope }),
  /** A new one replaces the former from now on; that stays in the list of earlier ones. */
  'workProgramme.attach': procedure<null>()({
    input: z.strictObject({ courseId, reach: z.enum(['grade', 'class']), edit: labels, file: attachmentFile }), requires: 'plan.edit', scope,
  }),
  'workProgramme.save': procedure<ProgrammeCard>()({ input: z.strictObject({ ...ofProgramme, version: z.int(), edit: labels }), requires: 'plan.edit', scope }),
  /** The deputy writes down when and by what it was approved. */
  'workProgramme.approve': procedure<ProgrammeCard>()({ input: z.strictObject({ ...ofProgramme, version: z.int(), ...approval }), requires: 'plan.approve', scope }),
  /** Attached by mistake: the one before it is in force again. */
  'workProgramme.withdraw': procedure<null>()({
    input: z.strictObject({ ...ofProgramme, version: z.int(), reason: z.string().trim().min(3, 'напишите причину').max(500) }), requires: 'plan.edit', scope,
  }),
  'workProgramme.read': procedure<StoredFile>()({ input: z.strictObject(ofProgramme), requires: 'plan.view', scope }),
};
