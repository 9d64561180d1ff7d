// The calendar of a school year on one sheet: months, periods, vacations, special days, «УТВЕРЖДАЮ» (SET-04).
import { DocumentFonts } from '../engine/document-fonts';
import { loadFontSet } from '../engine/font-set';
import type { PageCanvas, TextStyle } from '../engine/page-canvas';
import { getLineHeightMm } from '../engine/units';
import { wrapText } from '../engine/wrap-text';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { CalendarPrintDay, YearCalendarModel } from '../models/year-calendar-model';
import { buildDocument } from '../page-grid/build-document';
import { drawParagraph } from '../page-grid/draw-prose';
import { drawFlowPart, splitFlowTable, type FlowColumn, type FlowTable } from '../page-grid/flow-table';
import { FRAME_HEIGHT_MM, FRAME_WIDTH_MM, type PageFrame } from '../page-grid/page-frame';
import type { PagePlan } from '../page-grid/page-plan';
import { drawMonth, MONTH_HEAD_MM, MONTH_ROWS } from './draw-month';

const TEXT: TextStyle = { size: 10, weight: 'regular' };
const TITLE: TextStyle = { size: 14, weight: 'bold' };
const SMALL: TextStyle = { size: 9, weight: 'regular' };
const LETTER: TextStyle = { size: 9, weight: 'bold' };
const SECTION = 'Календарный учебный график';
const COLUMNS = 3;
const GAP_MM = 4;
/** Up to three rows of months, and for more of them, so that the tables still have room. */
const DAY_ROW_MM = { wide: 5.6, narrow: 4.6 } as const;
const APPROVAL_MM = 72;
const TABLE_GAP_MM = 4;
const PERIOD_COLUMNS_MM = [22, 26, 26, 12] as const;
const FREE_COLUMNS_MM = [34, 17, 24, 10] as const;

export function buildYearCalendar(model: YearCalendarModel, options: BuildOptions): Promise<DocumentResult> {
  const fonts = new DocumentFonts(loadFontSet(options.fontsDirectory));
  const periods = makeTable(['Классы', 'Период', 'Даты', 'Дней'], PERIOD_COLUMNS_MM, model.periods);
  const freeDays = makeTable(['Каникулы, праздники', 'Классы', 'Даты', 'Дней'], FREE_COLUMNS_MM, model.freeDays);
  const plan: PagePlan = {
    kind: 'year-calendar', side: 'recto', section: SECTION, head: 'none',
    draw: (canvas, frame) => {
      let y = drawHead(canvas, frame, model);
      y = drawMonths(canvas, frame, y, model.days) + 1;
      y = drawLegend(canvas, frame, y, model) + 2;
      drawTables(canvas, frame, y, fonts, [periods, freeDays]);
    },
  };
  const head = { title: `${SECTION} на ${model.yearName} учебный год`, author: model.school.shortName, subject: SECTION, stamp: model.stamp, runningHead: '' };
  return buildDocument([plan], fonts, head, options);
}

function makeTable(titles: readonly string[], widths: readonly number[], rows: readonly (readonly string[])[]): FlowTable {
  const columns = titles.map((title, index): FlowColumn => ({ title, widthMm: widths[index] ?? 20, align: index === titles.length - 1 ? 'center' : 'left' }));
  return { columns, rows, style: SMALL, rowHeightMm: 4.6, hasFifthLines: false };
}

/** The school on the left, the director's approval on the right, the title across. */
function drawHead(canvas: PageCanvas, frame: PageFrame, { school, yearName, shownFor }: YearCalendarModel): number {
  const top = frame.top - 8;
  drawParagraph(canvas, { ...frame, right: frame.right - APPROVAL_MM - 6, width: frame.width - APPROVAL_MM - 6 }, top, school.fullName, TEXT);
  const left = frame.right - APPROVAL_MM;
  const line = getLineHeightMm(TEXT.size) + 1.6;
  const baseline = top + getLineHeightMm(TEXT.size) * 0.8;
  canvas.text(left, baseline, 'УТВЕРЖДАЮ', { ...TEXT, weight: 'bold' });
  canvas.text(left, baseline + line, 'Директор', TEXT);
  canvas.line(left + 16, baseline + line + 0.8, left + 38, baseline + line + 0.8);
  canvas.text(left + 40, baseline + line, shorten(school.directorName), TEXT);
  canvas.text(left, baseline + line * 2, 'Приказ от «____» __________ 20___ г. № ______', SMALL);
  canvas.text(left, baseline + line * 3, 'М. П.', SMALL);
  const titleTop = top + line * 4 + 1;
  const y = drawParagraph(canvas, frame, titleTop, `${SECTION} на ${yearName} учебный год`, TITLE, 'center');
  return shownFor === null ? y + 1 : drawParagraph(canvas, frame, y, `Месяцы показаны для: ${shownFor}; отличия других классов – в таблицах`, SMALL, 'center') + 1;
}

/** «Соколов Игорь Петрович» → «И. П. Соколов». */
function shorten(name: string | null): string {
  const [last = '', ...others] = (name ?? '').split(' ').filter((part) => part !== '');
  return last === '' ? '____________________' : [...others.map((part) => `${part.charAt(0)}.`), last].join(' ');
}

function drawMonths(canvas: PageCanvas, frame: PageFrame, top: number, days: readonly CalendarPrintDay[]): number {
  const months = [...new Set(days.map(({ date }) => date.slice(0, 7)))];
  const width = (frame.width - GAP_MM * (COLUMNS - 1)) / COLUMNS;
  const rowMm = months.length > COLUMNS * 3 ? DAY_ROW_MM.narrow : DAY_ROW_MM.wide;
  const height = MONTH_HEAD_MM + rowMm * MONTH_ROWS + 1;
  months.forEach((month, index) => {
    const box = { x: frame.left + (index % COLUMNS) * (width + GAP_MM), y: top + Math.floor(index / COLUMNS) * height, width, height };
    drawMonth(canvas, box, days.filter(({ date }) => date.startsWith(month)), rowMm);
  });
  return top + Math.ceil(months.length / COLUMNS) * height;
}

/** Letters with their meaning side by side, then the special days in words. */
function drawLegend(canvas: PageCanvas, frame: PageFrame, top: number, { legend, notes }: YearCalendarModel): number {
  let x = frame.left;
  for (const { letter, meaning, tone } of legend) {
    const width = 7 + canvas.fonts.measure(meaning, SMALL.size, SMALL.weight) + 5;
    if (tone > 0) canvas.fill(x, top, 5.5, 4.6, tone === 2 ? 0.78 : 0.9);
    canvas.box(x, top, 5.5, 4.6);
    canvas.text(x + 2.75, top + 3.4, letter, LETTER, 'center');
    canvas.text(x + 7, top + 3.4, meaning, SMALL);
    x += width;
  }
  return notes.reduce((y, note) => wrapText(canvas.fonts, note, frame.width, SMALL).reduce((at, line) => {
    canvas.text(frame.left, at + getLineHeightMm(SMALL.size), line, SMALL);
    return at + getLineHeightMm(SMALL.size);
  }, y), top + 5.5);
}

function drawTables(canvas: PageCanvas, frame: PageFrame, top: number, fonts: DocumentFonts, tables: readonly FlowTable[]): void {
  let x = frame.left;
  for (const table of tables) {
    const part = splitFlowTable(fonts, table, FRAME_HEIGHT_MM, FRAME_HEIGHT_MM)[0];
    if (part) drawFlowPart(canvas, part, x, top);
    x += table.columns.reduce((sum, column) => sum + column.widthMm, 0) + TABLE_GAP_MM;
  }
  if (x - TABLE_GAP_MM > frame.left + FRAME_WIDTH_MM + 0.01) throw new RangeError('tables of the year calendar are wider than the page');
}
