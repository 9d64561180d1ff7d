// DOC-04: pupil × month and period, two lines a pupil: days and lessons missed, in all and by reason.
import type { PageCanvas } from '../engine/page-canvas';
import { wrapText } from '../engine/wrap-text';
import type { AttendanceCell, AttendanceModel, AttendanceRow, MissedCount } from '../models/attendance-model';
import { drawCellLines, drawCellUpwards, getMiddleBaseline } from '../page-grid/draw-cell';
import { drawPageTitle, PAGE_TITLE_HEIGHT_MM } from '../page-grid/draw-prose';
import type { PageFrame } from '../page-grid/page-frame';
import {
  COUNT_STYLE,
  getListWidth,
  HEAD,
  NAME_STYLE,
  NAME_WIDTH_MM,
  NUMBER_WIDTH_MM,
  placeBlocks,
  REASON_EDGES,
  TOTAL_STYLE,
  UNIT_WIDTH_MM,
  type AttendancePage,
  type PlacedBlock,
} from './attendance-layout';

const REASONS = ['всего', 'по болезни', 'уважит.', 'неуважит.'];

type Field = { readonly canvas: PageCanvas; readonly frame: PageFrame; readonly page: AttendancePage; readonly blocks: readonly PlacedBlock[] };

function listCounts(count: MissedCount): number[] {
  return [count.total, count.ill, count.excused, count.unexcused];
}

/** Left edge of a block's column, or its right edge as the next one's. */
function getEdge(block: PlacedBlock, column: number): number {
  return block.left + block.width * (REASON_EDGES[column] ?? 1);
}

function drawHead({ canvas, frame, page, blocks }: Field, top: number): void {
  const name = page.side === 'left' ? [{ title: 'Фамилия и имя', width: NAME_WIDTH_MM }] : [];
  let x = frame.left;
  for (const { title, width } of [{ title: '№', width: NUMBER_WIDTH_MM }, ...name, { title: '', width: UNIT_WIDTH_MM }]) {
    drawCellLines(canvas, { x, y: top, width, height: HEAD.total }, [title], COUNT_STYLE, 'center');
    x += width;
  }
  for (const placed of blocks) {
    const left = frame.left + placed.left;
    const style = placed.block.kind === 'month' ? COUNT_STYLE : TOTAL_STYLE;
    drawCellLines(canvas, { x: left, y: top, width: placed.width, height: HEAD.block }, [placed.block.name], style, 'center');
    REASONS.forEach((reason, index) => {
      const edge = getEdge(placed, index);
      const box = { x: frame.left + edge, y: top + HEAD.block, width: getEdge(placed, index + 1) - edge, height: HEAD.reason };
      drawCellUpwards(canvas, box, [reason], COUNT_STYLE);
    });
    canvas.line(left, top + HEAD.block, left + placed.width, top + HEAD.block);
  }
}

function drawCounts({ canvas, frame, page }: Field, placed: PlacedBlock, cell: AttendanceCell | null, top: number): void {
  const line = page.rowHeight / 2;
  if (cell === null) {
    canvas.line(frame.left + placed.left, top + line, frame.left + placed.left + placed.width, top + line, 'strong');
    return;
  }
  [cell.days, cell.lessons].forEach((counts, row) => {
    const baseline = getMiddleBaseline(top + line * row, line, COUNT_STYLE.size);
    listCounts(counts).forEach((count, index) => {
      const style = index === 0 ? TOTAL_STYLE : COUNT_STYLE;
      const middle = frame.left + (getEdge(placed, index) + getEdge(placed, index + 1)) / 2;
      if (count > 0) canvas.text(middle, baseline, String(count), style, 'center');
    });
  });
}

function drawStudent({ canvas, frame, page }: Field, row: AttendanceRow, top: number): void {
  const { rowHeight } = page;
  drawCellLines(canvas, { x: frame.left, y: top, width: NUMBER_WIDTH_MM, height: rowHeight }, [String(row.number)], NAME_STYLE, 'center');
  if (page.side === 'left') {
    const lines = wrapText(canvas.fonts, row.name, NAME_WIDTH_MM - 2, NAME_STYLE);
    drawCellLines(canvas, { x: frame.left + NUMBER_WIDTH_MM, y: top, width: NAME_WIDTH_MM, height: rowHeight }, lines, NAME_STYLE);
  }
  const x = frame.left + getListWidth(page.side) - UNIT_WIDTH_MM;
  ['дней', 'ур.'].forEach((unit, index) => {
    const box = { x, y: top + (index * rowHeight) / 2, width: UNIT_WIDTH_MM, height: rowHeight / 2 };
    drawCellLines(canvas, box, [unit], COUNT_STYLE, 'center');
  });
}

function drawVerticals({ canvas, frame, page, blocks }: Field, right: number, top: number, bottom: number): void {
  const unitLeft = frame.left + getListWidth(page.side) - UNIT_WIDTH_MM;
  for (const x of new Set([frame.left + NUMBER_WIDTH_MM, unitLeft])) canvas.line(x, top, x, bottom);
  for (const placed of blocks) {
    canvas.line(frame.left + placed.left, top, frame.left + placed.left, bottom, 'strong');
    for (let column = 1; column < REASONS.length; column += 1) {
      const x = frame.left + getEdge(placed, column);
      canvas.line(x, top + HEAD.block, x, bottom);
    }
  }
  canvas.box(frame.left, top, right - frame.left, bottom - top, 'frame');
}

export function drawAttendancePage(canvas: PageCanvas, frame: PageFrame, model: AttendanceModel, page: AttendancePage, title: string): void {
  drawPageTitle(canvas, frame, title);
  const top = frame.top + PAGE_TITLE_HEIGHT_MM;
  const blocks = placeBlocks(model, page);
  const field: Field = { canvas, frame, page, blocks };
  drawHead(field, top);
  const right = frame.left + blocks.reduce((sum, placed) => sum + placed.width, getListWidth(page.side));
  const unitLeft = frame.left + getListWidth(page.side) - UNIT_WIDTH_MM;
  let y = top + HEAD.total;
  canvas.line(frame.left, y, right, y, 'strong');
  for (const [offset, row] of model.rows.slice(...page.students).entries()) {
    drawStudent(field, row, y);
    for (const placed of blocks) drawCounts(field, placed, row.cells[placed.index] ?? null, y);
    canvas.line(unitLeft, y + page.rowHeight / 2, right, y + page.rowHeight / 2);
    y += page.rowHeight;
    canvas.line(frame.left, y, right, y, (page.students[0] + offset + 1) % 5 === 0 ? 'strong' : 'thin');
  }
  drawVerticals(field, right, top, y);
}
