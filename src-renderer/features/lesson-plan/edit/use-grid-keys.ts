import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import { openClipboardField } from '../../../hooks/open-clipboard-field';
import { FIRST_COLUMN, LAST_COLUMN } from './grid-columns';
import { findGridCommand, type GridCommand } from './grid-command';
import { moveByKey, placeCursor } from './grid-cursor';
import type { PlanGridState } from './use-grid';

type Ways = { readonly clipboard: RefObject<HTMLTextAreaElement | null>; readonly focusGrid: () => void; readonly onUndo: () => void; readonly onRedo: () => void };

/** Keys and mouse of the grid while no cell is open. */
export function useGridKeys(grid: PlanGridState, { clipboard, focusGrid, onUndo, onRedo }: Ways) {
  const { cursor, size, setCursor } = grid;
  const run = (command: GridCommand) => {
    switch (command.kind) {
      case 'edit': grid.startEditing(command.typed); break;
      case 'act': grid.act(command.action); break;
      case 'clear': grid.clear(); break;
      case 'undo': onUndo(); break;
      case 'redo': onRedo(); break;
      case 'all': setCursor({ row: size.rows - 1, column: LAST_COLUMN, anchorRow: 0, anchorColumn: FIRST_COLUMN }); break;
      case 'clipboard': if (clipboard.current) openClipboardField(clipboard.current, ' ', focusGrid); break;
    }
  };
  return {
    onKeyDown: (event: KeyboardEvent) => {
      if (grid.editing) return;
      const moved = event.altKey ? null : moveByKey(cursor, event, size);
      const command = moved ? null : findGridCommand(event);
      if (moved) setCursor(moved);
      else if (command) run(command);
      else return;
      event.stopPropagation();
      // The clipboard's own events follow on the hidden field.
      if (command?.kind !== 'clipboard') event.preventDefault();
    },
    onMouseDown: (event: MouseEvent) => {
      const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null;
      if (!cell || event.target instanceof HTMLInputElement) return;
      const [row, column] = [Number(cell.dataset.row), Number(cell.dataset.column)];
      event.preventDefault();
      if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
      if (column < FIRST_COLUMN) setCursor({ row, column: LAST_COLUMN, anchorRow: event.shiftKey ? cursor.anchorRow : row, anchorColumn: FIRST_COLUMN });
      else setCursor(event.shiftKey ? { ...cursor, row, column } : placeCursor(row, column));
      focusGrid();
    },
    onDoubleClick: () => { grid.startEditing(null); },
  };
}
