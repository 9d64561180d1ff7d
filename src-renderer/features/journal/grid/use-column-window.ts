import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { findCellElement } from './cell-element';
import { coverColumn, coverSeen, findSeenColumns, guessWindow, widenWindow, type ColumnWindow } from './column-window';
import type { CursorStore } from './cursor-store';

/** Which mark columns are drawn: what is seen with a margin, following the scroll and the cursor. */
export function useColumnWindow(tableRef: RefObject<HTMLTableElement | null>, cursor: CursorStore, columnCount: number) {
  const [{ drawn, count }, setDrawn] = useState(() => ({ drawn: guessWindow(cursor.get().column, window.innerWidth, columnCount), count: columnCount }));
  if (count !== columnCount) setDrawn({ drawn: widenWindow(drawn, columnCount - count, columnCount), count: columnCount });
  const latest = useRef(drawn);
  useLayoutEffect(() => { latest.current = drawn; }, [drawn]);
  const draw = useCallback((next: ColumnWindow) => {
    if (next === latest.current) return;
    latest.current = next;
    if (tableRef.current) keepFocus(tableRef.current, cursor, next);
    setDrawn({ drawn: next, count: columnCount });
  }, [tableRef, cursor, columnCount]);
  const follow = useCallback(() => {
    const seen = tableRef.current && measureSeen(tableRef.current, columnCount);
    draw(seen ? coverSeen(latest.current, seen, columnCount) : { start: 0, end: columnCount });
  }, [tableRef, columnCount, draw]);
  const reveal = useCallback((column: number) => {
    const next = coverColumn(latest.current, column, columnCount);
    if (next !== latest.current) flushSync(() => { draw(next); });
  }, [columnCount, draw]);
  useLayoutEffect(() => {
    const { row, column } = cursor.get();
    if (tableRef.current) findCellElement(tableRef.current, row, column)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [tableRef, cursor]);
  useLayoutEffect(() => {
    follow();
    window.addEventListener('resize', follow);
    return () => { window.removeEventListener('resize', follow); };
  }, [follow]);
  return { drawn, follow, reveal };
}

/** Null where nothing is laid out: then everything is drawn. */
function measureSeen(table: HTMLTableElement, columnCount: number): ColumnWindow | null {
  const scroll = table.parentElement;
  const head = table.tHead?.rows[0]?.cells;
  if (!scroll || scroll.clientWidth === 0 || !head) return null;
  const frozen = [...head].filter((cell) => cell.rowSpan > 1).reduce((sum, cell) => sum + cell.offsetWidth, 0);
  return findSeenColumns(scroll.scrollLeft, scroll.clientWidth - frozen, columnCount);
}

/** When the active cell is scrolled away the grid itself keeps the focus, so that the next key still arrives. */
function keepFocus(table: HTMLTableElement, cursor: CursorStore, next: ColumnWindow): void {
  const { column } = cursor.get();
  const isDrawn = column >= next.start && column < next.end;
  if (!isDrawn && table.contains(document.activeElement)) table.focus({ preventScroll: true });
}
