import { useLayoutEffect, useRef, useSyncExternalStore, type RefObject } from 'react';
import { findCellElement } from './cell-element';
import type { GridSession } from './grid-session';

type TypedLettersProps = { readonly session: GridSession; readonly tableRef: RefObject<HTMLTableElement | null> };

/** Over the active cell: letters of an absence code that is not typed to its end. The line under the grid says what may follow. */
export function TypedLetters({ session: { cursor }, tableRef }: TypedLettersProps) {
  const typed = useSyncExternalStore(cursor.changes.subscribe, cursor.getTyped);
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { row, column } = cursor.get();
    const cell = tableRef.current && findCellElement(tableRef.current, row, column);
    if (!ref.current || !cell) return;
    ref.current.style.left = `${cell.offsetLeft}px`;
    ref.current.style.top = `${cell.offsetTop}px`;
    ref.current.style.minWidth = `${cell.offsetWidth}px`;
  });
  return typed === '' ? null : <div ref={ref} className="jg-typed" aria-hidden="true">{typed}</div>;
}
