import { z } from 'zod';
import type { IndividualKind } from '../domain/curriculum';
import { CORRECTION_REASONS, STAY_KINDS, type CorrectionReason, type ProposedTopic, type SheetPart, type StayKind } from '../domain/individual';
import type { PrintedDocument } from './printing-contract';
import { procedure } from './procedure';

type Change = { readonly at: string; readonly author: string };

/** A subject of a plan. `courseId`: the pupil's own page; of teaching at home the page of the class. */
export type IndividualLine = {
  readonly id: number;
  readonly subjectId: number;
  readonly subject: string;
  readonly courseId: number;
  readonly hours: number;
  readonly dateFrom: string;
  readonly dateTo: string | null;
  readonly staffId: number | null;
  readonly teacher: string | null;
  readonly replaces: readonly { readonly courseId: number; readonly name: string }[];
  readonly times: readonly { readonly weekday: number; readonly lessonNumber: number }[];
  readonly lastLesson: string | null;
};

export type IndividualPlan = {
  readonly id: number;
  readonly version: number;
  readonly kind: IndividualKind;
  readonly studentId: number;
  readonly student: string;
  readonly classId: number;
  readonly className: string;
  readonly dateFrom: string;
  readonly dateTo: string | null;
  /** «приказ № 41 от 10.12.2025». */
  readonly basis: string;
  readonly documentNumber: string;
  readonly documentDate: string | null;
  readonly place: string;
  readonly lines: readonly IndividualLine[];
  /** Lines on the sheet of teaching at home. */
  readonly sheetCount: number;
  readonly canEdit: boolean;
  readonly canFill: boolean;
  readonly change: Change | null;
};

export type IndividualPupil = { readonly studentId: number; readonly name: string; readonly classId: number; readonly className: string; readonly educationForm: string };

/** What a plan of a pupil is put together from. */
export type IndividualChoices = {
  readonly yearStart: string;
  readonly yearEnd: string;
  readonly subjects: readonly { readonly id: number; readonly name: string }[];
  readonly staff: readonly { readonly id: number; readonly name: string; readonly position: string }[];
  /** Pages on whose list the pupil is at some time of the year, own ones left out. */
  readonly pages: readonly { readonly courseId: number; readonly subjectId: number; readonly name: string; readonly hours: number; readonly staffId: number | null; readonly teacher: string | null }[];
};

export type SheetLine = {
  readonly id: number;
  readonly version: number;
  readonly courseId: number;
  readonly subject: string;
  readonly date: string;
  readonly hours: number;
  readonly topic: string | null;
  readonly homework: string | null;
  readonly workType: string | null;
  readonly value: number | null;
  readonly teacher: string | null;
  /** Written after their term, inside the window: «внесено позже срока» (SEC-07). */
  readonly late: readonly SheetPart[];
  readonly canEdit: boolean;
  readonly change: Change | null;
};
export type IndividualSheet = {
  readonly plan: IndividualPlan;
  readonly today: string;
  /** Pages this person may write lines for. */
  readonly pages: readonly { readonly courseId: number; readonly name: string; readonly hasMarks: boolean }[];
  readonly lines: readonly SheetLine[];
};

export type Protocol = { readonly id: number; readonly version: number; readonly slot: string; readonly number: string; readonly date: string; readonly value: string; readonly commission: string | null; readonly change: Change | null };
/** A pupil attested by protocol on one page. */
export type AttestationRow = {
  readonly studentId: number;
  readonly student: string;
  readonly className: string;
  readonly educationForm: string;
  readonly courseId: number;
  readonly subject: string;
  readonly canEdit: boolean;
  readonly slots: readonly { readonly slot: string; readonly name: string }[];
  readonly protocols: readonly Protocol[];
  /** Marks that stand there without a protocol. */
  readonly otherMarks: readonly { readonly slot: string; readonly value: string }[];
};

export type CorrectionStep = { readonly topic: string; readonly plannedOn: string | null; readonly doneOn: string | null; readonly result: string | null };
export type CorrectionPlan = {
  readonly id: number;
  readonly version: number;
  readonly studentId: number;
  readonly student: string;
  readonly className: string;
  readonly courseId: number;
  readonly subject: string;
  readonly staffId: number | null;
  readonly teacher: string | null;
  readonly reason: CorrectionReason;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly result: string | null;
  readonly steps: readonly CorrectionStep[];
  readonly canEdit: boolean;
  readonly change: Change | null;
};
/** Proposed for correction work: no plan is open for this pupil and page yet. */
export type CorrectionCandidate = {
  readonly studentId: number; readonly student: string; readonly className: string; readonly courseId: number; readonly subject: string;
  readonly reason: CorrectionReason; readonly missed: number; readonly periodMark: string | null; readonly period: string; readonly canEdit: boolean;
};
export type CorrectionBoard = { readonly today: string; readonly plans: readonly CorrectionPlan[]; readonly candidates: readonly CorrectionCandidate[] };
export type CorrectionProposal = { readonly topics: readonly ProposedTopic[]; readonly staffId: number | null; readonly teachers: readonly { readonly id: number; readonly name: string }[] };

export type { StayKind };

const id = z.int().positive();
const version = z.int().min(0);
const date = z.iso.date();
const text = (max: number) => z.string().trim().max(max);
const span = { dateFrom: date, dateTo: date.nullable() };
const paper = { basis: text(60).min(1), documentNumber: text(40), documentDate: date.nullable(), place: text(200) };
const hours = z.number().min(0).max(40).multipleOf(0.5);
const times = z.array(z.strictObject({ weekday: z.int().min(1).max(6), lessonNumber: z.int().min(0).max(20) })).max(40);

export const individualContract = {
  'individual.listPlans': procedure<readonly IndividualPlan[]>()({ input: z.strictObject({}), requires: 'individual.view' }),
  'individual.listPupils': procedure<readonly IndividualPupil[]>()({ input: z.strictObject({}), requires: 'individual.view' }),
  'individual.getChoices': procedure<IndividualChoices>()({ input: z.strictObject({ studentId: id }), requires: 'individual.register', scope: ({ studentId }) => ({ student: studentId }) }),
  /** «ИУП» with own pages (IUP-01). */
  'individual.savePlan': procedure<IndividualPlan>()({
    input: z.strictObject({
      id: id.nullable(), version, studentId: id, ...span, ...paper,
      lines: z.array(z.strictObject({ id: id.nullable(), subjectId: id, hours, staffId: id.nullable(), ...span, replaces: z.array(id).max(10), times })).max(40),
      /** Clashes of lessons that were shown and are meant; another one stops the saving (`lessonsClash`). */
      acceptedClashes: z.array(z.string().max(1000)).max(500).optional(),
    }),
    requires: 'individual.edit',
  }),
  /** Teaching at home, in a sanatorium or hospital (IUP-02). A line names a page of the class. */
  'individual.saveStay': procedure<IndividualPlan>()({
    input: z.strictObject({
      id: id.nullable(), version, studentId: id, kind: z.enum(STAY_KINDS), ...span, ...paper,
      lines: z.array(z.strictObject({ courseId: id, hours, staffId: id.nullable() })).max(40),
    }),
    requires: 'individual.register',
    scope: ({ studentId }) => ({ student: studentId }),
  }),
  /** Only one on which nothing hangs yet. */
  'individual.removePlan': procedure<null>()({ input: z.strictObject({ studentId: id, planId: id, version }), requires: 'individual.register', scope: ({ studentId }) => ({ student: studentId }) }),
  'individual.getSheet': procedure<IndividualSheet>()({ input: z.strictObject({ planId: id }), requires: 'individual.view' }),
  'individual.saveSheetLine': procedure<IndividualSheet>()({
    input: z.strictObject({
      planId: id, lineId: id.nullable(), version, courseId: id, date, hours: z.int().min(0).max(8), topic: text(1000).nullable(), homework: text(2000).nullable(),
      workType: text(40).nullable(), value: z.int().min(1).max(100).nullable(),
    }),
    requires: 'individual.fill',
  }),
  'individual.removeSheetLine': procedure<IndividualSheet>()({ input: z.strictObject({ planId: id, lineId: id, version }), requires: 'individual.fill' }),
  /** DOC-08. */
  'individual.printSheet': procedure<PrintedDocument>()({ input: z.strictObject({ planId: id }), requires: 'individual.view' }),
  'individual.listAttestation': procedure<readonly AttestationRow[]>()({ input: z.strictObject({}), requires: 'individual.view' }),
  'individual.saveProtocol': procedure<AttestationRow>()({
    input: z.strictObject({ courseId: id, studentId: id, id: id.nullable(), version, slot: text(20).min(1), number: text(40), date, value: text(10), commission: text(300).nullable() }),
    requires: 'individual.attest',
    scope: ({ courseId }) => ({ course: courseId }),
  }),
  'individual.removeProtocol': procedure<null>()({ input: z.strictObject({ courseId: id, protocolId: id, version }), requires: 'individual.attest', scope: ({ courseId }) => ({ course: courseId }) }),
  'individual.getCorrection': procedure<CorrectionBoard>()({ input: z.strictObject({ missedFrom: z.int().min(1).max(200) }), requires: 'individual.view' }),
  'individual.proposeTopics': procedure<CorrectionProposal>()({ input: z.strictObject({ courseId: id, studentId: id }), requires: 'individual.correct', scope: ({ courseId }) => ({ course: courseId }) }),
  'individual.saveCorrection': procedure<CorrectionPlan>()({
    input: z.strictObject({
      courseId: id, studentId: id, id: id.nullable(), version, staffId: id.nullable(), reason: z.enum(CORRECTION_REASONS), openedOn: date, closedOn: date.nullable(), result: text(500).nullable(),
      steps: z.array(z.strictObject({ topic: text(500).min(1), plannedOn: date.nullable(), doneOn: date.nullable(), result: text(300).nullable() })).max(60),
    }),
    requires: 'individual.correct',
    scope: ({ courseId }) => ({ course: courseId }),
  }),
  /** Only one of which nothing has been held yet. */
  'individual.removeCorrection': procedure<null>()({ input: z.strictObject({ courseId: id, correctionId: id, version }), requires: 'individual.correct', scope: ({ courseId }) => ({ course: courseId }) }),
  /** The plan of correction work of one pupil and subject. */
  'individual.printCorrection': procedure<PrintedDocument>()({ input: z.strictObject({ courseId: id, correctionId: id }), requires: 'individual.correct', scope: ({ courseId }) => ({ course: courseId }) }),
};
