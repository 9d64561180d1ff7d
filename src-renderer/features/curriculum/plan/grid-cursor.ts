/** Where one stands in a grid of rows × columns, and from where the selection was begun. */
export type GridCursor = { readonly row: number; readonly column: number; readonly anchorRow: number; readonly anchorColumn: number };
export type GridSize = { readonly rows: number; readonly columns: number };
export type GridBlock = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

export function getBlock({ row, column, anchorRow, anchorColumn }: GridCursor): GridBlock {
  return { top: Math.min(row, anchorRow), bottom: Math.max(row, anchorRow), left: Math.min(column, anchorColumn), right: Math.max(column, anchorColumn) };
}

type Press = { readonly key: string; readonly ctrlKey: boolean; readonly shiftKey: boolean };
const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-10, 0], PageDown: [10, 0],
};
const FAR = 10_000;

/** Where a key leads; null for a key that does not move. */
export function moveCursor(cursor: GridCursor, { key, ctrlKey, shiftKey }: Press, size: GridSize): GridCursor | null {
  const step = STEPS[key];
  if (step) return put(cursor, cursor.row + step[0] * (ctrlKey ? FAR : 1), cursor.column + step[1] * (ctrlKey ? FAR : 1), size, shiftKey);
  if (key === 'Home') return put(cursor, ctrlKey ? 0 : cursor.row, 0, size, shiftKey);
  if (key === 'End') return put(cursor, ctrlKey ? FAR : cursor.row, FAR, size, shiftKey);
  if (key === 'Enter') return put(cursor, cursor.row + (shiftKey ? -1 : 1), cursor.column, size, false);
  return key === 'Tab' ? put(cursor, cursor.row, cursor.column + (shiftKey ? -1 : 1), size, false) : null;
}

function put(cursor: GridCursor, row: number, column: number, { rows, columns }: GridSize, isExtended: boolean): GridCursor {
  const next = { row: Math.max(0, Math.min(rows - 1, row)), column: Math.max(0, Math.min(columns - 1, column)) };
  return isExtended ? { ...cursor, ...next } : { ...next, anchorRow: next.row, anchorColumn: next.column };
}
