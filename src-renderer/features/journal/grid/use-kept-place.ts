import { useLayoutEffect, useRef } from 'react';
import type { PageStudent } from '@shared/contract/journal-contract';
import { placeCursor } from './cursor';
import type { CursorStore } from './cursor-store';
import type { GridColumn } from './grid-column';

/** When a column or a pupil is added or goes, the cursor stays on its own pupil and lesson. To stand before `useCursorMarks`. */
export function useKeptPlace(cursor: CursorStore, columns: readonly GridColumn[], students: readonly PageStudent[]): void {
  const before = useRef({ columns, students });
  useLayoutEffect(() => {
    const { row, column } = cursor.get();
    const student = before.current.students[row];
    const old = before.current.columns[column];
    before.current = { columns, students };
    const nextRow = students.findIndex((one) => one.id === student?.id);
    const nextColumn = [columns.findIndex((one) => one.key === old?.key), columns.findIndex((one) => one.lessonKey === old?.lessonKey)].find((index) => index >= 0) ?? Math.min(column, columns.length - 1);
    if ((nextRow >= 0 && nextRow !== row) || nextColumn !== column) cursor.set(placeCursor(Math.max(0, nextRow), Math.max(0, nextColumn)));
  }, [cursor, columns, students]);
}
