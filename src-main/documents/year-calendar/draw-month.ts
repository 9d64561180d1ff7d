import { weekdayOf } from '@shared/lib/calendar-date';
import { formatMonth } from '@shared/lib/russian-date';
import type { PageCanvas, TextStyle } from '../engine/page-canvas';
import type { CalendarPrintDay } from '../models/year-calendar-model';
import { getMiddleBaseline, type Box } from '../page-grid/draw-cell';

const TITLE: TextStyle = { size: 11, weight: 'bold' };
const WEEKDAY: TextStyle = { size: 9, weight: 'regular' };
const DAY: TextStyle = { size: 10, weight: 'regular' };
const STRONG: TextStyle = { size: 10, weight: 'bold' };
const LETTER: TextStyle = { size: 9, weight: 'bold' };
const WEEKDAYS = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'];
export const MONTH_HEAD_MM = 10;
export const MONTH_ROWS = 6;
const TONES = { 0: 1, 1: 0.9, 2: 0.78 } as const;

/** A month in a box: weekdays across, weeks down; free days with their letter beside the number. */
export function drawMonth(canvas: PageCanvas, box: Box, days: readonly CalendarPrintDay[], rowMm: number): void {
  const [first] = days;
  if (!first) return;
  const width = box.width / 7;
  canvas.text(box.x + box.width / 2, box.y + 4, `${formatMonth(first.date)} ${first.date.slice(0, 4)}`, TITLE, 'center');
  WEEKDAYS.forEach((word, index) => { canvas.text(box.x + width * (index + 0.5), box.y + 8.6, word, WEEKDAY, 'center'); });
  const top = box.y + MONTH_HEAD_MM;
  const shift = weekdayOf(first.date) - 1;
  days.forEach((day, index) => {
    const place = shift + index;
    drawDay(canvas, { x: box.x + (place % 7) * width, y: top + Math.floor(place / 7) * rowMm, width, height: rowMm }, day);
  });
}

function drawDay(canvas: PageCanvas, box: Box, { date, letter, tone, isFree }: CalendarPrintDay): void {
  if (tone > 0) canvas.fill(box.x, box.y, box.width, box.height, TONES[tone]);
  canvas.box(box.x, box.y, box.width, box.height);
  const style = isFree ? DAY : STRONG;
  const number = String(Number(date.slice(8)));
  const baseline = getMiddleBaseline(box.y, box.height, style.size);
  if (letter === '') canvas.text(box.x + box.width / 2, baseline, number, style, 'center');
  else {
    canvas.text(box.x + 0.7, baseline, number, style);
    canvas.text(box.x + box.width - 0.5, baseline, letter, LETTER, 'right');
  }
}
