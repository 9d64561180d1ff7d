import { plural } from '@shared/lib/plural';
import { formatCell } from '../edit/cell-value';
import { getCellValue } from '../edit/edit-state';
import type { TypedCell } from '../edit/type-cells';
import { formatViewOnly } from '../texts/view-only-text';
import { buildClipboardText, parseCellText, parseClipboardText, placePasted } from './clipboard-text';
import { getBlock } from './cursor';
import { findGridCell, getGridSize, type GridSession } from './grid-session';

/** The selection as Excel understands it. */
export function copySelection(session: GridSession): string {
  const { model } = session.editor;
  const block = getBlock(session.cursor.get());
  const rows: string[][] = [];
  for (let row = block.top; row <= block.bottom; row += 1) {
    const texts: string[] = [];
    for (let column = block.left; column <= block.right; column += 1) {
      const cell = findGridCell(model, row, column);
      texts.push(cell ? formatCell(getCellValue(model.state, cell.address)) : '');
    }
    rows.push(texts);
  }
  return buildClipboardText(rows);
}

/** Everything pasted is one step of undo; what is no mark is refused in its own cell, the others go on. */
export function pasteText(session: GridSession, text: string): void {
  const { model, cells } = session.editor;
  if (!model.page.canEnter) {
    session.announce(formatViewOnly(model.page.viewOnlyReason));
    return;
  }
  const block = getBlock(session.cursor.get());
  const placed = placePasted(parseClipboardText(text), block, getGridSize(model));
  const typed = placed.cells.flatMap((pasted): readonly TypedCell[] => {
    const cell = findGridCell(model, pasted.row, pasted.column);
    const set = parseCellText(pasted.text, model.page.absenceCodes);
    return cell ? [{ cell: cell.address, set, text: set ? pasted.text.toLowerCase() : pasted.text }] : [];
  });
  cells.type(typed);
  const lost = placed.lostCount > 0 ? ` Не поместилось: ${placed.lostCount} – за краем страницы клеток нет.` : '';
  session.announce(`Вставлено: ${typed.length} ${plural(typed.length, 'клетка', 'клетки', 'клеток')}.${lost}`);
  const bottom = Math.max(block.top, ...placed.cells.map((cell) => cell.row));
  const right = Math.max(block.left, ...placed.cells.map((cell) => cell.column));
  session.cursor.set({ row: bottom, column: right, anchorRow: block.top, anchorColumn: block.left });
}
