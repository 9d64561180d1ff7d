import type { PageAbsenceCode } from '@shared/contract/journal-contract';
import type { CellSet } from '../edit/cell-value';

/** Rows and cells of what Excel puts on the clipboard: tabs between cells, quotes around a cell with a line break. */
export function parseClipboardText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let index = 0; index < source.length; index += 1) {
    const char = source.charAt(index);
    if (isQuoted && char === '"' && source.charAt(index + 1) === '"') { cell += '"'; index += 1; }
    else if (char === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (char === '\t' && !isQuoted) endCell();
    else if (char === '\n' && !isQuoted) { endCell(); rows.push([]); }
    else cell += char;
  }
  endCell();
  return rows;
}

export function buildClipboardText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join('\t')).join('\r\n');
}

/** A cell of a spreadsheet as a change; null = not one mark nor one absence («4/5», «+», words – MRK-01). */
export function parseCellText(text: string, codes: readonly Pick<PageAbsenceCode, 'code'>[]): CellSet | null {
  const clean = text.trim().toLowerCase();
  if (/^\d{1,3}$/.test(clean)) {
    const value = Number(clean);
    return value >= 1 && value <= 100 ? { kind: 'mark', value } : null;
  }
  return codes.some(({ code }) => code === clean) ? { kind: 'absence', code: clean } : null;
}

export type PastedCell = { readonly row: number; readonly column: number; readonly text: string };

/**
 * Where the pasted texts fall: from the block's first cell on; one value over a selection fills it. Empty cells are skipped, they erase
 * nothing. `lostCount` cells with something in them fell off the page.
 */
export function placePasted(rows: readonly (readonly string[])[], block: { top: number; bottom: number; left: number; right: number }, size: { rows: number; columns: number }): { readonly cells: readonly PastedCell[]; readonly lostCount: number } {
  const single = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  const height = single === undefined ? rows.length : block.bottom - block.top + 1;
  const cells: PastedCell[] = [];
  for (let y = 0; y < height; y += 1) {
    const width = single === undefined ? (rows[y]?.length ?? 0) : block.right - block.left + 1;
    for (let x = 0; x < width; x += 1) {
      const text = (single ?? rows[y]?.[x] ?? '').trim();
      if (text !== '') cells.push({ row: block.top + y, column: block.left + x, text });
    }
  }
  const inside = cells.filter((cell) => cell.row < size.rows && cell.column < size.columns);
  return { cells: inside, lostCount: cells.length - inside.length };
}
