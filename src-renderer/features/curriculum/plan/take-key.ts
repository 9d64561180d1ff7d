import type { ClipboardEvent, KeyboardEvent } from 'react';
import { formatHours, parseHours } from '@shared/domain/curriculum';
import { formatTableText, parseTableText } from '@shared/domain/lesson-plan';
import { moveCursor, type GridBlock, type GridCursor, type GridSize } from './grid-cursor';
import { fillBlock, placeTable, type PlacedHours } from './place-table';
import type { PlanEdits } from './use-plan-edits';

/** The matrix as keys and clipboard take hold of it. */
export type Hands = {
  readonly cursor: GridCursor;
  readonly block: GridBlock;
  readonly size: GridSize;
  readonly typing: string | null;
  readonly canEdit: boolean;
  readonly edits: PlanEdits;
  readonly hoursAt: (row: number, column: number) => number;
  readonly go: (next: GridCursor) => void;
  readonly enter: (values: readonly PlacedHours[]) => void;
  readonly begin: (text: string) => void;
  readonly stop: () => void;
  readonly focus: () => void;
};

/** What was typed into the active cell, and the key by which it is left. */
export function takeTyped({ typing, cursor, size, edits, enter, stop, focus, go }: Hands, text: string, key: string, isShift: boolean): void {
  if (typing === null) return;
  const hours = parseHours(text);
  if (hours === undefined) edits.announce(`«${text}» – не часы: введите число от 0 до 40, можно с половиной (0,5).`);
  else enter([{ row: cursor.row, column: cursor.column, hours }]);
  stop();
  if (key === '') return;
  focus();
  const next = moveCursor(cursor, { key, ctrlKey: false, shiftKey: isShift && (key === 'Enter' || key === 'Tab') }, size);
  if (next) go({ ...next, anchorRow: next.row, anchorColumn: next.column });
}

export function takeKey(hands: Hands, event: KeyboardEvent): void {
  const { cursor, size, block, canEdit } = hands;
  if (event.altKey || event.metaKey || hands.typing !== null) return;
  const next = moveCursor(cursor, event, size);
  if (next && !(event.key === 'Tab' && next.column === cursor.column)) {
    event.preventDefault();
    hands.go(next);
  } else if (event.ctrlKey) takeCtrlKey(hands, event);
  else if (/^[\d.,½]$/.test(event.key)) {
    event.preventDefault();
    hands.begin(event.key);
  } else if (event.key === 'F2') hands.begin(formatHours(hands.hoursAt(cursor.row, cursor.column)));
  else if ((event.key === 'Delete' || event.key === 'Backspace') && canEdit) hands.enter(fillBlock(block, () => 0));
}

/** Ctrl+Z takes the last step back, Ctrl+D fills the block from its first row (one row: from the row above), Ctrl+A takes all. */
function takeCtrlKey({ edits, canEdit, enter, block, hoursAt, go, size }: Hands, event: KeyboardEvent): void {
  const sourceRow = block.top === block.bottom ? Math.max(0, block.top - 1) : block.top;
  if (event.code === 'KeyZ') edits.undo();
  else if (event.code === 'KeyD' && canEdit) enter(fillBlock(block, (column) => hoursAt(sourceRow, column)));
  else if (event.code === 'KeyA') go({ row: size.rows - 1, column: size.columns - 1, anchorRow: 0, anchorColumn: 0 });
  else return;
  event.preventDefault();
}

export function copyBlock({ typing, block, hoursAt, edits }: Hands, event: ClipboardEvent): void {
  if (typing !== null) return;
  event.preventDefault();
  const rows = range(block.top, block.bottom).map((row) => range(block.left, block.right).map((column) => formatHours(hoursAt(row, column))));
  event.clipboardData.setData('text/plain', formatTableText(rows));
  edits.announce('Скопировано: вставьте в другой класс или в Excel.');
}

export function pasteBlock({ typing, canEdit, block, size, edits, enter }: Hands, event: ClipboardEvent): void {
  if (typing !== null) return;
  event.preventDefault();
  if (!canEdit) return;
  const placed = placeTable(parseTableText(event.clipboardData.getData('text/plain')), block, size);
  if (placed.wrong !== null) edits.announce(placed.wrong);
  else enter(placed.values);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
