/** The cell with the focus, and the other corner of what is selected. */
export type GridCursor = { readonly row: number; readonly column: number; readonly anchorRow: number; readonly anchorColumn: number };
export type GridSize = { readonly rows: number; readonly firstColumn: number; readonly lastColumn: number };
export type GridBlock = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

export function placeCursor(row: number, column: number): GridCursor {
  return { row, column, anchorRow: row, anchorColumn: column };
}

export function getBlock({ row, column, anchorRow, anchorColumn }: GridCursor): GridBlock {
  return { top: Math.min(row, anchorRow), bottom: Math.max(row, anchorRow), left: Math.min(column, anchorColumn), right: Math.max(column, anchorColumn) };
}

/** Kept inside the grid; with `isExtending` the other corner stays. */
export function moveTo(cursor: GridCursor, row: number, column: number, size: GridSize, isExtending: boolean): GridCursor {
  const next = { row: clamp(row, 0, size.rows - 1), column: clamp(column, size.firstColumn, size.lastColumn) };
  return isExtending ? { ...cursor, ...next } : placeCursor(next.row, next.column);
}

type Press = { readonly key: string; readonly ctrlKey: boolean; readonly shiftKey: boolean };
const PAGE_ROWS = 15;

/** Where a key takes the cursor; null = the key does not move it. Tab goes on to the next line at the end of one. */
export function moveByKey(cursor: GridCursor, { key, ctrlKey, shiftKey }: Press, size: GridSize): GridCursor | null {
  const { row, column } = cursor;
  const go = (toRow: number, toColumn: number) => moveTo(cursor, toRow, toColumn, size, shiftKey);
  switch (key) {
    case 'ArrowUp': return go(ctrlKey ? 0 : row - 1, column);
    case 'ArrowDown': return go(ctrlKey ? size.rows - 1 : row + 1, column);
    case 'ArrowLeft': return go(row, ctrlKey ? size.firstColumn : column - 1);
    case 'ArrowRight': return go(row, ctrlKey ? size.lastColumn : column + 1);
    case 'PageUp': return ctrlKey ? null : go(row - PAGE_ROWS, column);
    case 'PageDown': return ctrlKey ? null : go(row + PAGE_ROWS, column);
    case 'Home': return go(ctrlKey ? 0 : row, size.firstColumn);
    case 'End': return go(ctrlKey ? size.rows - 1 : row, size.lastColumn);
    default: return null;
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
