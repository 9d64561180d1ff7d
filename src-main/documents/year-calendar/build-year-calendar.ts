// The calendar of a school year on one sheet: months, periods, vacations, special days, «УТВЕРЖДАЮ» (SET-04).
import { DocumentFonts } from '../engine/document-fonts';
import { loadFontSet } from '../engine/font-set';
import type { PageCanvas, TextStyle } from '../engine/page-canvas';
import { getLineHeightMm } from '../engine/units';
import { wrapText } from '../engine/wrap-text';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { CalendarPrintDay, YearCalendarModel } from '../models/year-calendar-model';
import { buildDocument } from '../page-grid/build-document';
import { drawApproval, formatApprovalHead } from '../page-grid/draw-approval';
import { drawParagraph } from '../page-grid/draw-prose';
import { drawFlowPart, splitFlowTable, type FlowColumn, type FlowPart, type FlowTable } from '../page-grid/flow-table';
import { FRAME_HEIGHT_MM, FRAME_WIDTH_MM, type PageFrame } from '../page-grid/page-frame';
import type { PagePlan } from '../page-grid/page-plan';
import { drawMonth, MONTH_HEAD_MM, MONTH_ROWS } from './draw-month';

const TITLE: TextStyle = { size: 14, weight: 'bold' };
const SMALL: TextStyle = { size: 9, weight: 'regular' };
const LETTER: TextStyle = { size: 9, weight: 'bold' };
const SECTION = 'Календарный учебный график';
const COLUMNS = 3;
const GAP_MM = 4;
/** Up to three rows of months, and for more of them, so that the tables still have room. */
const DAY_ROW_MM = { wide: 5.6, narrow: 4.6 } as const;
/** The page has no running head: its place belongs to the school and the approval. */
const LIFT_MM = 8;
const APPROVAL_MM = 27;
const LEGEND_MM = 5.5;
const TABLE_GAP_MM = 4;
/** Less room below the months, and the tables begin on a page of their own. */
const LEAST_TABLES_MM = 30;
const PERIOD_COLUMNS_MM = [17, 28, 28, 11] as const;
const FREE_COLUMNS_MM = [36, 13, 28, 10] as const;

export function buildYearCalendar(model: YearCalendarModel, options: BuildOptions): Promise<DocumentResult> {
  const fonts = new DocumentFonts(loadFontSet(options.fontsDirectory));
  const tables = [
    makeTable(['Классы', 'Период', 'Даты', 'Дней'], PERIOD_COLUMNS_MM, model.periods),
    makeTable(['Каникулы, праздники', 'Классы', 'Даты', 'Дней'], FREE_COLUMNS_MM, model.freeDays),
  ];
  const tablesTop = measureTop(fonts, model);
  const room = FRAME_HEIGHT_MM - tablesTop;
  const parts = tables.map((table) => splitFlowTable(fonts, table, room < LEAST_TABLES_MM ? FRAME_HEIGHT_MM : room, FRAME_HEIGHT_MM));
  const pages = Array.from({ length: Math.max(...parts.map(({ length }) => length)) }, (_, index) => parts.map((some) => some[index]));
  const first = room < LEAST_TABLES_MM ? [] : pages.slice(0, 1);
  const plans = [
    toPlan((canvas, frame) => {
      drawYear(canvas, frame, model);
      for (const some of first) drawTables(canvas, frame, frame.top + tablesTop, some);
    }, 'none'),
    ...pages.slice(first.length).map((some) => toPlan((canvas, frame) => { drawTables(canvas, frame, frame.top, some); })),
  ];
  const title = `${SECTION} на ${model.yearName} учебный год`;
  return buildDocument(plans, fonts, { title, author: model.school.shortName, subject: SECTION, stamp: model.stamp, runningHead: formatApprovalHead(model, title) }, options);
}

function toPlan(draw: PagePlan['draw'], head?: PagePlan['head']): PagePlan {
  return { kind: 'year-calendar', side: 'any', section: SECTION, ...(head && { head }), draw };
}

function makeTable(titles: readonly string[], widths: readonly number[], rows: readonly (readonly string[])[]): FlowTable {
  const columns = titles.map((title, index): FlowColumn => ({ title, widthMm: widths[index] ?? 20, align: index === titles.length - 1 ? 'center' : 'left' }));
  return { columns, rows, style: SMALL, rowHeightMm: 4.6, hasFifthLines: false };
}

/** The school and the approval, the title across, the months and their letters. */
function drawYear(canvas: PageCanvas, frame: PageFrame, model: YearCalendarModel): void {
  drawApproval(canvas, frame, frame.top - LIFT_MM, model.school, model.approval);
  let y = frame.top - LIFT_MM + APPROVAL_MM;
  y = drawParagraph(canvas, frame, y, `${SECTION} на ${model.yearName} учебный год`, TITLE, 'center');
  y = drawParagraph(canvas, frame, y, describeShown(model), SMALL, 'center') + 1;
  y = drawMonths(canvas, frame, y, model.days) + 1;
  drawLegend(canvas, frame, y, model);
}

/** Where the tables begin below the head of the page; the same steps as `drawYear`. */
function measureTop(fonts: DocumentFonts, model: YearCalendarModel): number {
  const title = getLineHeightMm(TITLE.size) + (model.shownFor === null ? 0 : getLineHeightMm(SMALL.size)) + 1;
  return APPROVAL_MM - LIFT_MM + title + measureMonths(model.days).height + 1 + LEGEND_MM + listNoteLines(fonts, model).length * getLineHeightMm(SMALL.size) + 2;
}

function describeShown({ shownFor }: YearCalendarModel): string {
  return shownFor === null ? '' : `Месяцы показаны для: ${shownFor}; отличия других классов – в таблицах`;
}

function listNoteLines(fonts: DocumentFonts, { notes }: YearCalendarModel): string[] {
  return notes.flatMap((note) => wrapText(fonts, note, FRAME_WIDTH_MM, SMALL));
}

type Months = { readonly names: readonly string[]; readonly rowMm: number; readonly monthMm: number; readonly height: number };

function measureMonths(days: readonly CalendarPrintDay[]): Months {
  const names = [...new Set(days.map(({ date }) => date.slice(0, 7)))];
  const rowMm = names.length > COLUMNS * 3 ? DAY_ROW_MM.narrow : DAY_ROW_MM.wide;
  const monthMm = MONTH_HEAD_MM + rowMm * MONTH_ROWS + 1;
  return { names, rowMm, monthMm, height: Math.ceil(names.length / COLUMNS) * monthMm };
}

function drawMonths(canvas: PageCanvas, frame: PageFrame, top: number, days: readonly CalendarPrintDay[]): number {
  const { names, rowMm, monthMm, height } = measureMonths(days);
  const width = (frame.width - GAP_MM * (COLUMNS - 1)) / COLUMNS;
  names.forEach((month, index) => {
    const box = { x: frame.left + (index % COLUMNS) * (width + GAP_MM), y: top + Math.floor(index / COLUMNS) * monthMm, width, height: monthMm };
    drawMonth(canvas, box, days.filter(({ date }) => date.startsWith(month)), rowMm);
  });
  return top + height;
}

/** Letters with their meaning side by side, then the special days in words. */
function drawLegend(canvas: PageCanvas, frame: PageFrame, top: number, model: YearCalendarModel): void {
  let x = frame.left;
  for (const { letter, meaning, tone } of model.legend) {
    const width = 7 + canvas.fonts.measure(meaning, SMALL.size, SMALL.weight) + 5;
    if (tone > 0) canvas.fill(x, top, 5.5, 4.6, tone === 2 ? 0.78 : 0.9);
    canvas.box(x, top, 5.5, 4.6);
    canvas.text(x + 2.75, top + 3.4, letter, LETTER, 'center');
    canvas.text(x + 7, top + 3.4, meaning, SMALL);
    x += width;
  }
  listNoteLines(canvas.fonts, model).forEach((line, index) => { canvas.text(frame.left, top + LEGEND_MM + getLineHeightMm(SMALL.size) * (index + 0.8), line, SMALL); });
}

function drawTables(canvas: PageCanvas, frame: PageFrame, top: number, parts: readonly (FlowPart | undefined)[]): void {
  let x = frame.left;
  for (const [index, part] of parts.entries()) {
    if (part) drawFlowPart(canvas, part, x, top);
    x += (index === 0 ? PERIOD_COLUMNS_MM : FREE_COLUMNS_MM).reduce((sum: number, widthMm) => sum + widthMm, 0) + TABLE_GAP_MM;
  }
}
