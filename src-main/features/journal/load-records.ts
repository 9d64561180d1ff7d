import type { PageAbsence, PageColumn, PageMark, PlannedTopic } from '@shared/contract/journal-contract';
import type { PlanLesson } from '@shared/domain/journal';
import { absenceTable, markTable } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { CourseSet } from '../timetable';

/** First and last date, both included. */
export type DateRange = { readonly from: string; readonly to: string };

/** A recorded lesson; flags are 0 or 1. */
export type LessonRecordRow = {
  readonly id: number;
  readonly courseId: number;
  readonly date: string;
  readonly lessonNumber: number;
  readonly topic: string | null;
  readonly planItemId: number | null;
  readonly homework: string | null;
  readonly noHomework: number;
  readonly homeworkMinutes: number | null;
  readonly studied: string | null;
  readonly hours: number;
  readonly attendanceTaken: number;
  readonly noMarks: number;
  readonly version: number;
  readonly lastName: string | null;
  readonly firstName: string | null;
  readonly middleName: string | null;
  readonly topicAt: string | null;
  readonly homeworkAt: string | null;
  readonly attendanceAt: string | null;
  readonly topicReason: string | null;
};
/** `changedAt`: when it was written last (UTC instant). */
export type MarkRecord = PageMark & { readonly changedAt: string };
export type AbsenceRecord = PageAbsence & { readonly changedAt: string };
export type ColumnRow = PageColumn & { readonly id: number; readonly lessonId: number };
export type PlanItemRow = PlannedTopic & { readonly id: number; readonly courseId: number; readonly hours: number };

const OF_RANGE = 'l.date BETWEEN ? AND ?';
const lessonsSql = (set: CourseSet): string =>
  `SELECT l.id, l.course_id AS "courseId", l.date, l.lesson_number AS "lessonNumber", l.topic, l.plan_item_id AS "planItemId", l.homework, l.no_homework AS "noHomework",
    l.homework_minutes AS "homeworkMinutes", l.studied, l.hours, l.attendance_taken AS "attendanceTaken", l.no_marks AS "noMarks", l.row_version AS "version", l.topic_at AS "topicAt", l.homework_at AS "homeworkAt", l.attendance_at AS "attendanceAt", l.topic_reason AS "topicReason",
    p.last_name AS "lastName", p.first_name AS "firstName", p.middle_name AS "middleName"
  FROM lesson l LEFT JOIN staff p ON p.id = l.teacher_id WHERE l.course_id IN (${set.sql}) AND ${OF_RANGE} ORDER BY l.course_id, l.date, l.lesson_number`;
const columnsSql = (set: CourseSet): string =>
  `SELECT c.id, c.lesson_id AS "lessonId", c.ordinal, c.work_type AS "workType", c.title
  FROM lesson l JOIN mark_column c ON c.lesson_id = l.id WHERE l.course_id IN (${set.sql}) AND ${OF_RANGE} ORDER BY c.lesson_id, c.ordinal`;
const planSql = (set: CourseSet): string =>
  `SELECT i.id, i.id AS "planItemId", p.course_id AS "courseId", i.ordinal, i.section, coalesce(i.corrected_topic, i.topic) AS "topic", coalesce(i.corrected_hours, i.hours) AS "hours", i.homework
  FROM lesson_plan p JOIN lesson_plan_item i ON i.plan_id = p.id
  WHERE p.course_id IN (${set.sql}) AND i.topic <> '' AND (i.outcome IS NULL OR i.outcome = 'unplaced') ORDER BY p.course_id, i.ordinal`;
const planLessonsSql = (set: CourseSet): string =>
  `SELECT course_id AS "courseId", date, lesson_number AS "lessonNumber", plan_item_id AS "planItemId", hours, topic IS NOT NULL AS "hasTopic"
  FROM lesson WHERE course_id IN (${set.sql}) ORDER BY course_id, date, lesson_number`;

export function loadLessonRecords(query: Query, set: CourseSet, { from, to }: DateRange): LessonRecordRow[] {
  return query.all<LessonRecordRow>(lessonsSql(set), ...set.values, from, to);
}

export function loadColumns(query: Query, set: CourseSet, { from, to }: DateRange): ColumnRow[] {
  return query.all<ColumnRow>(columnsSql(set), ...set.values, from, to);
}

export function loadMarks(query: Query, columns: readonly Pick<ColumnRow, 'id'>[]): MarkRecord[] {
  return query.listSiblings(markTable, columns.map(({ id }) => id)).map(({ columnId, studentId, value, rowVersion, comment, source, changedAt }) =>
    ({ columnId, studentId, value, version: rowVersion, comment, source: source as MarkRecord['source'], changedAt }));
}

export function loadAbsences(query: Query, lessons: readonly Pick<LessonRecordRow, 'id'>[]): AbsenceRecord[] {
  return query.listSiblings(absenceTable, lessons.map(({ id }) => id)).map(({ lessonId, studentId, code, rowVersion, source, changedAt }) =>
    ({ lessonId, studentId, code, version: rowVersion, source: source as AbsenceRecord['source'], changedAt }));
}

/** Items of the КТП as corrections have left them, in order; what was merged or dropped is not offered (CUR-06, CUR-07). */
export function loadPlanItems(query: Query, set: CourseSet): PlanItemRow[] {
  return query.all<PlanItemRow>(planSql(set), ...set.values);
}

/** All recorded lessons of the year, only what the plan has to do with. */
export function loadPlanLessons(query: Query, set: CourseSet): (PlanLesson & { readonly courseId: number })[] {
  const rows = query.all<Omit<PlanLesson, 'hasTopic'> & { courseId: number; hasTopic: number }>(planLessonsSql(set), ...set.values);
  return rows.map((row) => ({ ...row, hasTopic: row.hasTopic === 1 }));
}
