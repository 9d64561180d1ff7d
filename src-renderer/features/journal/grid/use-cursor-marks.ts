import { useLayoutEffect, type RefObject } from 'react';
import { findCellElement } from './cell-element';
import { getBlock, isSingleCell, listCells, type Cursor } from './cursor';
import type { CursorStore } from './cursor-store';

/** Shows the active cell and the selection straight in the DOM: attributes that React does not set, so it never repaints for them. */
export function useCursorMarks(tableRef: RefObject<HTMLTableElement | null>, cursor: CursorStore, layout: unknown): void {
  useLayoutEffect(() => {
    const table = tableRef.current;
    if (!table) return undefined;
    let marked = markCells(table, cursor.get());
    const stop = cursor.changes.subscribe(() => {
      const hadFocus = table.contains(document.activeElement);
      for (const element of marked) unmark(element);
      marked = markCells(table, cursor.get());
      if (hadFocus) focusActiveCell(table, cursor.get());
    });
    return () => {
      stop();
      for (const element of marked) unmark(element);
    };
  }, [tableRef, cursor, layout]);
}

export function focusActiveCell(table: HTMLTableElement, { row, column }: Cursor): void {
  const element = findCellElement(table, row, column);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function markCells(table: HTMLTableElement, cursor: Cursor): readonly HTMLElement[] {
  const marked: HTMLElement[] = [];
  const mark = (element: HTMLElement | null | undefined, name: string) => {
    if (!element) return;
    element.setAttribute(name, 'true');
    marked.push(element);
  };
  const active = findCellElement(table, cursor.row, cursor.column);
  if (active) active.tabIndex = 0;
  mark(active, 'data-active');
  mark(table.tBodies[0]?.rows[cursor.row], 'data-active');
  if (isSingleCell(cursor)) mark(active, 'aria-selected');
  else for (const { row, column } of listCells(getBlock(cursor))) mark(findCellElement(table, row, column), 'aria-selected');
  return marked;
}

function unmark(element: HTMLElement): void {
  element.removeAttribute('data-active');
  element.removeAttribute('aria-selected');
  element.removeAttribute('tabindex');
}
