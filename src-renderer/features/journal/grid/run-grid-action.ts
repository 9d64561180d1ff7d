import { listAbsenceKeys, listOpenCodes, readAbsenceKeys } from '@shared/domain/journal';
import { formatCell, type CellSet } from '../edit/cell-value';
import { findEntry, getCellValue } from '../edit/edit-state';
import type { TypedCell } from '../edit/type-cells';
import { formatViewOnly } from '../texts/view-only-text';
import { advanceCursor, findLessonColumn, getBlock, isSingleCell, listCells, moveCursor, placeCursor } from './cursor';
import { findGridCell, getGridSize, isOnList, type GridCell, type GridSession } from './grid-session';
import type { GridAction, WriteAction } from './key-action';

/** Does what the key means. False = nothing to do here, the browser may have the key. */
export function runGridAction(action: GridAction, session: GridSession): boolean {
  if (action.kind === 'letter') return typeLetter(action.letter, session);
  const unfinished = session.cursor.getTyped();
  if (unfinished === '') return run(action, session);
  session.cursor.type('');
  if (action.kind !== 'dismiss' && action.kind !== 'clear') run(action, session);
  session.announce(`«${unfinished}» – такого обозначения отсутствия нет, ничего не записано.`);
  return true;
}

/** Letters of a code are gathered until they are one; then it is set like a mark (SET-14). */
function typeLetter(letter: string, session: GridSession): boolean {
  const { model } = session.editor;
  const column = model.columns[session.cursor.get().column];
  if (!column) return false;
  const codes = listOpenCodes(model.page.absenceCodes, column.date);
  const before = session.cursor.getTyped();
  const typed = before + letter;
  const reading = readAbsenceKeys(listAbsenceKeys(codes.map(({ code }) => code)), typed);
  if (reading === null && before === '') return false;
  return ifMayEnter(session, () => {
    session.cursor.type(reading?.kind === 'begun' ? typed : '');
    if (reading?.kind === 'code') fill(session, { kind: 'absence', code: reading.code }, reading.code);
    else if (reading === null) session.announce(`«${typed}» – такого обозначения отсутствия нет, ничего не записано.`);
    else session.announce(`Набрано «${typed}», дальше: ${codes.filter(({ code }) => reading.codes.includes(code)).map(({ code, meaning }) => `${code} – ${meaning}`).join('; ')}. Esc – отменить.`);
  });
}

function run(action: Exclude<GridAction, { readonly kind: 'letter' }>, session: GridSession): boolean {
  switch (action.kind) {
    case 'move':
      move(session, action.rows, action.columns, action.extend);
      return true;
    case 'tab':
      return tab(session, action.by);
    case 'enter': {
      const isDown = session.getDirection() === 'down';
      move(session, isDown ? action.by : 0, isDown ? 0 : action.by, false);
      return true;
    }
    case 'lesson':
      moveToLesson(session, action.by);
      return true;
    case 'selectColumn':
      session.cursor.set({ ...session.cursor.get(), row: 0, anchorRow: getGridSize(session.editor.model).rows - 1 });
      return true;
    case 'page':
      session.openOtherPage(action.by);
      return true;
    case 'comment':
      return ifMayEnter(session, () => { session.open('comment'); });
    case 'history':
    case 'help':
      session.open(action.kind);
      return true;
    case 'panel':
      session.focusPanel();
      return true;
    case 'dismiss':
      return dismiss(session);
    case 'copy':
    case 'paste':
      session.openClipboard();
      return false;
    default:
      return ifMayEnter(session, () => { runWrite(action, session); });
  }
}

function runWrite(action: Exclude<WriteAction, { readonly kind: 'letter' }>, session: GridSession): void {
  switch (action.kind) {
    case 'mark':
      fill(session, action.value > 0 ? { kind: 'mark', value: action.value } : null, String(action.value));
      return;
    case 'clear':
      session.editor.cells.type(listSelected(session).filter((cell) => !isEmpty(session, cell)).map(({ address }) => ({ cell: address, set: { kind: 'clear' }, text: '' })));
      return;
    case 'undo':
    case 'redo':
      takeBack(session, action.kind);
      return;
    case 'fillFromAbove':
      fillFromAbove(session);
      return;
    case 'overrule':
      session.editor.cells.overrule(listSelected(session).map(({ address }) => address));
      return;
  }
}

function ifMayEnter(session: GridSession, write: () => void): true {
  const { page } = session.editor.model;
  if (page.canEnter) write();
  else session.announce(formatViewOnly(page.viewOnlyReason));
  return true;
}

function move(session: GridSession, rows: number, columns: number, extend: boolean): void {
  session.cursor.set(moveCursor(session.cursor.get(), { rows, columns }, getGridSize(session.editor.model), extend));
}

/** Tab goes along the row; at its end it leaves the grid, so that nobody is caught in it. */
function tab(session: GridSession, by: 1 | -1): boolean {
  const next = session.cursor.get().column + by;
  if (next < 0 || next >= getGridSize(session.editor.model).columns) return false;
  move(session, 0, by, false);
  return true;
}

function moveToLesson(session: GridSession, by: 1 | -1): void {
  const cursor = session.cursor.get();
  const column = findLessonColumn(session.editor.model.columns.map((one) => one.lessonKey), cursor.column, by);
  if (column !== null) session.cursor.set(placeCursor(cursor.row, column));
}

export function listSelected(session: GridSession): readonly GridCell[] {
  return listCells(getBlock(session.cursor.get())).flatMap(({ row, column }) => findGridCell(session.editor.model, row, column) ?? []);
}

function isEmpty(session: GridSession, cell: GridCell): boolean {
  const { state } = session.editor.model;
  return formatCell(getCellValue(state, cell.address)) === '' && findEntry(state.entries, cell.address) === null;
}

/** One cell: set and go on. A selection: fill it and stay; pupils who are not on the list that day are passed over. */
function fill(session: GridSession, set: CellSet | null, text: string): void {
  const cursor = session.cursor.get();
  const isSingle = isSingleCell(cursor);
  const cells = listSelected(session).filter((cell) => isSingle || isOnList(cell));
  const wanted = set?.kind === 'absence' ? cells.filter((cell, index) => cells.findIndex((other) => isSameLesson(other, cell)) === index) : cells;
  session.editor.cells.type(wanted.map(({ address }) => ({ cell: address, set, text })));
  if (!isSingle) return;
  const { model } = session.editor;
  const isOpen = (row: number, column: number) => {
    const cell = findGridCell(model, row, column);
    return cell !== null && isOnList(cell);
  };
  session.cursor.set(advanceCursor(cursor, session.getDirection(), getGridSize(model), isOpen));
}

function isSameLesson(left: GridCell, right: GridCell): boolean {
  return left.student === right.student && left.column.lessonKey === right.column.lessonKey;
}

/** Ctrl+D: one cell takes the value above it, a selection the values of its first row. */
function fillFromAbove(session: GridSession): void {
  const { model, cells } = session.editor;
  const cursor = session.cursor.get();
  const block = getBlock(cursor);
  const sourceRow = block.top === block.bottom ? block.top - 1 : block.top;
  const typed = listCells(block).flatMap(({ row, column }): readonly TypedCell[] => {
    const source = findGridCell(model, sourceRow, column);
    const target = findGridCell(model, row, column);
    if (!source || !target || row === sourceRow) return [];
    const { value, code } = getCellValue(model.state, source.address);
    if (value !== null) return [{ cell: target.address, set: { kind: 'mark', value }, text: String(value) }];
    return code ? [{ cell: target.address, set: { kind: 'absence', code }, text: code }] : [];
  });
  cells.type(typed);
}

function takeBack(session: GridSession, kind: 'undo' | 'redo'): void {
  const { model, cells } = session.editor;
  const done = cells[kind]();
  const [first] = done;
  if (!first) {
    session.announce(kind === 'undo' ? 'Отменять нечего.' : 'Возвращать нечего.');
    return;
  }
  const row = model.page.students.findIndex((student) => student.id === first.cell.studentId);
  const column = model.columns.findIndex((one) => one.date === first.cell.date && one.lessonNumber === first.cell.lessonNumber && one.ordinal === first.cell.column);
  if (row >= 0 && column >= 0) session.cursor.set(placeCursor(row, column));
  session.announce(`${kind === 'undo' ? 'Отменено' : 'Возвращено'}: ${done.length === 1 ? 'одна клетка' : `клеток – ${done.length}`}.`);
}

/** Esc: takes away what was refused in the selection; else gives the selection up. */
function dismiss(session: GridSession): boolean {
  const { model, cells } = session.editor;
  const unsaved = listSelected(session).filter((cell) => ['refused', 'unsent'].includes(findEntry(model.state.entries, cell.address)?.status ?? ''));
  if (unsaved.length > 0) cells.dismiss(unsaved.map(({ address }) => address));
  const cursor = session.cursor.get();
  if (unsaved.length === 0 && isSingleCell(cursor)) return false;
  session.cursor.set(placeCursor(cursor.row, cursor.column));
  return true;
}
