import { formatField, formatTableText, insertLines, makePlanLine, readField, type LineField, type PlanLine, type PlanWorkType, type PlanYear } from '@shared/domain/lesson-plan';
import { GRID_COLUMNS } from './grid-columns';
import type { GridBlock } from './grid-cursor';
import type { GridRules } from './grid-rules';

type Lines = readonly PlanLine[];
/** The lines after a paste, and how many cells could not be taken. */
export type PastedBlock = { readonly lines: Lines; readonly taken: number; readonly refused: number };
/** `openTypes`: kinds of work that may be chosen. */
type Place = { readonly rules: GridRules; readonly year: PlanYear; readonly workTypes: readonly PlanWorkType[]; readonly openTypes: readonly PlanWorkType[]; readonly makeId: () => number };

export function copyBlock(lines: Lines, block: GridBlock, workTypes: Place['workTypes'], formatOther: (line: PlanLine, key: string) => string): string {
  const rows = lines.slice(block.top, block.bottom + 1);
  return formatTableText(rows.map((line) => GRID_COLUMNS.slice(block.left, block.right + 1).map(({ field, key }) => (field === null ? formatOther(line, key) : formatField(line, field, workTypes)))));
}

export function clearBlock(lines: Lines, block: GridBlock, place: Place): PastedBlock {
  const width = block.right - block.left + 1;
  return pasteCells(lines, Array.from({ length: block.bottom - block.top + 1 }, () => Array.from({ length: width }, () => '')), block, place);
}

/** Cells from the block's first one on; a single text fills the selection; rows below the last line become new lines. */
export function pasteCells(lines: Lines, rows: readonly (readonly string[])[], block: GridBlock, place: Place): PastedBlock {
  const [single] = rows.length === 1 && rows[0]?.length === 1 ? rows[0] : [];
  const texts = single === undefined ? rows : Array.from({ length: block.bottom - block.top + 1 }, () => Array.from({ length: block.right - block.left + 1 }, () => single));
  const missing = Math.max(0, block.top + texts.length - lines.length);
  const isLonger = missing > 0 && place.rules.structureDenial === null;
  let next: Lines = isLonger ? insertLines(lines, lines.length, Array.from({ length: missing }, () => makePlanLine(place.makeId()))) : lines;
  let taken = 0;
  let refused = 0;
  texts.forEach((cells, y) => {
    cells.forEach((text, x) => {
      const field = GRID_COLUMNS[block.left + x]?.field ?? null;
      const typed = typeCell(next, block.top + y, field, text, place);
      if (typed === null) { if (text.trim() !== '') refused += 1; return; }
      if (typed !== next) taken += 1;
      next = typed;
    });
  });
  return { lines: taken > 0 ? next : lines, taken, refused };
}

/** Null = the text cannot stand there. */
export function typeCell(lines: Lines, row: number, field: LineField | null, text: string, { rules, year, workTypes, openTypes }: Place): Lines | null {
  const line = lines[row];
  if (!line || field === null) return null;
  if (formatField(line, field, workTypes) === text.trim()) return lines;
  if (rules.findCellDenial(line, field) !== null) return null;
  const value = readField(field, text, year, openTypes);
  return value && lines.map((one, index) => (index === row ? { ...one, ...value } : one));
}
