import type { PageStudent } from '@shared/contract/journal-contract';
import { isWithin } from '@shared/lib/calendar-date';
import type { CellAddress } from '../edit/cell-address';
import type { PageEditor } from '../edit/page-editor';
import type { PageModel } from '../edit/page-model';
import type { Direction, GridSize } from './cursor';
import type { CursorStore } from './cursor-store';
import type { GridColumn } from './grid-column';

export type GridHandle = { readonly focus: () => void; readonly openClipboard: () => void };

/** Everything that a key in the grid may reach. */
export type GridSession = {
  readonly editor: PageEditor;
  readonly cursor: CursorStore;
  readonly getDirection: () => Direction;
  /** Says something in the line under the grid. */
  readonly announce: (text: string) => void;
  readonly open: (what: 'comment' | 'history' | 'help') => void;
  readonly focusPanel: () => void;
  /** Lets the key that is being pressed copy from, or paste into, the grid. */
  readonly openClipboard: () => void;
  readonly openOtherPage: (by: 1 | -1) => void;
};

export function getGridSize(model: PageModel): GridSize {
  return { rows: model.page.students.length, columns: model.columns.length };
}

export type GridCell = { readonly address: CellAddress; readonly student: PageStudent; readonly column: GridColumn };

export function findGridCell(model: PageModel, row: number, columnIndex: number): GridCell | null {
  const student = model.page.students[row];
  const column = model.columns[columnIndex];
  if (!student || !column) return null;
  return { student, column, address: { date: column.date, lessonNumber: column.lessonNumber, column: column.ordinal, studentId: student.id } };
}

/** The pupil is on the list on the day of the lesson. */
export function isOnList({ student, column }: GridCell): boolean {
  return isWithin(column.date, student.dateFrom, student.dateTo);
}
