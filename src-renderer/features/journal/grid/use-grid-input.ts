import { useMemo, useRef, type ClipboardEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { findCellPlace } from './cell-element';
import { placeCursor } from './cursor';
import type { GridSession } from './grid-session';
import { findGridAction } from './key-action';
import { copySelection, pasteText } from './run-clipboard';
import { runGridAction } from './run-grid-action';

/** Keys, clipboard and mouse of the grid, heard once on the table. */
export function useGridInput(session: GridSession, focusGrid: () => void) {
  const isDragging = useRef(false);
  return useMemo(() => {
    const placeOf = (event: MouseEvent) => findCellPlace(event.target, session.editor.model.columns.length);
    const table = {
      onKeyDown: (event: KeyboardEvent) => {
        const action = findGridAction(event);
        if (!action || !runGridAction(action, session)) return;
        event.preventDefault();
        event.stopPropagation();
      },
      onMouseDown: (event: MouseEvent) => {
        const place = placeOf(event);
        if (!place || event.button !== 0) return;
        event.preventDefault();
        isDragging.current = true;
        const cursor = session.cursor.get();
        session.cursor.set(event.shiftKey ? { ...cursor, row: place.row, column: place.column } : placeCursor(place.row, place.column));
        focusGrid();
      },
      onMouseOver: (event: MouseEvent) => {
        const place = placeOf(event);
        if (!place) return;
        place.element.title = place.element.ariaLabel ?? '';
        if (event.buttons !== 1) isDragging.current = false;
        if (isDragging.current) session.cursor.set({ ...session.cursor.get(), row: place.row, column: place.column });
      },
      onMouseUp: () => { isDragging.current = false; },
      onDoubleClick: (event: MouseEvent) => { if (placeOf(event)) session.open('history'); },
    };
    return {
      table,
      onCopy: (event: ClipboardEvent) => {
        event.clipboardData.setData('text/plain', copySelection(session));
        event.preventDefault();
      },
      onPaste: (event: ClipboardEvent) => {
        pasteText(session, event.clipboardData.getData('text/plain'));
        event.preventDefault();
      },
    };
  }, [session, focusGrid]);
}
