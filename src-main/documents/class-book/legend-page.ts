// «Условные обозначения»: letters of work types, codes of absence, special results.
import type { PageCanvas, TextStyle } from '../engine/page-canvas';
import { getLineHeightMm } from '../engine/units';
import { wrapText } from '../engine/wrap-text';
import type { ClassBookModel, LegendEntry } from '../models/class-book-model';
import { drawPageTitle, PAGE_TITLE_HEIGHT_MM } from '../page-grid/draw-prose';
import type { PageFrame } from '../page-grid/page-frame';
import type { PagePlan } from '../page-grid/page-plan';

export const LEGEND_SECTION = 'Условные обозначения';

const HEADING: TextStyle = { size: 11, weight: 'bold' };
const SIGN: TextStyle = { size: 11, weight: 'bold' };
const MEANING: TextStyle = { size: 11, weight: 'regular' };
const SIGN_WIDTH_MM = 24;

function drawGroup(canvas: PageCanvas, frame: PageFrame, top: number, heading: string, entries: readonly LegendEntry[]): number {
  if (entries.length === 0) return top;
  let y = top + 7;
  canvas.text(frame.left, y, heading, HEADING);
  y += 3;
  const lineHeight = getLineHeightMm(MEANING.size);
  for (const entry of entries) {
    const lines = wrapText(canvas.fonts, entry.meaning, frame.width - SIGN_WIDTH_MM, MEANING);
    canvas.text(frame.left + 4, y + lineHeight, entry.sign, SIGN);
    lines.forEach((line, index) => canvas.text(frame.left + SIGN_WIDTH_MM, y + lineHeight * (index + 1), line, MEANING));
    y += Math.max(1, lines.length) * lineHeight + 1.2;
  }
  return y + 3;
}

export function planLegendPage(legend: ClassBookModel['legend']): PagePlan[] {
  return [
    {
      kind: 'legend',
      side: 'any',
      section: LEGEND_SECTION,
      draw: (canvas, frame) => {
        drawPageTitle(canvas, frame, LEGEND_SECTION);
        let y = frame.top + PAGE_TITLE_HEIGHT_MM;
        y = drawGroup(canvas, frame, y, 'Виды работ (под датой урока)', legend.workTypes);
        y = drawGroup(canvas, frame, y, 'Посещаемость', legend.absences);
        drawGroup(canvas, frame, y, 'Отметки', legend.results);
      },
    },
  ];
}
