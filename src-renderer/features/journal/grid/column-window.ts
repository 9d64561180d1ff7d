/** Mark columns that are drawn, `end` not included. A page of 70 lessons has 2000 cells, a screen shows a third of them. */
export type ColumnWindow = { readonly start: number; readonly end: number };

export const MARK_COLUMN_WIDTH = 28;
/** Drawn beyond what is seen, so that a step or a short scroll finds its cells there. */
const MARGIN = 8;
/** Rail, frozen columns and panel: what is left of the window for mark columns, before anything is measured. */
const TAKEN_WIDTH = 760;

/** Before the grid is measured: the screenful that ends a little after the cursor. */
export function guessWindow(cursorColumn: number, screenWidth: number, columnCount: number): ColumnWindow {
  const seen = Math.ceil(Math.max(0, screenWidth - TAKEN_WIDTH) / MARK_COLUMN_WIDTH);
  return clampWindow({ start: cursorColumn - seen - 2, end: cursorColumn + MARGIN }, columnCount);
}

/** Columns seen at a scroll position; `visibleWidth` is the width between the frozen columns. */
export function findSeenColumns(scrollLeft: number, visibleWidth: number, columnCount: number): ColumnWindow {
  const start = Math.floor(scrollLeft / MARK_COLUMN_WIDTH);
  return clampWindow({ start, end: Math.ceil((scrollLeft + visibleWidth) / MARK_COLUMN_WIDTH) }, columnCount);
}

/** The window as it is while it covers what is seen, else a new one with margins on both sides. */
export function coverSeen(drawn: ColumnWindow, seen: ColumnWindow, columnCount: number): ColumnWindow {
  if (drawn.start <= seen.start && drawn.end >= seen.end && drawn.end <= columnCount) return drawn;
  return clampWindow({ start: seen.start - MARGIN, end: seen.end + MARGIN }, columnCount);
}

/** The window with a column in it that the cursor goes to, wide enough for the scroll that follows. */
export function coverColumn(drawn: ColumnWindow, column: number, columnCount: number): ColumnWindow {
  if (column >= drawn.start && column < drawn.end) return drawn;
  const width = drawn.end - drawn.start;
  return clampWindow(column < drawn.start ? { start: column - MARGIN, end: column - MARGIN + width } : { start: column + MARGIN - width, end: column + MARGIN }, columnCount);
}

/** After columns were added or taken away somewhere, the window that still draws all that it drew: an element removed would lose the focus. */
export function widenWindow(drawn: ColumnWindow, added: number, columnCount: number): ColumnWindow {
  return clampWindow({ start: drawn.start - Math.abs(added), end: drawn.end + Math.abs(added) }, columnCount);
}

function clampWindow({ start, end }: ColumnWindow, columnCount: number): ColumnWindow {
  const first = Math.max(0, Math.min(start, columnCount - 1));
  return { start: first, end: Math.max(first, Math.min(end, columnCount)) };
}
