import type { LessonPart, PageAbsence, PageMark } from '@shared/contract/journal-contract';
import { LESSON_PARTS } from '@shared/domain/journal';
import type { AbsenceRecord, ColumnRow, LessonRecordRow, MarkRecord } from './load-records';
import type { PageTerms } from './page-terms';

/** What of a page stands there late, «внесено позже срока» (SEC-07): by when it was written last. What came from a file is not judged. */
export function flagLateMarks(marks: readonly MarkRecord[], columns: readonly ColumnRow[], records: readonly LessonRecordRow[], terms: PageTerms): PageMark[] {
  const lessons = new Map(records.map((record) => [record.id, record]));
  const columnOf = new Map(columns.map((column) => [column.id, column]));
  return marks.map(({ changedAt, ...mark }) => {
    const column = columnOf.get(mark.columnId);
    const lesson = column && lessons.get(column.lessonId);
    const isLate = column !== undefined && lesson !== undefined && mark.source === 'typed' && terms.isLate(terms.markKind(column.workType), lesson, changedAt);
    return isLate ? { ...mark, isLate } : mark;
  });
}

export function flagLateAbsences(absences: readonly AbsenceRecord[], records: readonly LessonRecordRow[], terms: PageTerms): PageAbsence[] {
  const lessons = new Map(records.map((record) => [record.id, record]));
  return absences.map(({ changedAt, ...absence }) => {
    const lesson = lessons.get(absence.lessonId);
    const isLate = lesson !== undefined && absence.source === 'typed' && terms.isLate('attendance', lesson, changedAt);
    return isLate ? { ...absence, isLate } : absence;
  });
}

export function listLateParts(record: LessonRecordRow | null, terms: PageTerms): LessonPart[] {
  if (record === null) return [];
  const writtenAt = { topic: record.topicAt, homework: record.homeworkAt, attendance: record.attendanceAt };
  return LESSON_PARTS.filter((part) => {
    const at = writtenAt[part];
    return at !== null && terms.isLate(part, record, at);
  });
}
