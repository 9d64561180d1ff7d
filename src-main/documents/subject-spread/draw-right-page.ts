// Right page: what was done in the lessons of the left page, in the same order.
import type { PageCanvas } from '../engine/page-canvas';
import { getLineHeightMm } from '../engine/units';
import { drawCellLines } from '../page-grid/draw-cell';
import { drawSignature, SIGNATURE_HEIGHT_MM } from '../page-grid/draw-prose';
import type { PageFrame } from '../page-grid/page-frame';
import { wrapText } from '../engine/wrap-text';
import { drawHeading } from './draw-heading';
import { CLOSING_GAP_MM, CLOSING_STYLE, type Closing } from './measure-closing';
import type { CourseMeasure } from './measure-course';
import { LESSON_COLUMNS, type LessonRow } from './measure-lessons';
import type { Spread } from './plan-spreads';
import { LESSON_STYLE, RIGHT_HEAD_MM, USUAL_LESSON_ROW_MM } from './spread-style';
import { shareHeight } from './share-height';

const HEAD = { size: 9, weight: 'bold' } as const;

function drawRow(canvas: PageCanvas, frame: PageFrame, row: LessonRow, top: number, height: number): void {
  let x = frame.left;
  LESSON_COLUMNS.forEach((column, index) => {
    drawCellLines(canvas, { x, y: top, width: column.widthMm, height }, row.cells[index] ?? [], LESSON_STYLE, column.align);
    x += column.widthMm;
  });
}

function drawHead(canvas: PageCanvas, frame: PageFrame, top: number): void {
  let x = frame.left;
  for (const column of LESSON_COLUMNS) {
    const lines = wrapText(canvas.fonts, column.title, column.widthMm - 1, HEAD);
    drawCellLines(canvas, { x, y: top, width: column.widthMm, height: RIGHT_HEAD_MM }, lines, HEAD, 'center');
    x += column.widthMm;
  }
  canvas.line(frame.left, top + RIGHT_HEAD_MM, frame.right, top + RIGHT_HEAD_MM, 'strong');
}

function drawGrid(canvas: PageCanvas, frame: PageFrame, top: number, bottom: number): void {
  let x = frame.left;
  for (const column of LESSON_COLUMNS.slice(0, -1)) {
    x += column.widthMm;
    canvas.line(x, top, x, bottom);
  }
  canvas.box(frame.left, top, frame.width, bottom - top, 'frame');
}

function drawClosing(canvas: PageCanvas, frame: PageFrame, top: number, closing: Closing): void {
  let y = top + CLOSING_GAP_MM;
  for (const line of closing.lines) {
    y += getLineHeightMm(CLOSING_STYLE.size);
    canvas.text(frame.left, y - 1, line, CLOSING_STYLE);
  }
  for (const { office, name } of closing.signatures) {
    drawSignature(canvas, frame, y, office, name);
    y += SIGNATURE_HEIGHT_MM;
  }
}

export function drawRightPage(canvas: PageCanvas, frame: PageFrame, measure: CourseMeasure, spread: Spread): void {
  drawHeading(canvas, frame, measure);
  const top = frame.top + measure.headingHeight;
  drawHead(canvas, frame, top);
  const closingHeight = spread.closing?.height ?? 0;
  const room = frame.bottom - top - RIGHT_HEAD_MM - closingHeight;
  const isLast = spread.closing !== null;
  const { heights, blankRows, blankHeight } = shareHeight(
    spread.rows.map((row) => row.height),
    room,
    isLast ? USUAL_LESSON_ROW_MM : room,
    USUAL_LESSON_ROW_MM,
  );
  let y = top + RIGHT_HEAD_MM;
  spread.rows.forEach((row, index) => {
    const height = heights[index] ?? row.height;
    drawRow(canvas, frame, row, y, height);
    y += height;
    canvas.line(frame.left, y, frame.right, y);
  });
  for (let index = 0; index < blankRows; index += 1) {
    y += blankHeight;
    canvas.line(frame.left, y, frame.right, y);
  }
  drawGrid(canvas, frame, top, y);
  if (spread.closing) drawClosing(canvas, frame, y, spread.closing);
}
