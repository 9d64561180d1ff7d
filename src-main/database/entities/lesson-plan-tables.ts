import { defineTable, integer, optional, reference, text } from './define-table';

/** `state` null = draft, else submitted, returned, approved; `remark` of who returned it. `edits` counts savings, so that a change of a topic is a new version of the plan. */
export type LessonPlanRow = {
  id: number; courseId: number; title: string; fileName: string | null; rowVersion: number;
  state?: string | null; remark?: string | null; submittedAt?: string | null; decidedAt?: string | null; decidedBy?: number | null; edits?: number | null;
};
export const lessonPlanTable = defineTable<LessonPlanRow>(
  'lesson_plan',
  {
    id: integer, courseId: reference('course'), title: text, fileName: optional(text), rowVersion: integer,
    state: optional(text), remark: optional(text), submittedAt: optional(text), decidedAt: optional(text), decidedBy: optional(reference('account')), edits: optional(integer),
  },
  { unique: [['courseId']] },
);

/**
 * What was planned stays as it was; a correction writes beside it: `outcome` merged or dropped, hours and topic as they are given,
 * the date that came instead. `plannedUntil` is the last day of a topic of several hours.
 */
export type LessonPlanItemRow = {
  id: number; planId: number; ordinal: number; section: string | null; topic: string; hours: number; lessonType: string | null; homework: string | null; rowVersion: number;
  workType?: string | null; isReserve?: number | null; plannedDate?: string | null; plannedUntil?: string | null;
  outcome?: string | null; correctedTopic?: string | null; correctedHours?: number | null; correctedDate?: string | null; correctedUntil?: string | null;
};
export const lessonPlanItemTable = defineTable<LessonPlanItemRow>(
  'lesson_plan_item',
  {
    id: integer, planId: reference('lesson_plan'), ordinal: integer, section: optional(text), topic: text, hours: integer, lessonType: optional(text), homework: optional(text), rowVersion: integer,
    workType: optional(text), isReserve: optional(integer), plannedDate: optional(text), plannedUntil: optional(text),
    outcome: optional(text), correctedTopic: optional(text), correctedHours: optional(integer), correctedDate: optional(text), correctedUntil: optional(text),
  },
  { unique: [['planId', 'ordinal']] },
);

/** A line of the correction sheet (CUR-07). `state`: proposed, approved, declined; `linesBefore` JSON: the corrected columns of each touched item as they were. */
export type LessonPlanCorrectionRow = {
  id: number; planId: number; madeOn: string; madeBy: number | null; reason: string; shortage: number; linesBefore: string; state: string;
  decidedAt: string | null; decidedBy: number | null; remark: string | null; rowVersion: number;
};
export const lessonPlanCorrectionTable = defineTable<LessonPlanCorrectionRow>(
  'lesson_plan_correction',
  {
    id: integer, planId: reference('lesson_plan'), madeOn: text, madeBy: optional(reference('account')), reason: text, shortage: integer, linesBefore: text, state: text,
    decidedAt: optional(text), decidedBy: optional(reference('account')), remark: optional(text), rowVersion: integer,
  },
  { indexes: [['planId']] },
);

/** What a correction did to one topic. `kind`: reserve, merge, shorten, drop; `intoItemId` = the topic it was merged into. */
export type LessonPlanChangeRow = {
  id: number; correctionId: number; itemId: number; kind: string; intoItemId: number | null; hoursBefore: number; hoursAfter: number; topicBefore: string; rowVersion: number;
};
export const lessonPlanChangeTable = defineTable<LessonPlanChangeRow>(
  'lesson_plan_change',
  {
    id: integer, correctionId: reference('lesson_plan_correction'), itemId: reference('lesson_plan_item'), kind: text, intoItemId: optional(reference('lesson_plan_item')),
    hoursBefore: integer, hoursAfter: integer, topicBefore: text, rowVersion: integer,
  },
  { indexes: [['correctionId'], ['itemId']] },
);

/** A lesson of the timetable that was not or will not be held. `cause`: illness, quarantine, weather, holiday, event, other. */
export type LostLessonRow = { id: number; courseId: number; date: string; lessonNumber: number; cause: string; correctionId: number | null; rowVersion: number };
export const lostLessonTable = defineTable<LostLessonRow>(
  'lost_lesson',
  { id: integer, courseId: reference('course'), date: text, lessonNumber: integer, cause: text, correctionId: optional(reference('lesson_plan_correction')), rowVersion: integer },
  { unique: [['courseId', 'date', 'lessonNumber']] },
);

/** Which column of a pasted block or file is what, as a teacher has told once; `head` is the text of its first row. */
export type LessonPlanColumnsRow = { id: number; accountId: number; head: string; columns: string; rowVersion: number };
export const lessonPlanColumnsTable = defineTable<LessonPlanColumnsRow>(
  'lesson_plan_columns',
  { id: integer, accountId: reference('account'), head: text, columns: text, rowVersion: integer },
  { unique: [['accountId', 'head']], technical: true },
);
