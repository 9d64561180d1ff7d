import { z } from 'zod';
import type { AbsenceCode, AbsenceCodeInfo, CellRefusal, LessonLack, LessonPart, LessonRefusal, LessonStatus, MarksBan, MarkScale, NumberedWork, TopicRule, WorkType, WorkTypeInfo } from '../domain/journal';
import { procedure } from './procedure';

export type { CellRefusal, LessonLack, LessonPart, LessonRefusal, LessonStatus };

export type CourseInfo = {
  readonly id: number;
  readonly subject: string;
  readonly subjectShort: string;
  readonly classId: number;
  readonly className: string;
  readonly grade: number;
  readonly groupName: string | null;
  readonly teachers: readonly string[];
  readonly hoursPerWeek: number;
  readonly kind: 'lesson' | 'extracurricular';
  /** May this person type on the page today. */
  readonly canEnter: boolean;
};

export type PagePeriod = { readonly id: number; readonly name: string; readonly startDate: string; readonly endDate: string; readonly closed: boolean };

/**
 * A mark or an absence without a lesson of this page: carried from another page, brought from another school (MOV-03, MOV-07), or given at home or by
 * a certificate (`via`, IUP-02). It counts in the average.
 */
export type PageCarried = { readonly kind: 'mark' | 'absence'; readonly date: string | null; readonly value: string; readonly origin: string; readonly via?: 'home' | 'sanatorium' };
/** Days on which the pupil is not expected at lessons: taught at home, or attested by protocol alone. `sign` stands in empty cells (IUP-02, IUP-03). */
export type PageAway = { readonly from: string; readonly to: string | null; readonly sign: string; readonly title: string };

export type PageStudent = {
  readonly id: number;
  readonly number: number;
  /** «Фамилия Имя», with the patronymic where the short name repeats in the class. */
  readonly name: string;
  readonly fullName: string;
  /** On this list from–to; cells outside are not to be typed in. */
  readonly dateFrom: string;
  readonly dateTo: string | null;
  readonly educationForm: string;
  /** Between two stays on the list, both days included. */
  readonly gaps: readonly { readonly from: string; readonly to: string }[];
  /** «выбыл, приказ № 41 от 10.12.2025» of who is not on the list any more. */
  readonly leftNote: string | null;
  /** Of the shown period. */
  readonly carried: readonly PageCarried[];
  readonly away: readonly PageAway[];
};

/** A mark column of a lesson; `id` null = the lesson's first column that has no row yet. */
export type PageColumn = { readonly id: number | null; readonly ordinal: number; readonly workType: WorkType; readonly title: string | null };

export type PageLesson = {
  readonly date: string;
  readonly lessonNumber: number;
  readonly startTime: string | null;
  readonly endTime: string | null;
  /** 0 = no row yet: nothing has been recorded for the lesson. */
  readonly version: number;
  readonly lessonId: number | null;
  readonly topic: string | null;
  readonly planItemId: number | null;
  /** Why the topic is none of the plan (CUR-06). */
  readonly topicReason: string | null;
  /** Stands in the КТП and is offered while `topic` is empty (CUR-06). */
  readonly plannedTopic: PlannedTopic | null;
  readonly homework: string | null;
  readonly noHomework: boolean;
  readonly homeworkMinutes: number | null;
  readonly studied: string | null;
  readonly hours: number;
  readonly attendanceTaken: boolean;
  readonly noMarks: boolean;
  readonly teacher: string | null;
  readonly room: string | null;
  readonly status: LessonStatus;
  /** What a complete lesson still lacks, in the words of the screen: «тема», «домашнее задание», «посещаемость», «отметки». */
  readonly missing: readonly LessonLack[];
  readonly closed: boolean;
  /** Parts written after their term, inside the window: «внесено позже срока» (SEC-07). */
  readonly late: readonly LessonPart[];
  /** False for a lesson that is recorded but no longer in the timetable. */
  readonly scheduled: boolean;
  readonly columns: readonly PageColumn[];
};

export type PlannedTopic = { readonly planItemId: number; readonly ordinal: number; readonly section: string | null; readonly topic: string; readonly homework: string | null };

/** A recorded mark. `source` 'import' = brought from another system. */
export type PageMark = {
  readonly columnId: number;
  readonly studentId: number;
  readonly value: number;
  readonly version: number;
  readonly comment: string | null;
  readonly source: 'typed' | 'import';
  /** Written after its term, inside the window (SEC-07). */
  readonly isLate?: true;
};
export type PageAbsence = { readonly lessonId: number; readonly studentId: number; readonly code: AbsenceCode; readonly version: number; readonly source: 'typed' | 'import'; readonly isLate?: true };
/** `source` 'carried' = brought from another school, 'protocol' = by a protocol of attestation (IUP-03). */
export type PagePeriodMark = { readonly studentId: number; readonly slot: string; readonly periodId: number | null; readonly value: string; readonly source: 'typed' | 'import' | 'carried' | 'protocol' };

/** Of the school's own lists, retired ones too: what stands stays readable (SET-13, SET-14). */
export type PageAbsenceCode = Pick<AbsenceCodeInfo, 'code' | 'meaning' | 'reason' | 'closedFrom'>;
export type PageWorkType = Pick<WorkTypeInfo, 'code' | 'name' | 'letter' | 'needsNumber' | 'needsTopic' | 'needsHours' | 'closedFrom'>;

/** A pupil exempt from the subject on days of the shown period: attendance is kept, no mark is asked for, «осв» is offered at its end (PUP-07). */
export type PageExemption = { readonly studentId: number; readonly basis: string; readonly document: string; readonly dateFrom: string; readonly dateTo: string | null; readonly periodValue: string };

/** A journal page for one grading period: one call, one read transaction (JRN-01). Students × lessons, rows by id. */
export type JournalPage = {
  readonly course: CourseInfo;
  readonly canEnter: boolean;
  /** Why nothing can be typed, as an AppErrorCode; null when `canEnter`. */
  readonly viewOnlyReason: string | null;
  /** The director has not approved the timetable in force (SET-17). */
  readonly isTimetableUnapproved?: boolean;
  readonly periods: readonly PagePeriod[];
  readonly periodId: number;
  readonly today: string;
  readonly students: readonly PageStudent[];
  readonly lessons: readonly PageLesson[];
  readonly marks: readonly PageMark[];
  readonly absences: readonly PageAbsence[];
  readonly periodMarks: readonly PagePeriodMark[];
  readonly planTopics: readonly PlannedTopic[];
  readonly absenceCodes: readonly PageAbsenceCode[];
  readonly workTypes: readonly PageWorkType[];
  /** Works with a number of their own in the other periods of the school year (JRN-04). */
  readonly otherWorks: readonly NumberedWork[];
  readonly exemptions: readonly PageExemption[];
  /** Of the shown period, by the regulation of its last day begun. */
  readonly scale: MarkScale;
  /** Why no marks are given here at all; attendance is kept (LRS-26). */
  readonly marksBan: MarksBan | null;
  /** LRS-29: what is said of a topic that is none of `planTopics`. */
  readonly topicRule?: TopicRule;
};

/** Letters of an absence code: they stand in the journal and are typed as they are. */
export const absenceLetters = z.string().regex(/^[а-яё]{1,3}$/u, 'буква отсутствия – от одной до трёх строчных русских букв');

const courseId = z.int().positive();
const lessonKey = { date: z.iso.date(), lessonNumber: z.int().min(0).max(20) };

/**
 * One cell's change. `column` counts from 1 within the lesson; a column or lesson that has no row yet is made by its first record.
 * `seen` is what the person had before the eyes: versions of the mark and the absence, 0 = there was none (SYS-03).
 */
export const cellChange = z.strictObject({
  ...lessonKey,
  column: z.int().min(1).max(9),
  studentId: z.int().positive(),
  seen: z.strictObject({ mark: z.int().min(0), absence: z.int().min(0) }),
  set: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('mark'), value: z.int().min(1).max(100) }),
    z.strictObject({ kind: z.literal('absence'), code: absenceLetters }),
    z.strictObject({ kind: z.literal('clear') }),
    z.strictObject({ kind: z.literal('comment'), text: z.string().trim().max(500).nullable() }),
    /** Puts a cell back as it was (undo, redo): both values at once. */
    z.strictObject({ kind: z.literal('restore'), value: z.int().min(1).max(100).nullable(), comment: z.string().max(500).nullable(), code: absenceLetters.nullable() }),
  ]),
});
export type CellChange = z.infer<typeof cellChange>;

/** The cell as it now stands in the file, whether the change was taken or refused. */
export type CellResult = {
  readonly refusal: CellRefusal | null;
  /** Of somebody else's value when `changedByOther`. */
  readonly by: { readonly author: string; readonly at: string } | null;
  /** Until when an entry would have been taken, by the clocks of the school, where `windowOver`. */
  readonly windowUntil?: string | null;
  /** What the scale of the school is, where `notInScale`; since when a code is retired, where `absenceRetired`. */
  readonly limit?: string | null;
  readonly mark: { readonly value: number; readonly version: number; readonly comment: string | null; readonly isLate?: true } | null;
  readonly absence: { readonly code: AbsenceCode; readonly version: number; readonly isLate?: true } | null;
  readonly lessonId: number | null;
  readonly columnId: number | null;
  readonly lessonVersion: number;
};

const lessonEdit = z.strictObject({
  topic: z.string().trim().max(1000).nullable(),
  planItemId: z.int().positive().nullable(),
  topicReason: z.string().trim().max(200).nullable().optional(),
  homework: z.string().trim().max(2000).nullable(),
  noHomework: z.boolean(),
  homeworkMinutes: z.int().min(0).max(600).nullable(),
  studied: z.string().trim().max(1000).nullable(),
  attendanceTaken: z.boolean(),
  noMarks: z.boolean(),
});
export type LessonEdit = z.infer<typeof lessonEdit>;
export type LessonResult = { readonly refusals: readonly LessonRefusal[]; readonly by: { readonly author: string; readonly at: string } | null; readonly windowUntil?: string | null; readonly lesson: PageLesson };

export type DayLesson = {
  readonly courseId: number;
  readonly date: string;
  readonly lessonNumber: number;
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly subject: string;
  readonly className: string;
  readonly groupName: string | null;
  readonly room: string | null;
  readonly topic: string | null;
  readonly plannedTopic: string | null;
  readonly status: LessonStatus;
  readonly missing: readonly LessonLack[];
  readonly canEnter: boolean;
};
export type MyDay = {
  readonly date: string;
  /** The pages it was read from: a change of another one does not touch it. */
  readonly courseIds: readonly number[];
  readonly dayNote: string | null;
  readonly lessons: readonly DayLesson[];
  /** Earlier lessons of the current period that still lack something, newest first, at most 50; `unfinishedCount` counts all. */
  readonly unfinished: readonly DayLesson[];
  readonly unfinishedCount: number;
};

/** `outageAct`: number of the confirmed act on an outage in whose span the lesson lay: made «по акту», not late (BAK-06). */
export type HistoryEntry = { readonly outageAct?: number; /** Made after the term (SEC-07). */ readonly isLate?: true; readonly at: string; readonly author: string; readonly workstation: string; readonly what: string; readonly before: string | null; readonly after: string | null };

const workType = z.string().min(1).max(20);

export const journalContract = {
  'journal.listCourses': procedure<readonly CourseInfo[]>()({ input: z.strictObject({}), requires: 'journal.view' }),
  'journal.getMyDay': procedure<MyDay>()({ input: z.strictObject({ date: z.iso.date().optional() }), requires: 'journal.ownDay' }),
  /** Without `periodId`: the current period, or the last one begun. */
  'journal.getPage': procedure<JournalPage>()({
    input: z.strictObject({ courseId, periodId: z.int().positive().optional() }),
    requires: 'journal.view',
    scope: (input) => ({ course: input.courseId }),
  }),
  /** All changes in one transaction; each is taken or refused for itself, results in the same order (MRK-01, ATT-01). */
  'journal.setCells': procedure<readonly CellResult[]>()({
    input: z.strictObject({ courseId, changes: z.array(cellChange).min(1).max(2000) }),
    requires: 'journal.enter',
    scope: (input) => ({ course: input.courseId }),
  }),
  'journal.saveLesson': procedure<LessonResult>()({
    input: z.strictObject({ courseId, ...lessonKey, version: z.int().min(0), edit: lessonEdit }),
    requires: 'journal.enter',
    scope: (input) => ({ course: input.courseId }),
  }),
  /** One more mark column of a lesson, after the last one. */
  'journal.addColumn': procedure<PageLesson>()({
    input: z.strictObject({ courseId, ...lessonKey, workType }),
    requires: 'journal.enter',
    scope: (input) => ({ course: input.courseId }),
  }),
  'journal.setColumnWorkType': procedure<PageLesson>()({
    input: z.strictObject({ courseId, ...lessonKey, column: z.int().min(1).max(9), workType, /** Number and topic of the work; without it they stay. */ title: z.string().trim().max(200).nullable().optional() }),
    requires: 'journal.enter',
    scope: (input) => ({ course: input.courseId }),
  }),
  /** Only an empty last column. */
  'journal.removeColumn': procedure<PageLesson>()({
    input: z.strictObject({ courseId, ...lessonKey, column: z.int().min(2).max(9) }),
    requires: 'journal.enter',
    scope: (input) => ({ course: input.courseId }),
  }),
  'journal.getCellHistory': procedure<readonly HistoryEntry[]>()({
    input: z.strictObject({ courseId, ...lessonKey, column: z.int().min(1).max(9), studentId: z.int().positive() }),
    requires: 'journal.view',
    scope: (input) => ({ course: input.courseId }),
  }),
};
