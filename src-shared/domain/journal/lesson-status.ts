import type { LessonText } from './lesson-rules';

export type LessonStatus = 'future' | 'empty' | 'partial' | 'complete';
export type LessonLack = 'topic' | 'homework' | 'attendance' | 'marks';

/** What a lesson's record holds; `hasMarks` counts marks and absences of pupils. */
export type LessonRecord = LessonText & { readonly noMarks: boolean; readonly hasMarks: boolean; readonly hasAbsences: boolean };

export const EMPTY_RECORD: LessonRecord = { topic: null, homework: null, noHomework: false, attendanceTaken: false, noMarks: false, hasMarks: false, hasAbsences: false };

/** Topic, homework or «не задано», attendance (LRS-32 without a preset). Extra-curricular lessons give no homework. */
export function listRequired(course: { readonly kind: string }): readonly LessonLack[] {
  return course.kind === 'extracurricular' ? ['topic', 'attendance'] : ['topic', 'homework', 'attendance'];
}

/**
 * What a complete lesson still lacks (JRN-02). Attendance counts as taken by its button only: absences alone do not say that the
 * others were there (ATT-01). Marks, where required, are replaced by «без отметок».
 */
export function findLacks(record: LessonRecord, required: readonly LessonLack[]): LessonLack[] {
  const isThere: Readonly<Record<LessonLack, boolean>> = {
    topic: record.topic !== null,
    homework: record.homework !== null || record.noHomework,
    attendance: record.attendanceTaken,
    marks: record.hasMarks || record.noMarks,
  };
  return required.filter((item) => !isThere[item]);
}

/** Nothing is due before the day of the lesson; then empty, partial, complete (JRN-02). */
export function findLessonStatus(record: LessonRecord, lacks: readonly LessonLack[], isFuture: boolean): LessonStatus {
  if (isFuture) return 'future';
  if (lacks.length === 0) return 'complete';
  const { topic, homework, noHomework, attendanceTaken, noMarks, hasMarks, hasAbsences } = record;
  const isEmpty = topic === null && homework === null && !noHomework && !attendanceTaken && !noMarks && !hasMarks && !hasAbsences;
  return isEmpty ? 'empty' : 'partial';
}
