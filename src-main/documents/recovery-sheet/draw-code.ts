import type { PageCanvas, TextStyle } from '../engine/page-canvas';
import { getMiddleBaseline } from '../page-grid/draw-cell';
import type { PageFrame } from '../page-grid/page-frame';

const CODE: TextStyle = { size: 24, weight: 'mono' };
const NUMBER: TextStyle = { size: 9, weight: 'regular' };
const GROUPS_PER_LINE = 4;
const GAP_MM = 4;
const BOX_MM = 14;
const LINE_MM = BOX_MM + 6;

/** Every group in a box of its own with its number above: the program names a mistyped group by it. Returns where the boxes end. */
export function drawCode(canvas: PageCanvas, frame: PageFrame, top: number, code: string): number {
  const groups = code.split('-');
  const width = (frame.width - GAP_MM * (GROUPS_PER_LINE - 1)) / GROUPS_PER_LINE;
  groups.forEach((group, index) => {
    const x = frame.left + (index % GROUPS_PER_LINE) * (width + GAP_MM);
    const y = top + Math.floor(index / GROUPS_PER_LINE) * LINE_MM;
    canvas.text(x + 1, y + 3, `${String(index + 1)}`, NUMBER);
    canvas.box(x, y + 4, width, BOX_MM, 'strong');
    canvas.text(x + width / 2, getMiddleBaseline(y + 4, BOX_MM, CODE.size), group, CODE, 'center');
  });
  return top + Math.ceil(groups.length / GROUPS_PER_LINE) * LINE_MM;
}
