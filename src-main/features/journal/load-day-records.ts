import type { LessonRecord } from '@shared/domain/journal';
import type { Query } from '../../database/statement-cache';
import type { CourseSet } from '../timetable';
import type { DateRange } from './load-records';

export type DayRecord = LessonRecord & { readonly courseId: number; readonly date: string; readonly lessonNumber: number };

type Row = Omit<DayRecord, 'noHomework' | 'attendanceTaken' | 'noMarks' | 'hasMarks' | 'hasAbsences'> & {
  noHomework: number;
  attendanceTaken: number;
  noMarks: number;
  hasMarks: number;
  hasAbsences: number;
};

const recordsSql = (set: CourseSet): string =>
  `SELECT l.course_id AS "courseId", l.date, l.lesson_number AS "lessonNumber", l.topic, l.homework, l.no_homework AS "noHomework",
    l.attendance_taken AS "attendanceTaken", l.no_marks AS "noMarks",
    EXISTS (SELECT 1 FROM mark_column c JOIN mark m ON m.column_id = c.id WHERE c.lesson_id = l.id) AS "hasMarks",
    EXISTS (SELECT 1 FROM absence a WHERE a.lesson_id = l.id) AS "hasAbsences"
  FROM lesson l WHERE l.course_id IN (${set.sql}) AND l.date BETWEEN ? AND ?`;

/** What is recorded of the lessons of several courses, as far as their status goes. */
export function loadDayRecords(query: Query, set: CourseSet, { from, to }: DateRange): DayRecord[] {
  return query.all<Row>(recordsSql(set), ...set.values, from, to).map((row) => ({
    ...row,
    noHomework: row.noHomework === 1,
    attendanceTaken: row.attendanceTaken === 1,
    noMarks: row.noMarks === 1,
    hasMarks: row.hasMarks === 1,
    hasAbsences: row.hasAbsences === 1,
  }));
}
