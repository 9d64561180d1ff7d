import { useCallback, useMemo, useState } from 'react';
import { findLineFacts, formatField, parseTableText, type LineFact, type LineField, type PlanWorkType } from '@shared/domain/lesson-plan';
import { listOpenTypes } from '@shared/domain/journal';
import { plural } from '@shared/lib/plural';
import { formatDate } from '@shared/lib/russian-date';
import { clearBlock, copyBlock, pasteCells, typeCell, type PastedBlock } from './cell-block';
import { FIRST_COLUMN, GRID_COLUMNS, LAST_COLUMN } from './grid-columns';
import { getBlock, placeCursor, type GridCursor } from './grid-cursor';
import { makeRules, type GridRules } from './grid-rules';
import { followDates, runLineAction, type LineAction } from './line-actions';
import type { PlanDraft } from './use-plan-draft';

export type Editing = { readonly row: number; readonly field: LineField; readonly text: string; /** Begun by a letter: arrows then leave the cell. */ readonly isTyping: boolean };
export type PlanGridState = {
  readonly cursor: GridCursor;
  readonly setCursor: (cursor: GridCursor) => void;
  readonly size: { readonly rows: number; readonly firstColumn: number; readonly lastColumn: number };
  readonly facts: ReadonlyMap<number, LineFact>;
  readonly rules: GridRules;
  /** Of the school; `openTypes` = those that may be chosen today. */
  readonly workTypes: readonly PlanWorkType[];
  readonly openTypes: readonly PlanWorkType[];
  readonly editing: Editing | null;
  readonly startEditing: (typed: string | null) => void;
  readonly stopEditing: () => void;
  /** False when the text cannot stand in the cell: it stays open. */
  readonly commit: (text: string) => boolean;
  readonly clear: () => void;
  readonly copy: () => string;
  readonly paste: (text: string) => void;
  readonly act: (action: LineAction) => void;
  readonly message: string | null;
  readonly announce: (message: string | null) => void;
};

/** What is shown as copied from here comes back cell by cell; a block from elsewhere is looked at first. */
let lastCopied: string | null = null;

/** Cursor, open cell and actions of the plan's grid over a draft. `onBlock` is given a block of other columns to be mapped. */
export function useGrid(draft: PlanDraft, onBlock: (rows: readonly (readonly string[])[], row: number) => void): PlanGridState {
  const { card, lines, change, makeId } = draft;
  const [cursor, setCursor] = useState<GridCursor>(() => placeCursor(0, FIRST_COLUMN + 1));
  const [editing, setEditing] = useState<Editing | null>(null);
  const [message, announce] = useState<string | null>(null);
  const facts = useMemo(() => findLineFacts(card.given), [card.given]);
  const rules = useMemo(() => makeRules(card, facts), [card, facts]);
  const block = getBlock(cursor);
  const { workTypes } = card;
  const openTypes = useMemo(() => listOpenTypes(workTypes, card.today), [workTypes, card.today]);
  const place = { rules, year: card.year, workTypes, openTypes, makeId };
  const take = ({ lines: next, taken, refused }: PastedBlock, verb: string) => {
    change(next);
    const cells = `${taken} ${plural(taken, 'клетка', 'клетки', 'клеток')}`;
    announce(`${verb}: ${cells}.${refused > 0 ? ` Не подошло или нельзя изменить: ${refused}.` : ''}`);
  };
  const startEditing = (typed: string | null) => {
    const [line, field] = [lines[cursor.row], GRID_COLUMNS[cursor.column]?.field];
    if (!line || !field) return;
    const denial = rules.findCellDenial(line, field);
    announce(denial);
    if (denial === null) setEditing({ row: cursor.row, field, text: typed ?? formatField(line, field, workTypes), isTyping: typed !== null });
  };
  const commit = (text: string): boolean => {
    if (!editing) return true;
    const next = typeCell(lines, editing.row, editing.field, text, place);
    if (next === null) { announce(WRONG[editing.field] ?? 'Это значение не подходит.'); return false; }
    if (next !== lines) change(editing.field === 'hours' ? followDates(next, lines, editing.row, { slots: card.slots, given: facts }) : next);
    setEditing(null);
    announce(null);
    return true;
  };
  return {
    cursor, setCursor, facts, rules, workTypes, openTypes, editing, startEditing, commit, message, announce,
    size: { rows: Math.max(1, lines.length), firstColumn: FIRST_COLUMN, lastColumn: LAST_COLUMN },
    stopEditing: useCallback(() => { setEditing(null); announce(null); }, []),
    clear: () => { take(clearBlock(lines, block, place), 'Очищено'); },
    copy: () => {
      lastCopied = copyBlock(lines, block, workTypes, (line, key) => (key === 'given' ? (facts.get(line.id)?.dates ?? []).map(formatDate).join(', ') : ''));
      announce(`Скопировано строк: ${block.bottom - block.top + 1}.`);
      return lastCopied;
    },
    paste: (text) => {
      const rows = parseTableText(text);
      const isOwn = lastCopied !== null && text.replace(/\r\n/g, '\n').trimEnd() === lastCopied.replace(/\r\n/g, '\n').trimEnd();
      const width = Math.max(...rows.map((row) => row.length));
      if (rules.structureDenial === null && !isOwn && (width > 1 || (rows.length > 1 && lines.length === 0))) onBlock(rows, cursor.row);
      else take(pasteCells(lines, rows, block, place), 'Вставлено');
    },
    act: (action) => {
      const result = runLineAction(action, lines, block, { rules, slots: card.slots, given: facts, makeId });
      if ('denial' in result) { announce(result.denial); return; }
      change(result.lines);
      setCursor({ row: result.row + result.count - 1, column: cursor.column, anchorRow: result.row, anchorColumn: cursor.column });
      announce(null);
    },
  };
}

const WRONG: Readonly<Partial<Record<LineField, string>>> = {
  hours: 'Часы – целое число от 1 до 20.', workType: 'Такого вида работы нет. Выберите из списка.', plannedDate: 'Нужна дата учебного года вида 16.09 или 16.09.2025.',
};
