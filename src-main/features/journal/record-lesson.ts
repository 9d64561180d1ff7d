import type { WorkType } from '@shared/domain/journal';
import { lessonTable, markColumnTable, type LessonRow } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { Transaction } from '../../database/transaction';
import type { LessonKey } from './build-page-lesson';

export type RecordedLesson = { readonly id: number; readonly version: number; readonly changedAt: string; readonly changedBy: number | null };

const LESSON = `SELECT id, row_version AS "version", changed_at AS "changedAt", changed_by AS "changedBy" FROM lesson WHERE course_id = ? AND date = ? AND lesson_number = ?`;

export function findLesson(query: Query, courseId: number, { date, lessonNumber }: LessonKey): RecordedLesson | undefined {
  return query.find<RecordedLesson>(LESSON, courseId, date, lessonNumber);
}

/** The first record of a lesson: its row, signed by who gives it, and its first mark column. Returns the lesson's id. */
export function recordLesson(
  transaction: Transaction,
  { courseId, place, teacherId, values = {}, workType = 'answer' }: { courseId: number; place: LessonKey; teacherId: number; values?: Partial<LessonRow>; workType?: WorkType },
): number {
  const { date, lessonNumber } = place;
  const { at, accountId } = transaction.author;
  const id = transaction.insert(lessonTable, {
    courseId, date, lessonNumber, teacherId, noHomework: 0, hours: 1, attendanceTaken: 0, noMarks: 0, source: 'typed', ...values, changedAt: at, changedBy: accountId,
  });
  insertColumn(transaction, id, 1, workType);
  return id;
}

export function insertColumn(transaction: Transaction, lessonId: number, ordinal: number, workType: WorkType): number {
  return transaction.insert(markColumnTable, { lessonId, ordinal, workType });
}
