import type { AbsenceCode, CellState, CellTarget } from '@shared/domain/journal';
import type { Query } from '../../database/statement-cache';
import type { LessonKey } from './build-page-lesson';

/** Which cell: `column` counts from 1 within the lesson. */
export type CellKey = LessonKey & { readonly column: number; readonly studentId: number };

/** A cell with the rows behind it; null ids where there is no row yet. */
export type CellRecord = CellState & { readonly lessonId: number | null; readonly lessonVersion: number; readonly columnId: number | null; readonly workType: string };

type CellRow = {
  readonly lessonId: number;
  readonly lessonVersion: number;
  readonly columnId: number | null;
  readonly workType: string | null;
  readonly value: number | null;
  readonly comment: string | null;
  readonly markVersion: number;
  readonly code: AbsenceCode | null;
  readonly absenceVersion: number;
  readonly hasOtherMark: number;
};

const CELL = `SELECT l.id AS "lessonId", l.row_version AS "lessonVersion", c.id AS "columnId", c.work_type AS "workType", m.value, m.comment, m.row_version AS "markVersion",
    a.code, a.row_version AS "absenceVersion",
    EXISTS (SELECT 1 FROM mark_column o JOIN mark n ON n.column_id = o.id AND n.student_id = ? WHERE o.lesson_id = l.id AND o.ordinal <> ?) AS "hasOtherMark"
  FROM lesson l
    LEFT JOIN mark_column c ON c.lesson_id = l.id AND c.ordinal = ?
    LEFT JOIN mark m ON m.column_id = c.id AND m.student_id = ?
    LEFT JOIN absence a ON a.lesson_id = l.id AND a.student_id = ?
  WHERE l.course_id = ? AND l.date = ? AND l.lesson_number = ?`;

/** Of a column that its first mark will make. */
const FIRST_WORK_TYPE = 'answer';
const NOTHING: CellRecord = { lessonId: null, lessonVersion: 0, columnId: null, workType: FIRST_WORK_TYPE, mark: null, absence: null, hasOtherMark: false };

export function loadCell(query: Query, courseId: number, { date, lessonNumber, column, studentId }: CellKey): CellRecord {
  const row = query.find<CellRow>(CELL, studentId, column, column, studentId, studentId, courseId, date, lessonNumber);
  if (!row) return NOTHING;
  const { lessonId, lessonVersion, columnId, value, comment, markVersion, code, absenceVersion } = row;
  return {
    lessonId,
    lessonVersion,
    columnId,
    workType: row.workType ?? FIRST_WORK_TYPE,
    mark: value === null ? null : { value, comment, version: markVersion },
    absence: code === null ? null : { code, version: absenceVersion },
    hasOtherMark: row.hasOtherMark === 1,
  };
}

/** The cell after a write that changed only the value of its mark – by far the most frequent one; null where it has to be read anew. */
export function foreseeCell(cell: CellRecord, { value, comment, code }: CellTarget): CellRecord | null {
  if (cell.mark === null || value === null || code !== (cell.absence?.code ?? null)) return null;
  return { ...cell, mark: { value, comment, version: cell.mark.version + 1 } };
}
