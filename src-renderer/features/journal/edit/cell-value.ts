import type { CellChange } from '@shared/contract/journal-contract';
import type { AbsenceCode } from '@shared/domain/journal';

export type CellSet = CellChange['set'];

/** What a cell holds: the mark of its column with a comment, and the absence of its lesson. */
export type CellValue = { readonly value: number | null; readonly comment: string | null; readonly code: AbsenceCode | null };

export const EMPTY_CELL: CellValue = { value: null, comment: null, code: null };

/** The cell as it will stand if the change is taken. */
export function applySet(cell: CellValue, set: CellSet): CellValue {
  switch (set.kind) {
    case 'mark':
      return { ...cell, value: set.value };
    case 'absence':
      return { ...cell, code: set.code };
    case 'clear':
      return EMPTY_CELL;
    case 'comment':
      return { ...cell, comment: set.text };
    case 'restore':
      return { value: set.value, comment: set.comment, code: set.code };
  }
}

/** The absence of the lesson after a change in another of its columns. */
export function applyAbsence(code: AbsenceCode | null, set: CellSet): AbsenceCode | null {
  return touchesAbsence(set) ? applySet({ ...EMPTY_CELL, code }, set).code : code;
}

export function touchesAbsence(set: CellSet): boolean {
  return set.kind === 'absence' || set.kind === 'clear' || set.kind === 'restore';
}

export function restoreTo(cell: CellValue): CellSet {
  return { kind: 'restore', value: cell.value, comment: cell.comment, code: cell.code };
}

export function isSameValue(left: CellValue, right: CellValue): boolean {
  return left.value === right.value && left.comment === right.comment && left.code === right.code;
}

/** What stands in the cell on screen. */
export function formatCell(cell: CellValue): string {
  return cell.value === null ? (cell.code ?? '') : String(cell.value);
}
