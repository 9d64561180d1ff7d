import type { PageCanvas, TextAlign, TextStyle } from '../engine/page-canvas';
import { getLineHeightMm, POINTS_PER_MM } from '../engine/units';

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export const CELL_PADDING_MM = 1;
/** Half of the height of lower-case Tinos with its upper parts, in font sizes. */
const MIDDLE = 0.31;

/** Base line of a single line that looks centred between `top` and `top + height`. */
export function getMiddleBaseline(top: number, height: number, fontSize: number): number {
  return top + height / 2 + (fontSize * MIDDLE) / POINTS_PER_MM;
}

/** Height of a cell with so many lines, mm. */
export function getCellHeight(lineCount: number, fontSize: number): number {
  return Math.max(1, lineCount) * getLineHeightMm(fontSize) + CELL_PADDING_MM * 1.3;
}

function getAlignedX(box: Box, align: TextAlign): number {
  if (align === 'center') return box.x + box.width / 2;
  return align === 'left' ? box.x + CELL_PADDING_MM : box.x + box.width - CELL_PADDING_MM;
}

/** Lines in the middle of a cell. */
export function drawCellLines(canvas: PageCanvas, box: Box, lines: readonly string[], style: TextStyle, align: TextAlign = 'left'): void {
  const lineHeight = getLineHeightMm(style.size);
  const x = getAlignedX(box, align);
  const top = box.y + (box.height - lines.length * lineHeight) / 2;
  lines.forEach((line, index) => canvas.text(x, getMiddleBaseline(top + index * lineHeight, lineHeight, style.size), line, style, align));
}

/** Lines written upwards, starting at the foot of the cell, side by side in its middle. */
export function drawCellUpwards(canvas: PageCanvas, box: Box, lines: readonly string[], style: TextStyle): void {
  const lineHeight = getLineHeightMm(style.size);
  const left = box.x + (box.width - lines.length * lineHeight) / 2;
  lines.forEach((line, index) =>
    canvas.textUpwards(getMiddleBaseline(left + index * lineHeight, lineHeight, style.size), box.y + box.height - CELL_PADDING_MM * 1.2, line, style),
  );
}
