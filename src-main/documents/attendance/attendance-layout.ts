// How the months and periods of a year fall on the two pages of an attendance spread.
import type { TextStyle } from '../engine/page-canvas';
import type { AttendanceBlock, AttendanceModel } from '../models/attendance-model';
import { PAGE_TITLE_HEIGHT_MM } from '../page-grid/draw-prose';
import { FRAME_HEIGHT_MM, FRAME_WIDTH_MM } from '../page-grid/page-frame';
import { splitEvenly } from '../page-grid/split-evenly';

export const COUNT_STYLE: TextStyle = { size: 9, weight: 'regular' };
export const TOTAL_STYLE: TextStyle = { size: 9, weight: 'bold' };
export const NAME_STYLE: TextStyle = { size: 9.5, weight: 'regular' };

export const NUMBER_WIDTH_MM = 7;
export const NAME_WIDTH_MM = 37;
export const UNIT_WIDTH_MM = 8;
export const HEAD = { block: 6, reason: 18, total: 24 } as const;
/** Edges of the four columns of a block, in its widths: totals and illness run to three digits. */
export const REASON_EDGES = [0, 0.29, 0.58, 0.79, 1] as const;

const LEAST_BLOCK_WIDTH_MM = 19.5;
const MOST_BLOCK_WIDTH_MM = 45;
const YEAR_WEIGHT = 1.3;
const LEAST_ROW_MM = 8.2;
const MOST_ROW_MM = 10;

/** One page: blocks `[from, to)` beside the pupils `[from, to)`. */
export type AttendancePage = {
  readonly side: 'left' | 'right';
  readonly blocks: readonly [number, number];
  readonly students: readonly [number, number];
  /** A pupil's two lines together. */
  readonly rowHeight: number;
};

/** Width before the first block. */
export function getListWidth(side: 'left' | 'right'): number {
  return NUMBER_WIDTH_MM + UNIT_WIDTH_MM + (side === 'left' ? NAME_WIDTH_MM : 0);
}

function countFitting(side: 'left' | 'right'): number {
  return Math.floor((FRAME_WIDTH_MM - getListWidth(side)) / LEAST_BLOCK_WIDTH_MM);
}

/** A block with its place from the left edge of the frame. */
export type PlacedBlock = { readonly block: AttendanceBlock; readonly index: number; readonly left: number; readonly width: number };

/** Blocks of a page side by side; the year, with its larger numbers, is wider. */
export function placeBlocks(model: AttendanceModel, page: AttendancePage): PlacedBlock[] {
  const blocks = model.blocks.slice(...page.blocks);
  const weigh = (block: AttendanceBlock) => (block.kind === 'year' ? YEAR_WEIGHT : 1);
  const weights = blocks.reduce((sum, block) => sum + weigh(block), 0);
  const unit = Math.min(MOST_BLOCK_WIDTH_MM, (FRAME_WIDTH_MM - getListWidth(page.side)) / Math.max(1, weights));
  let left = getListWidth(page.side);
  return blocks.map((block, offset) => {
    const placed = { block, index: page.blocks[0] + offset, left, width: unit * weigh(block) };
    left += placed.width;
    return placed;
  });
}

/** Pages in pairs: left, right, left, right… */
export function layOutAttendance(model: AttendanceModel): AttendancePage[] {
  const onLeft = countFitting('left');
  const onBoth = onLeft + countFitting('right');
  const room = FRAME_HEIGHT_MM - PAGE_TITLE_HEIGHT_MM - HEAD.total;
  const pages: AttendancePage[] = [];
  for (const students of splitEvenly(model.rows.length, Math.floor(room / LEAST_ROW_MM))) {
    const rowHeight = Math.min(MOST_ROW_MM, room / Math.max(1, students[1] - students[0]));
    for (const [from, to] of splitEvenly(model.blocks.length, onBoth)) {
      const middle = from + Math.round(((to - from) * onLeft) / onBoth);
      pages.push({ side: 'left', blocks: [from, middle], students, rowHeight });
      pages.push({ side: 'right', blocks: [middle, to], students, rowHeight });
    }
  }
  return pages;
}
