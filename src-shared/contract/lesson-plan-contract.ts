import { z } from 'zod';
import {
  LOST_CAUSES, MAX_LINE_HOURS, MAX_LINES, PLAN_FIELDS, type GivenLesson, type LessonSlot, type LostCause, type LostLesson, type PlanField, type PlanFigures, type PlanLine, type PlanPeriod, type PlanState, type PlanTopic, type PlanWorkType,
  type ReplanStep,
} from '../domain/lesson-plan';
import { inputFile } from './input-file';
import type { PrintedDocument } from './printing-contract';
import { procedure } from './procedure';

export type PlanCourse = {
  readonly id: number;
  readonly subject: string;
  readonly classId: number;
  readonly className: string;
  readonly grade: number;
  readonly groupName: string | null;
  readonly teachers: readonly string[];
  readonly kind: 'lesson' | 'extracurricular';
};

/** A course in the list of plans. `state` null = there is no plan; `problems` = how many errors and warnings the check finds. */
export type PlanListRow = PlanCourse & {
  readonly state: PlanState | null;
  readonly yearHours: number;
  readonly problems: { readonly errors: number; readonly warnings: number };
  readonly figures: PlanFigures;
  readonly proposedCorrections: number;
  readonly canEdit: boolean;
};
/** `dueDate`: by when plans have to be there (LRS-06); after it a missing one is overdue. */
export type PlanList = { readonly rows: readonly PlanListRow[]; readonly dueDate: string; readonly today: string; readonly canDecide: boolean };

export type CorrectionChange = {
  readonly lineId: number; readonly kind: ReplanStep['kind']; readonly topic: string; readonly into: string | null; readonly hoursBefore: number; readonly hoursAfter: number;
};
export type PlanCorrection = {
  readonly id: number;
  readonly version: number;
  readonly madeOn: string;
  readonly madeBy: string;
  readonly reason: string;
  readonly state: 'proposed' | 'approved' | 'declined';
  readonly shortage: number;
  readonly lost: readonly { readonly date: string; readonly lessonNumber: number; readonly cause: LostCause }[];
  readonly changes: readonly CorrectionChange[];
  /** Topics that got another day. */
  readonly shifted: number;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly remark: string | null;
  /** The last one, not decided yet, nothing of it given in lessons. */
  readonly canUndo: boolean;
};

/** Everything the editor and the re-planner show of one course: one call, one read transaction. `version` 0 = there is no plan yet. */
export type PlanCard = {
  readonly course: PlanCourse;
  readonly version: number;
  readonly title: string;
  readonly state: PlanState;
  readonly remark: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly lines: readonly PlanLine[];
  readonly year: { readonly startDate: string; readonly endDate: string };
  readonly periods: readonly PlanPeriod[];
  readonly yearHours: number;
  readonly slots: readonly LessonSlot[];
  readonly given: readonly GivenLesson[];
  readonly lost: readonly LostLesson[];
  readonly corrections: readonly PlanCorrection[];
  /** Of the school, retired ones too: what stands stays readable. */
  readonly workTypes: readonly PlanWorkType[];
  readonly today: string;
  readonly dueDate: string;
  readonly canEdit: boolean;
  readonly canDecide: boolean;
  readonly lastChange: { readonly at: string; readonly author: string } | null;
};

/** `newIds`: which number a line that was sent with one below zero has got. */
export type PlanSaved = { readonly card: PlanCard; readonly newIds: readonly (readonly [sent: number, saved: number])[] };

export type PlanSource = { readonly courseId: number; readonly yearName: string; readonly className: string; readonly groupName: string | null; readonly teachers: readonly string[]; readonly topics: number; readonly hours: number };
export type PlanColumns = { readonly head: string; readonly columns: readonly (PlanField | null)[] };

const courseId = z.int().positive();
const version = z.int().min(0);
const ofCourse = z.strictObject({ courseId });
const scope = (input: { readonly courseId: number }) => ({ course: input.courseId });
const workType = z.string().min(1).max(20);
const shortText = z.string().trim().max(500).nullable();

const line = z.strictObject({
  /** Below zero: a new line. */
  id: z.int(),
  section: shortText,
  topic: z.string().trim().max(1000),
  hours: z.int().min(1).max(MAX_LINE_HOURS),
  lessonType: shortText,
  workType: workType.nullable(),
  homework: z.string().trim().max(2000).nullable(),
  isReserve: z.boolean(),
  plannedDate: z.iso.date().nullable(),
  plannedUntil: z.iso.date().nullable(),
});
export type PlanLineEdit = z.infer<typeof line>;

const slot = { date: z.iso.date(), lessonNumber: z.int().min(0).max(20) };
const lineId = z.int().positive();
const step = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reserve'), lineId }),
  z.strictObject({ kind: z.literal('drop'), lineId }),
  z.strictObject({ kind: z.literal('merge'), lineId, intoId: z.int().positive() }),
  z.strictObject({ kind: z.literal('shorten'), lineId, hours: z.int().min(1).max(MAX_LINE_HOURS) }),
]);
const columns = z.array(z.enum(PLAN_FIELDS).nullable()).max(60);
const reason = z.string().trim().min(3, 'напишите причину').max(1000);

export const lessonPlanContract = {
  /** Plans of the pages that this person may look at, with check and plan versus fact (CUR-05, CUR-07). */
  'lessonPlan.list': procedure<PlanList>()({ input: z.strictObject({}), requires: 'plan.view' }),
  'lessonPlan.get': procedure<PlanCard>()({ input: ofCourse, requires: 'plan.view', scope }),
  /** The whole plan as the editor has it; refused as a whole when somebody else has saved it in between (SYS-03). */
  'lessonPlan.save': procedure<PlanSaved>()({
    input: z.strictObject({ courseId, version, title: z.string().trim().max(300), lines: z.array(line).max(MAX_LINES) }),
    requires: 'plan.edit', scope,
  }),
  /** Handed in for approval; without errors of the check. */
  'lessonPlan.submit': procedure<PlanCard>()({ input: z.strictObject({ courseId, version }), requires: 'plan.edit', scope }),
  /** Taken back before it was decided. */
  'lessonPlan.withdraw': procedure<PlanCard>()({ input: z.strictObject({ courseId, version }), requires: 'plan.edit', scope }),
  /** Approved, or returned with a remark (CUR-05). */
  'lessonPlan.decide': procedure<PlanCard>()({
    input: z.strictObject({ courseId, version, decision: z.enum(['approved', 'returned']), remark: z.string().trim().max(1000).nullable() }),
    requires: 'plan.approve', scope,
  }),
  /** Plans of the same subject and grade: of this year and of earlier ones (CUR-04). */
  'lessonPlan.listSources': procedure<readonly PlanSource[]>()({ input: ofCourse, requires: 'plan.edit', scope }),
  'lessonPlan.readSource': procedure<readonly PlanTopic[]>()({ input: z.strictObject({ courseId, fromCourseId: courseId }), requires: 'plan.edit', scope }),
  /** Cells of a file (XLSX, CSV, TXT), to be mapped by the person. */
  'lessonPlan.readFile': procedure<{ readonly rows: readonly (readonly string[])[] }>()({ input: z.strictObject({ courseId, file: inputFile }), requires: 'plan.edit', scope }),
  /** How this person has mapped the columns of blocks and files before (EXP-04). */
  'lessonPlan.listColumns': procedure<readonly PlanColumns[]>()({ input: z.strictObject({}), requires: 'plan.edit' }),
  'lessonPlan.rememberColumns': procedure<null>()({ input: z.strictObject({ head: z.string().min(1).max(1000), columns }), requires: 'plan.edit' }),
  /** Lost lessons, the chosen steps and the shift of the rest in one transaction: a line of the correction sheet (CUR-07). */
  'lessonPlan.correct': procedure<PlanCard>()({
    input: z.strictObject({ courseId, version, reason, lost: z.array(z.strictObject({ ...slot, cause: z.enum(LOST_CAUSES) })).max(400), steps: z.array(step).max(400) }),
    requires: 'plan.edit', scope,
  }),
  'lessonPlan.undoCorrection': procedure<PlanCard>()({ input: z.strictObject({ courseId, correctionId: z.int().positive(), version }), requires: 'plan.edit', scope }),
  'lessonPlan.decideCorrection': procedure<PlanCard>()({
    input: z.strictObject({ courseId, correctionId: z.int().positive(), version, decision: z.enum(['approved', 'declined']), remark: z.string().trim().max(1000).nullable() }),
    requires: 'plan.approve', scope,
  }),
  /** DOC-27: the plan with its correction sheet. */
  'lessonPlan.print': procedure<PrintedDocument>()({ input: ofCourse, requires: 'plan.view', scope }),
};
