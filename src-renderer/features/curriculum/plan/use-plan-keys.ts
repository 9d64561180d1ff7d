import { useCallback, useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type MouseEvent } from 'react';
import type { PlanCell, PlanClass, PlanSubject } from '@shared/contract/curriculum-contract';
import { formatHours } from '@shared/domain/curriculum';
import { getBlock, type GridCursor } from './grid-cursor';
import { copyBlock, pasteBlock, takeKey, takeTyped, type Hands } from './take-key';
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
  useEffect(() => { scroller.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }); }, [cursor.row, cursor.column]);

  const onMouseDown = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest('td[data-row]') : null;
    if (!(cell instanceof HTMLElement)) return;
    const [row, column] = [Number(cell.dataset.row), Number(cell.dataset.column)];
    go(event.shiftKey ? { ...cursor, row, column } : { row, column, anchorRow: row, anchorColumn: column });
  };
  const hands: Hands = { cursor, block, size, typing, canEdit, edits, hoursAt, go, enter, begin, stop: () => { setTyping(null); }, focus: () => scroller.current?.focus({ preventScroll: true }) };
  // Rows are drawn anew only when something of theirs changes: what they are given must stay the same function.
  const latest = useRef(hands);
  useEffect(() => { latest.current = hands; });
  const onTyped = useCallback((text: string, key: string, isShift: boolean) => { takeTyped(latest.current, text, key, isShift); }, []);
  const onStopped = useCallback(() => { latest.current.stop(); latest.current.focus(); }, []);
  return {
    scroller, cursor, block, typing, onMouseDown,
    onTyped, onStopped,
    onKeyDown: (event: KeyboardEvent) => { takeKey(hands, event); },
    onDoubleClick: () => { begin(formatHours(hoursAt(cursor.row, cursor.column))); },
    onCopy: (event: ClipboardEvent) => { copyBlock(hands, event); },
    onPaste: (event: ClipboardEvent) => { pasteBlock(hands, event); },
  };
}

function clamp(cursor: GridCursor, { rows, columns }: { rows: number; columns: number }): GridCursor {
  const limit = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));
  return { row: limit(cursor.row, rows), column: limit(cursor.column, columns), anchorRow: limit(cursor.anchorRow, rows), anchorColumn: limit(cursor.anchorColumn, columns) };
}

