import { z } from 'zod';
import type { PlanRefusal } from '../domain/curriculum';
import type { PrintedDocument } from './printing-contract';
import { procedure } from './procedure';

export type PlanClass = {
  readonly id: number;
  readonly name: string;
  readonly grade: number;
  readonly profile: string | null;
  readonly weekDays: number;
  /** Most hours a week by the norm; null where the norm names none. */
  readonly norm: number | null;
  /** Teaching weeks of its year: a week's hours times these are the year's. */
  readonly weeks: number;
};
export type PlanSubject = { readonly id: number; readonly name: string; readonly shortName: string; readonly area: string | null; readonly component: 'federal' | 'school' | 'extracurricular' };

/** Hours of a subject in a class on the day asked about; a pair that is not there has none. */
export type PlanCell = {
  readonly classId: number;
  readonly subjectId: number;
  readonly hours: number;
  /** The line that says so and its version: what a change has to have seen; null = no line. */
  readonly line: { readonly id: number; readonly version: number } | null;
  /** Since when, null = from the start of the year. */
  readonly dateFrom: string | null;
  readonly next: { readonly dateFrom: string; readonly hours: number } | null;
  readonly lastLesson: string | null;
};

export type PlanMatrix = {
  readonly yearName: string;
  readonly yearStart: string;
  readonly yearEnd: string;
  readonly date: string;
  readonly canEdit: boolean;
  readonly norms: { readonly source: string; readonly validFrom: string; readonly validTo: string | null };
  readonly classes: readonly PlanClass[];
  readonly subjects: readonly PlanSubject[];
  readonly cells: readonly PlanCell[];
};

/** Why a cell was not changed; `cell` is how it stands now. */
export type PlanCellResult = {
  readonly classId: number;
  readonly subjectId: number;
  readonly problem: PlanRefusal | null;
  readonly cell: PlanCell | null;
};

export type LoadTeacher = { readonly spanId: number; readonly version: number; readonly staffId: number; readonly name: string; readonly dateFrom: string; readonly dateTo: string | null };
export type LoadPage = {
  readonly courseId: number;
  readonly version: number;
  readonly classId: number;
  /** The home class and, of a group across classes, the others. */
  readonly classIds: readonly number[];
  readonly subjectId: number;
  readonly groupId: number;
  readonly groupName: string | null;
  /** class, subgroup, stream … */
  readonly groupKind: string;
  readonly hours: number;
  readonly hoursFrom: string | null;
  readonly lastLesson: string | null;
  /** All of them, in order of time: the history stays. */
  readonly teachers: readonly LoadTeacher[];
};
export type LoadPlan = { readonly classId: number; readonly subjectId: number; readonly planned: number; readonly uncovered: number; readonly doubled: number };
export type TeachingLoad = {
  readonly yearName: string;
  readonly yearStart: string;
  readonly yearEnd: string;
  readonly date: string;
  readonly canEdit: boolean;
  readonly classes: readonly Pick<PlanClass, 'id' | 'name' | 'grade'>[];
  readonly subjects: readonly PlanSubject[];
  readonly staff: readonly { readonly id: number; readonly name: string; readonly position: string }[];
  readonly pages: readonly LoadPage[];
  readonly plan: readonly LoadPlan[];
};

const id = z.int().positive();
const hours = z.number().min(0).max(40).multipleOf(0.5);
const date = z.iso.date();
const ofDay = z.strictObject({ date: date.optional() });

export const curriculumContract = {
  'curriculum.getPlan': procedure<PlanMatrix>()({ input: ofDay, requires: 'curriculum.view' }),
  'curriculum.setHours': procedure<readonly PlanCellResult[]>()({
    input: z.strictObject({
      /** Null = from the start of the year. */
      from: date.nullable(),
      /** The day whose matrix was seen. */
      date,
      cells: z.array(z.strictObject({ classId: id, subjectId: id, hours, seen: z.strictObject({ id, version: z.int() }).nullable() })).min(1).max(2000),
    }),
    requires: 'curriculum.edit',
  }),
  'curriculum.getLoad': procedure<TeachingLoad>()({ input: ofDay, requires: 'curriculum.view' }),
  /** Who teaches a page from a day on; `staffId` null = nobody yet. Those before end on the day before. */
  'curriculum.assignTeacher': procedure<LoadPage>()({
    input: z.strictObject({
      courseId: id,
      /** The teachers that were seen, in their order. */
      seen: z.array(z.strictObject({ spanId: id, version: z.int() })),
      staffId: id.nullable(),
      from: date,
      isAdditional: z.boolean().optional(),
    }),
    requires: 'curriculum.edit',
  }),
  'curriculum.openPage': procedure<LoadPage>()({
    input: z.strictObject({ classId: id, subjectId: id, groupId: id.nullable(), hours, staffId: id.nullable(), from: date }),
    requires: 'curriculum.edit',
  }),
  'curriculum.setPageHours': procedure<LoadPage>()({
    input: z.strictObject({ courseId: id, version: z.int(), hours, from: date.nullable() }),
    requires: 'curriculum.edit',
  }),
  'curriculum.printPlan': procedure<PrintedDocument>()({ input: ofDay, requires: 'curriculum.print' }),
  'curriculum.printLoad': procedure<PrintedDocument>()({ input: ofDay, requires: 'curriculum.print' }),
};
