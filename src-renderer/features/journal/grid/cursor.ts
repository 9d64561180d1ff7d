/** Where the person is in the grid: the active cell and the other corner of the selection. Rows are pupils, columns mark columns. */
export type Cursor = { readonly row: number; readonly column: number; readonly anchorRow: number; readonly anchorColumn: number };
export type GridSize = { readonly rows: number; readonly columns: number };
export type Block = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
export type Step = { readonly rows: number; readonly columns: number };
export type Direction = 'down' | 'right';

export function placeCursor(row: number, column: number): Cursor {
  return { row, column, anchorRow: row, anchorColumn: column };
}

/** One step or many, stopping at the edges; with `extend` the anchor stays and the selection grows. */
export function moveCursor(cursor: Cursor, step: Step, size: GridSize, extend = false): Cursor {
  const row = clamp(cursor.row + step.rows, size.rows);
  const column = clamp(cursor.column + step.columns, size.columns);
  return extend ? { ...cursor, row, column } : placeCursor(row, column);
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(index, count - 1));
}

/** After a mark: on in the chosen direction past cells that nobody can type in; stays at the last one. */
export function advanceCursor(cursor: Cursor, direction: Direction, size: GridSize, isOpen: (row: number, column: number) => boolean): Cursor {
  const step = direction === 'down' ? { rows: 1, columns: 0 } : { rows: 0, columns: 1 };
  let { row, column } = cursor;
  while (row + step.rows < size.rows && column + step.columns < size.columns) {
    row += step.rows;
    column += step.columns;
    if (isOpen(row, column)) return placeCursor(row, column);
  }
  return placeCursor(cursor.row, cursor.column);
}

export function getBlock(cursor: Cursor): Block {
  return {
    top: Math.min(cursor.row, cursor.anchorRow),
    bottom: Math.max(cursor.row, cursor.anchorRow),
    left: Math.min(cursor.column, cursor.anchorColumn),
    right: Math.max(cursor.column, cursor.anchorColumn),
  };
}

export function isSingleCell(cursor: Cursor): boolean {
  return cursor.row === cursor.anchorRow && cursor.column === cursor.anchorColumn;
}

/** Every cell of the block, row by row. */
export function listCells(block: Block): readonly { readonly row: number; readonly column: number }[] {
  const cells: { row: number; column: number }[] = [];
  for (let row = block.top; row <= block.bottom; row += 1) for (let column = block.left; column <= block.right; column += 1) cells.push({ row, column });
  return cells;
}

/** The first column of the lesson before or after; null at the ends. */
export function findLessonColumn(lessonKeys: readonly string[], column: number, by: 1 | -1): number | null {
  const key = lessonKeys[column];
  let index = column;
  while (lessonKeys[index] !== undefined && lessonKeys[index] === key) index += by;
  const target = lessonKeys[index];
  return target === undefined ? null : lessonKeys.indexOf(target);
}
