// A ruled table over as many pages as it needs: rows grow with their texts, the head is repeated, a heading stays with its rows.
import type { DocumentFonts } from '../engine/document-fonts';
import type { PageCanvas, TextAlign, TextStyle } from '../engine/page-canvas';
import { wrapText } from '../engine/wrap-text';
import { CELL_PADDING_MM, drawCellLines, getCellHeight } from './draw-cell';

export type FlowColumn = { readonly title: string; readonly widthMm: number; readonly align: TextAlign };

export type FlowTable = {
  readonly columns: readonly FlowColumn[];
  /** A row of one text is a heading across all columns. */
  readonly rows: readonly (readonly string[])[];
  readonly style: TextStyle;
  readonly rowHeightMm: number;
  /** Every fifth line stronger, as ruled paper has it. */
  readonly hasFifthLines: boolean;
};

type MeasuredRow = { readonly cells: readonly (readonly string[])[]; readonly height: number; readonly isHeading: boolean };
/** Rows that stand on one page. */
export type FlowPart = { readonly table: FlowTable; readonly head: MeasuredRow; readonly rows: readonly MeasuredRow[]; readonly firstIndex: number };

const HEAD_STYLE: TextStyle = { size: 9, weight: 'bold' };

function measureRow(fonts: DocumentFonts, columns: readonly FlowColumn[], row: readonly string[], style: TextStyle, least: number): MeasuredRow {
  const isHeading = row.length === 1 && columns.length > 1;
  const cells = isHeading
    ? [wrapText(fonts, row[0] ?? '', widthOf(columns) - CELL_PADDING_MM * 2, toHeading(style))]
    : columns.map((column, index) => wrapText(fonts, row[index] ?? '', column.widthMm - CELL_PADDING_MM * 2, style));
  return { cells, isHeading, height: Math.max(least, ...cells.map((lines) => getCellHeight(lines.length, style.size))) };
}

function widthOf(columns: readonly FlowColumn[]): number {
  return columns.reduce((sum, column) => sum + column.widthMm, 0);
}

function toHeading(style: TextStyle): TextStyle {
  return { ...style, weight: 'bold' };
}

/** Parts not higher than `firstHeight`, then `nextHeight`; a table without rows is one part with its head. */
export function splitFlowTable(fonts: DocumentFonts, table: FlowTable, firstHeight: number, nextHeight: number): FlowPart[] {
  const titles = table.columns.map((column) => column.title);
  const head = measureRow(fonts, table.columns, titles, HEAD_STYLE, 8);
  const parts: FlowPart[] = [];
  let rows: MeasuredRow[] = [];
  let firstIndex = 0;
  let room = firstHeight - head.height;
  table.rows.forEach((texts, index) => {
    const row = measureRow(fonts, table.columns, texts, table.style, table.rowHeightMm);
    if (rows.length > 0 && row.height > room) {
      const kept = countWithoutHeadings(rows, rows.length);
      parts.push({ table, head, rows: rows.slice(0, kept), firstIndex });
      rows = rows.slice(kept);
      firstIndex = index - rows.length;
      room = nextHeight - head.height - rows.reduce((sum, moved) => sum + moved.height, 0);
    }
    rows.push(row);
    room -= row.height;
  });
  parts.push({ table, head, rows, firstIndex });
  return parts;
}

/** So many of the first rows that no heading is the last of them; all of them where nothing else is left. */
function countWithoutHeadings(rows: readonly MeasuredRow[], count: number): number {
  let kept = count;
  while (kept > 0 && rows[kept - 1]?.isHeading) kept -= 1;
  return kept === 0 ? count : kept;
}

export function getPartHeight({ head, rows }: FlowPart): number {
  return rows.reduce((sum, row) => sum + row.height, head.height);
}

/** Rows that go along with the signatures where these have no room below the table. */
const ROWS_BEFORE_CLOSING = 3;

/** The same parts with room for `closingMm` below the last one: signatures do not stand on a page of their own. */
export function leaveRoom(parts: readonly FlowPart[], roomMm: number, closingMm: number): FlowPart[] {
  const last = parts.at(-1);
  if (!last || getPartHeight(last) + closingMm <= roomMm) return [...parts];
  const kept = countWithoutHeadings(last.rows, Math.max(0, last.rows.length - ROWS_BEFORE_CLOSING));
  if (kept === 0) return [...parts];
  return [...parts.slice(0, -1), { ...last, rows: last.rows.slice(0, kept) }, { ...last, rows: last.rows.slice(kept), firstIndex: last.firstIndex + kept }];
}

function drawRow(canvas: PageCanvas, table: FlowTable, row: MeasuredRow, x: number, y: number, style: TextStyle, isHead: boolean): void {
  if (row.isHeading) {
    drawCellLines(canvas, { x, y, width: widthOf(table.columns), height: row.height }, row.cells[0] ?? [], toHeading(style), 'left');
    return;
  }
  let left = x;
  table.columns.forEach((column, index) => {
    const box = { x: left, y, width: column.widthMm, height: row.height };
    drawCellLines(canvas, box, row.cells[index] ?? [], style, isHead ? 'center' : column.align);
    left += column.widthMm;
  });
}

/** Draws one part and returns where it ends. */
export function drawFlowPart(canvas: PageCanvas, part: FlowPart, x: number, y: number): number {
  const { table, head, rows } = part;
  const width = widthOf(table.columns);
  drawRow(canvas, table, head, x, y, HEAD_STYLE, true);
  let bottom = y + head.height;
  // Upright lines are left out where a heading crosses the table.
  let ruledFrom = y;
  canvas.line(x, bottom, x + width, bottom, 'strong');
  rows.forEach((row, index) => {
    drawRow(canvas, table, row, x, bottom, table.style, false);
    if (row.isHeading) {
      drawUprights(canvas, table, x, ruledFrom, bottom);
      ruledFrom = bottom + row.height;
    }
    bottom += row.height;
    const isFifth = table.hasFifthLines && (part.firstIndex + index + 1) % 5 === 0;
    canvas.line(x, bottom, x + width, bottom, isFifth ? 'strong' : 'thin');
  });
  drawUprights(canvas, table, x, ruledFrom, bottom);
  canvas.box(x, y, width, bottom - y, 'frame');
  return bottom;
}

function drawUprights(canvas: PageCanvas, { columns }: FlowTable, x: number, from: number, to: number): void {
  if (to <= from) return;
  let left = x;
  for (const column of columns.slice(0, -1)) {
    left += column.widthMm;
    canvas.line(left, from, left, to);
  }
}
