import type { CellAddress } from './cell-address';
import { formatCell, isSameValue, restoreTo, type CellValue } from './cell-value';
import { getCellValue, type EditState } from './edit-state';
import type { TypedCell } from './type-cells';

/** One action of the person (a digit, a paste, a fill) with what each cell held before and after. */
export type UndoStep = { readonly id: number; readonly cells: readonly { readonly cell: CellAddress; readonly before: CellValue; readonly after: CellValue }[] };
export type UndoHistory = { readonly done: readonly UndoStep[]; readonly undone: readonly UndoStep[] };

export const NO_HISTORY: UndoHistory = { done: [], undone: [] };
const STEP_LIMIT = 200;

export function recordStep(history: UndoHistory, step: UndoStep): UndoHistory {
  return step.cells.length === 0 ? history : { done: [...history.done, step].slice(-STEP_LIMIT), undone: [] };
}

/** The cells that an action really changed, refused ones included: undoing it takes them away again. */
export function buildStep(id: number, before: EditState, after: EditState, typed: readonly TypedCell[]): UndoStep {
  const cells = typed.map(({ cell }) => ({ cell, before: getCellValue(before, cell), after: getCellValue(after, cell) }));
  const hasEntry = (cell: CellAddress) => after.entries.some((entry) => entry.stepId === id && entry.cell === cell);
  return { id, cells: cells.filter(({ cell, before: old, after: now }) => hasEntry(cell) || !isSameValue(old, now)) };
}

/**
 * The writes that take a step back (or make it again). A cell is touched only while it still holds what the step left there:
 * what somebody else has put since is not overwritten by an undo.
 */
export function findReverseWrites(state: EditState, step: UndoStep, direction: 'undo' | 'redo'): readonly TypedCell[] {
  return step.cells.flatMap(({ cell, before, after }) => {
    const [from, to] = direction === 'undo' ? [after, before] : [before, after];
    if (isSameValue(from, to) || !isSameValue(getCellValue(state, cell), from)) return [];
    return [{ cell, set: restoreTo(to), text: formatCell(to) }];
  });
}
