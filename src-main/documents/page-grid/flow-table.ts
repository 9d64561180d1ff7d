// A ruled table over as many pages as it needs: rows grow with their texts, the head is repeated.
import type { DocumentFonts } from '../engine/document-fonts';
import type { PageCanvas, TextAlign, TextStyle } from '../engine/page-canvas';
import { wrapText } from '../engine/wrap-text';
import { CELL_PADDING_MM, drawCellLines, getCellHeight } from './draw-cell';

export type FlowColumn = { readonly title: string; readonly widthMm: number; readonly align: TextAlign };

export type FlowTable = {
  readonly columns: readonly FlowColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly style: TextStyle;
  readonly rowHeightMm: number;
  /** Every fifth line stronger, as ruled paper has it. */
  readonly hasFifthLines: boolean;
};

type MeasuredRow = { readonly cells: readonly (readonly string[])[]; readonly height: number };
/** Rows that stand on one page. */
export type FlowPart = { readonly table: FlowTable; readonly head: MeasuredRow; readonly rows: readonly MeasuredRow[]; readonly firstIndex: number };

const HEAD_STYLE: TextStyle = { size: 9, weight: 'bold' };

function measureRow(fonts: DocumentFonts, columns: readonly FlowColumn[], row: readonly string[], style: TextStyle, least: number): MeasuredRow {
  const cells = columns.map((column, index) => wrapText(fonts, row[index] ?? '', column.widthMm - CELL_PADDING_MM * 2, style));
  return { cells, height: Math.max(least, ...cells.map((lines) => getCellHeight(lines.length, style.size))) };
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
      parts.push({ table, head, rows, firstIndex });
      rows = [];
      firstIndex = index;
      room = nextHeight - head.height;
    }
    rows.push(row);
    room -= row.height;
  });
  parts.push({ table, head, rows, firstIndex });
  return parts;
}

function drawRow(canvas: PageCanvas, table: FlowTable, row: MeasuredRow, x: number, y: number, style: TextStyle, isHead: boolean): void {
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
  const width = table.columns.reduce((sum, column) => sum + column.widthMm, 0);
  drawRow(canvas, table, head, x, y, HEAD_STYLE, true);
  let bottom = y + head.height;
  canvas.line(x, bottom, x + width, bottom, 'strong');
  rows.forEach((row, index) => {
    drawRow(canvas, table, row, x, bottom, table.style, false);
    bottom += row.height;
    const isFifth = table.hasFifthLines && (part.firstIndex + index + 1) % 5 === 0;
    canvas.line(x, bottom, x + width, bottom, isFifth ? 'strong' : 'thin');
  });
  let left = x;
  for (const column of table.columns.slice(0, -1)) {
    left += column.widthMm;
    canvas.line(left, y, left, bottom);
  }
  canvas.box(x, y, width, bottom - y, 'frame');
  return bottom;
}
