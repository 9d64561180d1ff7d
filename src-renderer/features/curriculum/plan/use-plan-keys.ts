import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type MouseEvent } from 'react';
import type { PlanCell, PlanClass, PlanSubject } from '@shared/contract/curriculum-contract';
import { formatHours, parseHours } from '@shared/domain/curriculum';
import { formatTableText, parseTableText } from '@shared/domain/lesson-plan';
import { getBlock, moveCursor, type GridCursor } from './grid-cursor';
import { fillBlock, placeTable } from './place-table';
import { cellKey } from './plan-rows';
import type { PlanEdits } from './use-plan-edits';

type Props = {
  readonly canEdit: boolean;
  readonly subjects: readonly PlanSubject[];
  readonly classes: readonly PlanClass[];
  readonly cells: ReadonlyMap<string, PlanCell>;
  readonly edits: PlanEdits;
  readonly onCursor: (subjectId: number, classId: number) => void;
};

const START: GridCursor = { row: 0, column: 0, anchorRow: 0, anchorColumn: 0 };

/** Cursor, selection, typing and clipboard of the matrix. */
export function usePlanKeys({ canEdit, subjects, classes, cells, edits, onCursor }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState(START);
  const [typing, setTyping] = useState<string | null>(null);
  const size = { rows: subjects.length, columns: classes.length };
  const cursor = clamp(place, size);
  const block = getBlock(cursor);
  const hoursAt = (row: number, column: number): number => {
    const [subject, schoolClass] = [subjects[row], classes[column]];
    if (!subject || !schoolClass) return 0;
    const key = cellKey(subject.id, schoolClass.id);
    return edits.pending.get(key) ?? cells.get(key)?.hours ?? 0;
  };
  const go = (next: GridCursor) => {
    setPlace(next);
    const [subject, schoolClass] = [subjects[next.row], classes[next.column]];
    if (subject && schoolClass) onCursor(subject.id, schoolClass.id);
  };
  const enter = (values: readonly { row: number; column: number; hours: number }[]) => {
    edits.enter(values.flatMap(({ row, column, hours }) => {
      const [subject, schoolClass] = [subjects[row], classes[column]];
      return subject && schoolClass && hoursAt(row, column) !== hours ? [{ subjectId: subject.id, classId: schoolClass.id, hours }] : [];
    }));
  };
  const begin = (text: string) => {
    if (canEdit) setTyping(text);
    else edits.announce('План открыт для просмотра: часы меняет завуч.');
  };
  const stop = () => {
    setTyping(null);
    scroller.current?.focus({ preventScroll: true });
  };
  useEffect(() => { scroller.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }); }, [cursor.row, cursor.column]);

  const onTyped = (text: string, key: string, isShift: boolean) => {
    if (typing === null) return;
    const hours = parseHours(text);
    if (hours === undefined) edits.announce(`«${text}» – не часы: введите число от 0 до 40, можно с половиной (0,5).`);
    else enter([{ row: cursor.row, column: cursor.column, hours }]);
    setTyping(null);
    if (key === '') return;
    scroller.current?.focus({ preventScroll: true });
    const next = moveCursor(cursor, { key, ctrlKey: false, shiftKey: isShift && (key === 'Enter' || key === 'Tab') }, size);
    if (next) go({ ...next, anchorRow: next.row, anchorColumn: next.column });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || typing !== null) return;
    const next = moveCursor(cursor, event, size);
    if (next && !(event.key === 'Tab' && next.column === cursor.column)) {
      event.preventDefault();
      go(next);
    } else if (event.ctrlKey) {
      if (event.code === 'KeyZ') edits.undo();
      else if (event.code === 'KeyD' && canEdit) enter(fillBlock(block, (column) => hoursAt(Math.max(0, block.top === block.bottom ? block.top - 1 : block.top), column)));
      else if (event.code === 'KeyA') go({ row: size.rows - 1, column: size.columns - 1, anchorRow: 0, anchorColumn: 0 });
      else return;
      event.preventDefault();
    } else if (/^[\d.,½]$/.test(event.key)) {
      event.preventDefault();
      begin(event.key);
    } else if (event.key === 'F2') begin(formatHours(hoursAt(cursor.row, cursor.column)));
    else if ((event.key === 'Delete' || event.key === 'Backspace') && canEdit) enter(fillBlock(block, () => 0));
  };
  const onMouseDown = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest('td[data-row]') : null;
    if (!(cell instanceof HTMLElement)) return;
    const [row, column] = [Number(cell.dataset.row), Number(cell.dataset.column)];
    go(event.shiftKey ? { ...cursor, row, column } : { row, column, anchorRow: row, anchorColumn: column });
  };
  const onCopy = (event: ClipboardEvent) => {
    if (typing !== null) return;
    event.preventDefault();
    const rows = range(block.top, block.bottom).map((row) => range(block.left, block.right).map((column) => formatHours(hoursAt(row, column))));
    event.clipboardData.setData('text/plain', formatTableText(rows));
    edits.announce('Скопировано: вставьте в другой класс или в Excel.');
  };
  const onPaste = (event: ClipboardEvent) => {
    if (typing !== null) return;
    event.preventDefault();
    if (!canEdit) return;
    const placed = placeTable(parseTableText(event.clipboardData.getData('text/plain')), block, size);
    if (placed.wrong !== null) edits.announce(placed.wrong);
    else enter(placed.values);
  };
  return { scroller, cursor, block, typing, onTyped, onStopped: stop, onKeyDown, onMouseDown, onDoubleClick: () => { begin(formatHours(hoursAt(cursor.row, cursor.column))); }, onCopy, onPaste };
}

function clamp(cursor: GridCursor, { rows, columns }: { rows: number; columns: number }): GridCursor {
  const limit = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));
  return { row: limit(cursor.row, rows), column: limit(cursor.column, columns), anchorRow: limit(cursor.anchorRow, rows), anchorColumn: limit(cursor.anchorColumn, columns) };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
