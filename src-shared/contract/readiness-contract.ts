import { z } from 'zod';
import { APPROVAL_KINDS, SECTION_CODES, SECTION_OWNERS, type ApprovalKind, type ApprovalState, type DefectCode, type QualityKind, type Section, type SectionKind, type SectionOwner, type SectionState } from '../domain/readiness';
import { procedure } from './procedure';

/** `names` are the first of `count`. */
export type BoardDefect = { readonly code: DefectCode; readonly count: number; readonly names: readonly string[] };
/** A line of the board «Готовность разделов» (SET-16). `version` 0 = nobody has decided anything about it. */
export type BoardLine = {
  readonly section: Section; readonly version: number; readonly kind: SectionKind; readonly state: SectionState; readonly isOverdue: boolean; readonly percent: number | null;
  readonly done: number; readonly total: number; readonly defects: readonly BoardDefect[]; readonly owner: SectionOwner; readonly dueDate: string | null; readonly isOwnDueDate: boolean;
  readonly isNeeded: boolean; readonly decision: string | null; readonly checkedAt: string | null; readonly checkedBy: string | null;
};
/** `dueDate` from the regulation (LRS-03). */
export type Board = { readonly yearName: string; readonly dueDate: string | null; readonly lines: readonly BoardLine[] };

/** One defect of the data (SET-18); `personId`, `classId`, `courseId` say where it is mended. */
export type QualityDefect = { readonly kind: QualityKind; readonly what: string; readonly detail: string; readonly personId: number | null; readonly classId: number | null; readonly courseId: number | null };
export type QualityCheck = { readonly at: string; readonly author: string; readonly defectCount: number };
/** `missedWeeks`: Mondays; empty where the regulation wants no weekly check. */
export type Quality = { readonly defects: readonly QualityDefect[]; readonly isWeekly: boolean; readonly isCheckedThisWeek: boolean; readonly checks: readonly QualityCheck[]; readonly missedWeeks: readonly string[] };

/** `id` and `version` of the last submission; `digest` of the content as it is shown now. */
export type ApprovalCard = {
  readonly kind: ApprovalKind; readonly versionId: number | null; readonly title: string; readonly detail: string; readonly state: ApprovalState; readonly id: number | null; readonly version: number;
  readonly isEmpty: boolean; readonly submittedAt: string | null; readonly submittedBy: string | null; readonly decidedAt: string | null; readonly decidedBy: string | null;
  readonly approvedOn: string | null; readonly orderNumber: string | null; readonly remark: string | null;
};
/** `dueDate` from the regulation (LRS-04). */
export type Approvals = { readonly dueDate: string | null; readonly isOverdue: boolean; readonly items: readonly ApprovalCard[] };

const nothing = z.strictObject({});
const section = z.enum(SECTION_CODES);
const version = z.int().min(0);
const id = z.int().positive();

export const sectionEdit = z.strictObject({ isNeeded: z.boolean(), decision: z.string().trim().max(300).nullable(), owner: z.enum(SECTION_OWNERS), dueDate: z.iso.date().nullable() });
export type SectionEdit = z.infer<typeof sectionEdit>;

export const readinessContract = {
  'readiness.getBoard': procedure<Board>()({ input: nothing, requires: 'readiness.view' }),
  /** Owner, date, and whether this school needs the section at all. */
  'readiness.saveSection': procedure<BoardLine>()({ input: z.strictObject({ section, version, edit: sectionEdit }), requires: 'readiness.manage' }),
  /** «Проверено», or taken back. Only what is ready is signed. */
  'readiness.signSection': procedure<BoardLine>()({ input: z.strictObject({ section, version, isChecked: z.boolean() }), requires: 'readiness.check' }),
  'readiness.getQuality': procedure<Quality>()({ input: nothing, requires: 'quality.view' }),
  /** The data of this week have been checked; `seenCount` defects were on the screen. */
  'readiness.noteQualityCheck': procedure<QualityCheck>()({ input: z.strictObject({ seenCount: z.int().min(0) }), requires: 'quality.check' }),
  'readiness.listApprovals': procedure<Approvals>()({ input: nothing, requires: 'approval.view' }),
  'readiness.submitApproval': procedure<ApprovalCard>()({ input: z.strictObject({ kind: z.enum(APPROVAL_KINDS), versionId: id.nullable(), version }), requires: 'approval.submit' }),
  'readiness.decideApproval': procedure<ApprovalCard>()({
    input: z.strictObject({
      id, version, decision: z.enum(['approved', 'returned']), approvedOn: z.iso.date().nullable(), orderNumber: z.string().trim().min(1).max(40).nullable(), remark: z.string().trim().min(1).max(1000).nullable(),
    }),
    requires: 'approval.decide',
  }),
};
