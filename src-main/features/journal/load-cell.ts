import type { CellState, CellTarget } from '@shared/domain/journal';
import { absenceTable, markTable, type MarkRow } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { LessonKey } from './build-page-lesson';

/** Which cell: `column` counts from 1 within the lesson. */
export type CellKey = LessonKey & { readonly column: number; readonly studentId: number };

/** A cell with the rows behind it; null ids where there is no row yet. */
export type CellRecord = CellState & { readonly lessonId: number | null; readonly lessonVersion: number; readonly columnId: number | null; readonly workType: string };

type ColumnOfLesson = { readonly lessonId: number; readonly lessonVersion: number; readonly columnId: number | null; readonly ordinal: number | null; readonly workType: string | null };

const COLUMNS = `SELECT l.id AS "lessonId", l.row_version AS "lessonVersion", c.id AS "columnId", c.ordinal, c.work_type AS "workType"
  FROM lesson l LEFT JOIN mark_column c ON c.lesson_id = l.id WHERE l.course_id = ? AND l.date = ? AND l.lesson_number = ?`;

/** Of a column that its first mark will make. */
const FIRST_WORK_TYPE = 'answer';
const NOTHING: CellRecord = { lessonId: null, lessonVersion: 0, columnId: null, workType: FIRST_WORK_TYPE, mark: null, absence: null, hasOtherMark: false };

/** Lesson and columns change seldom, the rows of the cell are found by their keys: a whole class is entered with hardly a look into the tables. */
export function loadCell(query: Query, courseId: number, { date, lessonNumber, column, studentId }: CellKey): CellRecord {
  const columns = query.recall<ColumnOfLesson>(COLUMNS, courseId, date, lessonNumber);
  const [first] = columns;
  if (!first) return NOTHING;
  const { lessonId, lessonVersion } = first;
  const { columnId = null, workType = null } = columns.find(({ ordinal }) => ordinal === column) ?? {};
  const mark = findMark(query, columnId, studentId);
  const absence = query.findRow(absenceTable, { lessonId, studentId });
  return {
    lessonId,
    lessonVersion,
    columnId,
    workType: workType ?? FIRST_WORK_TYPE,
    mark: mark ? { value: mark.value, comment: mark.comment, version: mark.rowVersion } : null,
    absence: absence ? { code: absence.code, version: absence.rowVersion } : null,
    hasOtherMark: columns.some((other) => other.ordinal !== column && findMark(query, other.columnId, studentId) !== undefined),
  };
}

function findMark(query: Query, columnId: number | null, studentId: number): MarkRow | undefined {
  return columnId === null ? undefined : query.findRow(markTable, { columnId, studentId });
}

/** The cell after a write that changed only the value of its mark – by far the most frequent one; null where it has to be read anew. */
export function foreseeCell(cell: CellRecord, { value, comment, code }: CellTarget): CellRecord | null {
  if (cell.mark === null || value === null || code !== (cell.absence?.code ?? null)) return null;
  return { ...cell, mark: { value, comment, version: cell.mark.version + 1 } };
}
