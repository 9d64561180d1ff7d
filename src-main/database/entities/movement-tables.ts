import { defineTable, integer, optional, reference, text } from './define-table';

/** «Приказы по контингенту» (MOV-06). `kind`: what the order is about, see `domain/movement`; `text`: its ground in words. */
export type MovementOrderRow = { id: number; number: string; date: string; kind: string; text: string | null; registeredAt: string; registeredBy: number | null; rowVersion: number };
export const movementOrderTable = defineTable<MovementOrderRow>(
  'movement_order',
  { id: integer, number: text, date: text, kind: text, text: optional(text), registeredAt: text, registeredBy: optional(reference('account')), rowVersion: integer },
  { indexes: [['date']] },
);

/** One use case that can be taken back as a whole: a pupil moved, a school promoted. */
export type MovementStepRow = { id: number; kind: string; madeAt: string; madeBy: number | null };
export const movementStepTable = defineTable<MovementStepRow>('movement_step', { id: integer, kind: text, madeAt: text, madeBy: optional(reference('account')) });

/** How to take a step back: a row it made (`before` null) or the row as it was before (JSON of all its columns). The rows themselves have their audit lines. */
export type MovementChangeRow = { stepId: number; ordinal: number; entity: string; entityKey: string; before: string | null };
export const movementChangeTable = defineTable<MovementChangeRow>(
  'movement_change',
  { stepId: reference('movement_step'), ordinal: integer, entity: text, entityKey: text, before: optional(text) },
  { primaryKey: ['stepId', 'ordinal'], clustered: true, technical: true },
);

/** One pupil of an order (MOV-01…MOV-04). `date`: the first day of the new state. `destination`: where to, or where from. */
export type MovementRow = {
  id: number; orderId: number; stepId: number; studentId: number; kind: string; date: string; fromClassId: number | null; toClassId: number | null; reason: string | null;
  destination: string | null; rowVersion: number;
};
export const movementTable = defineTable<MovementRow>(
  'movement',
  {
    id: integer, orderId: reference('movement_order'), stepId: reference('movement_step'), studentId: reference('student'), kind: text, date: text,
    fromClassId: optional(reference('school_class')), toClassId: optional(reference('school_class')), reason: optional(text), destination: optional(text), rowVersion: integer,
  },
  { indexes: [['orderId'], ['stepId'], ['studentId'], ['fromClassId'], ['toClassId']] },
);

/**
 * A mark, an absence or a period mark that stands on a page without a lesson of that page (MOV-03, MOV-07). `kind`: mark, absence, periodMark (then `slot`).
 * `origin`: transfer – from `originLessonId` of `originCourseId`; otherSchool – by `document`. `value`: the mark, or the code of the absence.
 */
export type CarriedRecordRow = {
  id: number; studentId: number; courseId: number; kind: string; date: string | null; slot: string | null; value: string; workType: string | null; comment: string | null;
  origin: string; originCourseId: number | null; originLessonId: number | null; document: string | null; madeAt: string; madeBy: number | null; rowVersion: number;
};
export const carriedRecordTable = defineTable<CarriedRecordRow>(
  'carried_record',
  {
    id: integer, studentId: reference('student'), courseId: reference('course'), kind: text, date: optional(text), slot: optional(text), value: text, workType: optional(text),
    comment: optional(text), origin: text, originCourseId: optional(reference('course')), originLessonId: optional(reference('lesson')), document: optional(text), madeAt: text,
    madeBy: optional(reference('account')), rowVersion: integer,
  },
  { indexes: [['courseId'], ['studentId']] },
);

/** A class teacher asks the administrator (MOV-05). `kind`: arrival, leaving, personalData; `state`: new, done, declined. */
export type MovementRequestRow = {
  id: number; kind: string; classId: number; studentId: number | null; text: string; askedAt: string; askedBy: number; state: string; answer: string | null;
  decidedAt: string | null; decidedBy: number | null; rowVersion: number;
};
export const movementRequestTable = defineTable<MovementRequestRow>(
  'movement_request',
  {
    id: integer, kind: text, classId: reference('school_class'), studentId: optional(reference('student')), text, askedAt: text, askedBy: reference('account'), state: text,
    answer: optional(text), decidedAt: optional(text), decidedBy: optional(reference('account')), rowVersion: integer,
  },
  { indexes: [['classId']] },
);

/** The promotion of a year to the next one (MOV-04), once a year; taken back, its row is gone. */
export type PromotionRow = { id: number; stepId: number; fromYearId: number; toYearId: number; overrideReason: string | null; overrideBy: number | null; rowVersion: number };
export const promotionTable = defineTable<PromotionRow>(
  'promotion',
  {
    id: integer, stepId: reference('movement_step'), fromYearId: reference('school_year'), toYearId: reference('school_year'), overrideReason: optional(text),
    overrideBy: optional(reference('account')), rowVersion: integer,
  },
  { unique: [['fromYearId']] },
);
