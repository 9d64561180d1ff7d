import type { LessonPart, PageAbsence, PageMark } from '@shared/contract/journal-contract';
import { LESSON_PARTS } from '@shared/domain/journal';
import type { AbsenceRecord, ColumnRow, LessonRecordRow, MarkRecord } from './load-records';
import type { PageTerms } from './page-terms';

/** What of a page stands there late, «внесено позже срока» (SEC-07): by when it was written last. What came from a file is not judged. */
export function flagLateMarks(marks: readonly MarkRecord[], columns: readonly ColumnRow[], records: readonly LessonRecordRow[], terms: PageTerms): PageMark[] {
  const lessons = new Map(records.map((record) => [record.id, record]));
  const columnOf = new Map(columns.map((column) => [column.id, column]));
  const isLate = makeJudge((columnId) => {
    const column = columnOf.get(columnId);
    const lesson = column && lessons.get(column.lessonId);
    return column && lesson ? terms.findDeadline(terms.markKind(column.workType), lesson) : null;
  });
  return marks.map(({ columnId, studentId, value, version, comment, source, changedAt }) => {
    const late = source === 'typed' && isLate(columnId, changedAt);
    return late ? { columnId, studentId, value, version, comment, source, isLate: true } : { columnId, studentId, value, version, comment, source };
  });
}

export function flagLateAbsences(absences: readonly AbsenceRecord[], records: readonly LessonRecordRow[], terms: PageTerms): PageAbsence[] {
  const lessons = new Map(records.map((record) => [record.id, record]));
  const isLate = makeJudge((lessonId) => {
    const lesson = lessons.get(lessonId);
    return lesson ? terms.findDeadline('attendance', lesson) : null;
  });
  return absences.map(({ lessonId, studentId, code, version, source, changedAt }) => {
    const late = source === 'typed' && isLate(lessonId, changedAt);
    return late ? { lessonId, studentId, code, version, source, isLate: true } : { lessonId, studentId, code, version, source };
  });
}

/** All entries of a column have one deadline, which is looked for once; where there is none nothing is late. */
function makeJudge(findDeadline: (id: number) => string | null): (id: number, postedAt: string) => boolean {
  const known = new Map<number, string | null>();
  return (id, postedAt) => {
    let deadline = known.get(id);
    if (deadline === undefined) {
      deadline = findDeadline(id);
      known.set(id, deadline);
    }
    return deadline !== null && postedAt > deadline;
  };
}

export function listLateParts(record: LessonRecordRow | null, terms: PageTerms): LessonPart[] {
  if (record === null) return [];
  const writtenAt = { topic: record.topicAt, homework: record.homeworkAt, attendance: record.attendanceAt };
  return LESSON_PARTS.filter((part) => {
    const at = writtenAt[part];
    return at !== null && terms.isLate(part, record, at);
  });
}
