import { defineTable, integer, optional, reference, text } from './define-table';

/**
 * A dated lesson; the row appears with its first record. `changedAt` is a UTC instant, `changedBy` an account. `topicAt`, `homeworkAt`,
 * `attendanceAt`: when that part was written last, by which it is on time or late; null where it came from a file. `topicReason`: why the
 * topic is none of the plan.
 */
export type LessonRow = {
  id: number; courseId: number; date: string; lessonNumber: number; teacherId: number | null; topic: string | null; planItemId: number | null; homework: string | null;
  noHomework: number; homeworkMinutes: number | null; studied: string | null; hours: number; attendanceTaken: number; noMarks: number; source: string;
  changedAt: string; changedBy: number | null; rowVersion: number; topicAt: string | null; homeworkAt: string | null; attendanceAt: string | null;
  topicReason: string | null;
};
export const lessonTable = defineTable<LessonRow>(
  'lesson',
  {
    id: integer, courseId: reference('course'), date: text, lessonNumber: integer, teacherId: optional(reference('staff')), topic: optional(text),
    planItemId: optional(reference('lesson_plan_item')), homework: optional(text), noHomework: integer, homeworkMinutes: optional(integer), studied: optional(text), hours: integer,
    attendanceTaken: integer, noMarks: integer, source: text, changedAt: text, changedBy: optional(reference('account')), rowVersion: integer,
    topicAt: optional(text), homeworkAt: optional(text), attendanceAt: optional(text), topicReason: optional(text),
  },
  { unique: [['courseId', 'date', 'lessonNumber']], indexes: [['planItemId']] },
);

export type MarkColumnRow = { id: number; lessonId: number; ordinal: number; workType: string; title: string | null; rowVersion: number };
export const markColumnTable = defineTable<MarkColumnRow>(
  'mark_column',
  { id: integer, lessonId: reference('lesson'), ordinal: integer, workType: text, title: optional(text), rowVersion: integer },
  { unique: [['lessonId', 'ordinal']] },
);

/** `source`: typed, import. */
export type MarkRow = {
  columnId: number; studentId: number; value: number; comment: string | null; source: string; changedAt: string; changedBy: number | null; rowVersion: number;
};
export const markTable = defineTable<MarkRow>(
  'mark',
  {
    columnId: reference('mark_column'), studentId: reference('student'), value: integer, comment: optional(text), source: text, changedAt: text,
    changedBy: optional(reference('account')), rowVersion: integer,
  },
  { primaryKey: ['columnId', 'studentId'], clustered: true, hasSiblings: true },
);

export type AbsenceRow = { lessonId: number; studentId: number; code: string; source: string; changedAt: string; changedBy: number | null; rowVersion: number };
export const absenceTable = defineTable<AbsenceRow>(
  'absence',
  { lessonId: reference('lesson'), studentId: reference('student'), code: text, source: text, changedAt: text, changedBy: optional(reference('account')), rowVersion: integer },
  { primaryKey: ['lessonId', 'studentId'], clustered: true, hasSiblings: true },
);

/** «Заметки учителя»: `kind` note, lateness, remark. */
export type LessonNoteRow = { id: number; lessonId: number; studentId: number | null; kind: string; text: string; minutes: number | null; changedAt: string; changedBy: number | null; rowVersion: number };
export const lessonNoteTable = defineTable<LessonNoteRow>(
  'lesson_note',
  {
    id: integer, lessonId: reference('lesson'), studentId: optional(reference('student')), kind: text, text, minutes: optional(integer), changedAt: text,
    changedBy: optional(reference('account')), rowVersion: integer,
  },
  { indexes: [['lessonId']] },
);

/** `slot`: `p<periodId>` for a grading period, else year, exam, final. `value`: a mark or «осв», «н/а», «безотм». */
export type PeriodMarkRow = {
  courseId: number; studentId: number; slot: string; periodId: number | null; value: string; source: string; changedAt: string; changedBy: number | null; rowVersion: number;
};
export const periodMarkTable = defineTable<PeriodMarkRow>(
  'period_mark',
  {
    courseId: reference('course'), studentId: reference('student'), slot: text, periodId: optional(reference('grading_period')), value: text, source: text, changedAt: text,
    changedBy: optional(reference('account')), rowVersion: integer,
  },
  { primaryKey: ['courseId', 'studentId', 'slot'], clustered: true },
);

/** A closed period of a page: nothing in it may be changed (B-3). */
export type PeriodClosingRow = { courseId: number; periodId: number; closedAt: string; closedBy: number | null };
export const periodClosingTable = defineTable<PeriodClosingRow>(
  'period_closing',
  { courseId: reference('course'), periodId: reference('grading_period'), closedAt: text, closedBy: optional(reference('account')) },
  { primaryKey: ['courseId', 'periodId'] },
);
