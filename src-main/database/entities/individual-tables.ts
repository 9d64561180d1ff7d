import { defineTable, integer, optional, reference, text } from './define-table';

/**
 * `kind`: individual (own pages instead of the class's), home, sanatorium. `basis` what kind of paper it rests on, with its number and date; `place` the institution.
 */
export type IndividualPlanRow = {
  id: number; yearId: number; studentId: number; kind: string; dateFrom: string; dateTo: string | null; basis: string; place: string | null;
  documentNumber: string | null; documentDate: string | null; rowVersion: number;
};
export const individualPlanTable = defineTable<IndividualPlanRow>(
  'individual_plan',
  {
    id: integer, yearId: reference('school_year'), studentId: reference('student'), kind: text, dateFrom: text, dateTo: optional(text), basis: text, place: optional(text), rowVersion: integer,
    documentNumber: optional(text), documentDate: optional(text),
  },
  { indexes: [['studentId']] },
);

/**
 * A subject of a plan. `courseId`: the pupil's own page, at home the page of the class; `staffId` who teaches at home where it is not the
 * teacher of that page. Dates null = those of the plan.
 */
export type IndividualLineRow = {
  id: number; planId: number; subjectId: number; courseId: number; rowVersion: number; staffId: number | null; hoursPerWeek: number | null; halfHour: number | null;
  dateFrom: string | null; dateTo: string | null;
};
export const individualLineTable = defineTable<IndividualLineRow>(
  'individual_line',
  {
    id: integer, planId: reference('individual_plan'), subjectId: reference('subject'), courseId: reference('course'), rowVersion: integer, staffId: optional(reference('staff')),
    hoursPerWeek: optional(integer), halfHour: optional(integer), dateFrom: optional(text), dateTo: optional(text),
  },
  { unique: [['planId', 'subjectId']], indexes: [['subjectId'], ['courseId']] },
);

/** From–to the pupil is not on the list of a page: an own page replaces it. */
export type IndividualReplacementRow = { id: number; lineId: number; courseId: number; studentId: number; dateFrom: string; dateTo: string | null; rowVersion: number };
export const individualReplacementTable = defineTable<IndividualReplacementRow>(
  'individual_replacement',
  { id: integer, lineId: reference('individual_line'), courseId: reference('course'), studentId: reference('student'), dateFrom: text, dateTo: optional(text), rowVersion: integer },
  { unique: [['lineId', 'courseId']], indexes: [['courseId'], ['studentId']] },
);

/** A line of the sheet of a pupil taught at home, or of a certificate of a sanatorium; its mark stands on the page of the class as well. */
export type IndividualLessonRow = {
  id: number; planId: number; courseId: number; date: string; hours: number; teacherId: number | null; topic: string | null; homework: string | null; workType: string | null;
  value: number | null; changedAt: string; changedBy: number | null; rowVersion: number;
};
export const individualLessonTable = defineTable<IndividualLessonRow>(
  'individual_lesson',
  {
    id: integer, planId: reference('individual_plan'), courseId: reference('course'), date: text, hours: integer, teacherId: optional(reference('staff')), topic: optional(text),
    homework: optional(text), workType: optional(text), value: optional(integer), changedAt: text, changedBy: optional(reference('account')), rowVersion: integer,
  },
  { indexes: [['planId'], ['courseId']] },
);

/** A period, year or examination mark by a protocol; the mark itself is a `period_mark` with the source «protocol». */
export type AttestationProtocolRow = {
  id: number; studentId: number; courseId: number; slot: string; number: string; date: string; value: string; commission: string | null; madeAt: string; madeBy: number | null; rowVersion: number;
};
export const attestationProtocolTable = defineTable<AttestationProtocolRow>(
  'attestation_protocol',
  {
    id: integer, studentId: reference('student'), courseId: reference('course'), slot: text, number: text, date: text, value: text, commission: optional(text), madeAt: text,
    madeBy: optional(reference('account')), rowVersion: integer,
  },
  { unique: [['courseId', 'studentId', 'slot']], indexes: [['studentId']] },
);

/** Individual correction work of a pupil in a subject. `reason`: missed, unsatisfactory, other. */
export type CorrectionPlanRow = {
  id: number; studentId: number; courseId: number; staffId: number | null; reason: string; openedOn: string; closedOn: string | null; result: string | null; rowVersion: number;
};
export const correctionPlanTable = defineTable<CorrectionPlanRow>(
  'correction_plan',
  {
    id: integer, studentId: reference('student'), courseId: reference('course'), staffId: optional(reference('staff')), reason: text, openedOn: text, closedOn: optional(text),
    result: optional(text), rowVersion: integer,
  },
  { indexes: [['courseId'], ['studentId']] },
);

export type CorrectionStepRow = { id: number; planId: number; ordinal: number; topic: string; plannedOn: string | null; doneOn: string | null; result: string | null; rowVersion: number };
export const correctionStepTable = defineTable<CorrectionStepRow>(
  'correction_step',
  { id: integer, planId: reference('correction_plan'), ordinal: integer, topic: text, plannedOn: optional(text), doneOn: optional(text), result: optional(text), rowVersion: integer },
  { unique: [['planId', 'ordinal']] },
);
