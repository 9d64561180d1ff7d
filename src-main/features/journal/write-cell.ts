import type { CellTarget } from '@shared/domain/journal';
import { absenceTable, markTable } from '../../database/entities';
import type { Transaction } from '../../database/transaction';
import { findFirstVersion } from './last-change';
import type { CellKey, CellRecord } from './load-cell';
import { insertColumn, recordLesson } from './record-lesson';

export type CellWrite = { readonly courseId: number; readonly teacherId: number; readonly key: CellKey; readonly cell: CellRecord; readonly target: CellTarget };

/** Makes the rows of a cell what they are to be; false when they are that already. The first record makes lesson and column. */
export function writeCell(transaction: Transaction, { courseId, teacherId, key, cell, target }: CellWrite): boolean {
  if (!differs(cell, target)) return false;
  const lessonId = cell.lessonId ?? recordLesson(transaction, { courseId, place: key, teacherId });
  writeMark(transaction, lessonId, { ...key, columnId: cell.columnId }, cell, target);
  writeAbsence(transaction, { lessonId, studentId: key.studentId }, cell, target);
  return true;
}

function differs({ mark, absence }: CellRecord, target: CellTarget): boolean {
  return (mark?.value ?? null) !== target.value || (mark?.comment ?? null) !== target.comment || (absence?.code ?? null) !== target.code;
}

type MarkKey = { readonly column: number; readonly columnId: number | null; readonly studentId: number };

function writeMark(transaction: Transaction, lessonId: number, { column, columnId: known, studentId }: MarkKey, { mark }: CellRecord, { value, comment }: CellTarget): void {
  if ((mark?.value ?? null) === value && (mark?.comment ?? null) === comment) return;
  const columnId = known ?? getColumn(transaction, lessonId, column);
  const signed = { source: 'typed', changedAt: transaction.author.at, changedBy: transaction.author.accountId };
  if (value === null) transaction.remove(markTable, { columnId, studentId });
  else if (mark) transaction.update(markTable, { columnId, studentId }, { value, comment, ...signed });
  else transaction.insert(markTable, { columnId, studentId, value, comment, ...signed, rowVersion: findFirstVersion(transaction.query, 'mark', `${columnId}:${studentId}`) });
}

function writeAbsence(transaction: Transaction, key: { lessonId: number; studentId: number }, { absence }: CellRecord, { code }: CellTarget): void {
  if ((absence?.code ?? null) === code) return;
  const signed = { source: 'typed', changedAt: transaction.author.at, changedBy: transaction.author.accountId };
  if (code === null) transaction.remove(absenceTable, key);
  else if (absence) transaction.update(absenceTable, key, { code, ...signed });
  else transaction.insert(absenceTable, { ...key, code, ...signed, rowVersion: findFirstVersion(transaction.query, 'absence', `${key.lessonId}:${key.studentId}`) });
}

/** The column of a lesson that has a row already: made with it, or missing in a lesson that came from a file. */
function getColumn(transaction: Transaction, lessonId: number, ordinal: number): number {
  const known = transaction.query.find<{ id: number }>('SELECT id FROM mark_column WHERE lesson_id = ? AND ordinal = ?', lessonId, ordinal);
  return known?.id ?? insertColumn(transaction, lessonId, ordinal, 'answer');
}
