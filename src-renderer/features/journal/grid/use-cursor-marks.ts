import { useLayoutEffect, useState, type RefObject } from 'react';
import { findCellElement } from './cell-element';
import { getBlock, isSingleCell, listCells, type Cursor } from './cursor';
import type { CursorStore } from './cursor-store';

/**
 * Shows the active cell and the selection straight in the DOM: attributes that React does not set, so it never repaints for them.
 * `layout` is whatever makes new cell elements; `reveal` draws a column that the cursor has gone to.
 */
export function useCursorMarks(tableRef: RefObject<HTMLTableElement | null>, cursor: CursorStore, layout: unknown, reveal: (column: number) => void): void {
  const [marks] = useState(() => new CursorMarks());
  useLayoutEffect(() => {
    const table = tableRef.current;
    if (!table) return;
    marks.show(table, cursor.get());
    if (document.activeElement === table) focusActiveCell(table, cursor.get(), false);
  }, [tableRef, cursor, layout, marks]);
  useLayoutEffect(() => cursor.changes.subscribe(() => {
    const table = tableRef.current;
    if (!table) return;
    const hadFocus = table.contains(document.activeElement);
    reveal(cursor.get().column);
    marks.show(table, cursor.get());
    if (hadFocus) focusActiveCell(table, cursor.get());
  }), [tableRef, cursor, marks, reveal]);
}

export function focusActiveCell(table: HTMLTableElement, { row, column }: Cursor, isScrolling = true): void {
  const element = findCellElement(table, row, column);
  (element ?? table).focus({ preventScroll: true });
  if (isScrolling) element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

class CursorMarks {
  #marked: HTMLElement[] = [];

  show(table: HTMLTableElement, cursor: Cursor): void {
    const active = findCellElement(table, cursor.row, cursor.column);
    // A focused element that stops being focusable, even for a moment, loses the focus.
    for (const element of this.#marked) unmark(element, element === active);
    this.#marked = [];
    // One stop for Tab: the active cell, or the grid while that cell is scrolled away.
    table.tabIndex = active ? -1 : 0;
    if (active) active.tabIndex = 0;
    this.#mark(active, 'data-active');
    this.#mark(table.tBodies[0]?.rows[cursor.row], 'data-active');
    if (isSingleCell(cursor)) this.#mark(active, 'aria-selected');
    else for (const { row, column } of listCells(getBlock(cursor))) this.#mark(findCellElement(table, row, column), 'aria-selected');
  }

  #mark(element: HTMLElement | null | undefined, name: string): void {
    if (!element) return;
    element.setAttribute(name, 'true');
    this.#marked.push(element);
  }
}

function unmark(element: HTMLElement, staysActive: boolean): void {
  element.removeAttribute('data-active');
  element.removeAttribute('aria-selected');
  if (!staysActive) element.removeAttribute('tabindex');
}
