import { useLayoutEffect, useRef, useSyncExternalStore, type RefObject } from 'react';
import { findEntry, type EditEntry } from '../edit/edit-state';
import { describeNotice } from '../texts/refusal-text';
import { findCellElement } from './cell-element';
import { findGridCell, type GridSession } from './grid-session';

type ActiveCellNoteProps = { readonly session: GridSession; readonly tableRef: RefObject<HTMLTableElement | null> };

/** Beside the active cell: why it was not taken. The same words, with the ways out, stand in the line under the grid. */
export function ActiveCellNote({ session, tableRef }: ActiveCellNoteProps) {
  const entry = useActiveEntry(session);
  const noteRef = useRef<HTMLDivElement>(null);
  const isRefused = entry?.status === 'refused';
  useLayoutEffect(() => {
    const note = noteRef.current;
    const cursor = session.cursor.get();
    const cell = tableRef.current && findCellElement(tableRef.current, cursor.row, cursor.column);
    if (!note || !cell) return;
    const scroll = note.parentElement;
    const roomOnTheRight = scroll ? scroll.scrollLeft + scroll.clientWidth - cell.offsetLeft - cell.offsetWidth : 0;
    note.style.left = `${roomOnTheRight > note.offsetWidth ? cell.offsetLeft + cell.offsetWidth + 4 : cell.offsetLeft - note.offsetWidth - 4}px`;
    note.style.top = `${cell.offsetTop + cell.offsetHeight + 2}px`;
  });
  if (!isRefused) return null;
  return <div ref={noteRef} className="jg-note" aria-hidden="true">{describeNotice(entry)}</div>;
}

/** What is typed and not saved in the active cell. */
export function useActiveEntry(session: GridSession): EditEntry | null {
  const { model } = session.editor;
  const subscribe = (listener: () => void) => {
    const stops = [model.changes.subscribe(listener), session.cursor.changes.subscribe(listener)];
    return () => { for (const stop of stops) stop(); };
  };
  return useSyncExternalStore(subscribe, () => {
    const { row, column } = session.cursor.get();
    const cell = findGridCell(model, row, column);
    return cell ? findEntry(model.state.entries, cell.address) : null;
  });
}
