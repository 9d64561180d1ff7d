import { defineTable, integer, optional, reference, text } from './define-table';

/** «Класс-комплект»: small classes taught together (SET-09); its classes name it. */
export type ClassSetRow = { id: number; yearId: number; name: string; rowVersion: number };
export const classSetTable = defineTable<ClassSetRow>('class_set', { id: integer, yearId: reference('school_year'), name: text, rowVersion: integer }, { unique: [['yearId', 'name']] });

/** Who may teach a subject besides those whose pages say so already (SET-08). */
export type SubjectTeacherRow = { id: number; subjectId: number; staffId: number; isActive: number; rowVersion: number };
export const subjectTeacherTable = defineTable<SubjectTeacherRow>(
  'subject_teacher', { id: integer, subjectId: reference('subject'), staffId: reference('staff'), isActive: integer, rowVersion: integer }, { unique: [['subjectId', 'staffId']] },
);

/** A kind of work that the school has changed or added; the others are as the program brings them (SET-13). `termKind`: lesson, control, written. */
export type WorkTypeRow = {
  id: number; code: string; name: string; letter: string; needsNumber: number; needsTopic: number; needsHours: number; isMonitoring: number; termKind: string; weightPercent: number;
  ordinal: number; closedFrom: string | null; rowVersion: number;
};
export const workTypeTable = defineTable<WorkTypeRow>(
  'work_type',
  {
    id: integer, code: text, name: text, letter: text, needsNumber: integer, needsTopic: integer, needsHours: integer, isMonitoring: integer, termKind: text, weightPercent: integer,
    ordinal: integer, closedFrom: optional(text), rowVersion: integer,
  },
  { unique: [['code']] },
);

/** An absence code that the school has changed or added (SET-14). `reason`: unexcused, illness, excused. */
export type AbsenceCodeRow = { id: number; code: string; meaning: string; reason: string; hasNotice: number; ordinal: number; closedFrom: string | null; rowVersion: number };
export const absenceCodeTable = defineTable<AbsenceCodeRow>(
  'absence_code', { id: integer, code: text, meaning: text, reason: text, hasNotice: integer, ordinal: integer, closedFrom: optional(text), rowVersion: integer }, { unique: [['code']] },
);

/** Register of persons in charge (SET-19), dated. */
export type ResponsiblePersonRow = {
  id: number; duty: string; staffId: number; area: string | null; orderNumber: string | null; orderDate: string | null; dateFrom: string; dateTo: string | null; rowVersion: number;
};
export const responsiblePersonTable = defineTable<ResponsiblePersonRow>(
  'responsible_person',
  { id: integer, duty: text, staffId: reference('staff'), area: optional(text), orderNumber: optional(text), orderDate: optional(text), dateFrom: text, dateTo: optional(text), rowVersion: integer },
  { indexes: [['staffId']] },
);

/** One submission to the director and its outcome (SET-17). `kind`: curriculum, load, timetable (then of a version); `state`: submitted, approved, returned. */
export type ApprovalRow = {
  id: number; yearId: number; kind: string; versionId: number | null; state: string; contentDigest: string; submittedAt: string; submittedBy: number; decidedAt: string | null; decidedBy: number | null;
  approvedOn: string | null; orderNumber: string | null; remark: string | null; rowVersion: number;
};
export const approvalTable = defineTable<ApprovalRow>(
  'approval',
  {
    id: integer, yearId: reference('school_year'), kind: text, versionId: optional(reference('timetable_version')), state: text, contentDigest: text, submittedAt: text,
    submittedBy: reference('account'), decidedAt: optional(text), decidedBy: optional(reference('account')), approvedOn: optional(text), orderNumber: optional(text), remark: optional(text), rowVersion: integer,
  },
  { indexes: [['yearId', 'kind']] },
);

/** What people have decided about a line of the readiness board (SET-16); what is ready is counted. */
export type ReadinessSectionRow = {
  id: number; yearId: number; section: string; isNeeded: number; decision: string | null; ownerRole: string | null; dueDate: string | null; checkedAt: string | null; checkedBy: number | null; rowVersion: number;
};
export const readinessSectionTable = defineTable<ReadinessSectionRow>(
  'readiness_section',
  {
    id: integer, yearId: reference('school_year'), section: text, isNeeded: integer, decision: optional(text), ownerRole: optional(text), dueDate: optional(text),
    checkedAt: optional(text), checkedBy: optional(reference('account')), rowVersion: integer,
  },
  { unique: [['yearId', 'section']] },
);

/** «Проверено» of the weekly data check (SET-18). */
export type QualityCheckRow = { id: number; checkedAt: string; checkedBy: number; defectCount: number; rowVersion: number };
export const qualityCheckTable = defineTable<QualityCheckRow>('quality_check', { id: integer, checkedAt: text, checkedBy: reference('account'), defectCount: integer, rowVersion: integer });
