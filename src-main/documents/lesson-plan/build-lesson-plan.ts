// DOC-27: the calendar plan of a course with dates by plan and fact, then its correction sheet and the signatures.
import { DocumentFonts } from '../engine/document-fonts';
import { loadFontSet } from '../engine/font-set';
import type { PageCanvas, TextStyle } from '../engine/page-canvas';
import { getLineHeightMm } from '../engine/units';
import { wrapText } from '../engine/wrap-text';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { LessonPlanModel } from '../models/lesson-plan-model';
import { buildDocument } from '../page-grid/build-document';
import { drawPageTitle, drawParagraph, drawSignature, PAGE_TITLE_HEIGHT_MM, SIGNATURE_HEIGHT_MM } from '../page-grid/draw-prose';
import { drawFlowPart, splitFlowTable, type FlowColumn, type FlowPart, type FlowTable } from '../page-grid/flow-table';
import { FRAME_HEIGHT_MM, FRAME_WIDTH_MM, type PageFrame } from '../page-grid/page-frame';
import type { PagePlan } from '../page-grid/page-plan';

const SECTION = 'Календарно-тематическое планирование';
const SHEET = 'Лист корректировки КТП';
const TITLE: TextStyle = { size: 14, weight: 'bold' };
const TEXT: TextStyle = { size: 11, weight: 'regular' };
const CELL: TextStyle = { size: 9.5, weight: 'regular' };
const GAP_MM = 3;
const SIGNATURES = 2;

const COLUMNS: readonly FlowColumn[] = [
  { title: '№ урока', widthMm: 13, align: 'center' },
  { title: 'Раздел', widthMm: 29, align: 'left' },
  { title: 'Тема урока', widthMm: 60, align: 'left' },
  { title: 'Часы', widthMm: 11, align: 'center' },
  { title: 'Дата по плану', widthMm: 19, align: 'center' },
  { title: 'Дата по факту', widthMm: 19, align: 'center' },
  { title: 'Примечание', widthMm: 24, align: 'left' },
];
const SHEET_COLUMNS: readonly FlowColumn[] = [
  { title: 'Дата', widthMm: 20, align: 'center' },
  { title: 'Причина', widthMm: 32, align: 'left' },
  { title: 'Потерянные уроки', widthMm: 35, align: 'left' },
  { title: 'Что изменено', widthMm: 56, align: 'left' },
  { title: 'Согласование', widthMm: 32, align: 'left' },
];
/** For corrections written by hand. */
const EMPTY_LINES = 6;

export function buildLessonPlan(model: LessonPlanModel, options: BuildOptions): Promise<DocumentResult> {
  const fonts = new DocumentFonts(loadFontSet(options.fontsDirectory));
  const heading = describeHeading(model);
  const plans = [...planTopics(fonts, model, heading), ...planSheet(fonts, model)];
  const runningHead = `${model.school.shortName} · ${model.subject}, ${model.className} · ${model.yearName}`;
  const head = { title: `КТП: ${model.subject}, ${model.className}`, author: model.school.shortName, subject: SECTION, stamp: model.stamp, runningHead };
  return buildDocument(plans, fonts, head, options);
}

type Heading = readonly { readonly text: string; readonly style: TextStyle; readonly isCentred: boolean }[];

function describeHeading({ school, subject, className, yearName, teachers, hours, approval }: LessonPlanModel): Heading {
  const line = (text: string): Heading[number] => ({ text, style: TEXT, isCentred: false });
  return [
    { text: school.fullName, style: TEXT, isCentred: true },
    { text: SECTION, style: TITLE, isCentred: true },
    { text: `${subject}, ${className}, ${yearName} учебный год`, style: { ...TEXT, weight: 'bold' }, isCentred: true },
    line(`${teachers.length > 1 ? 'Учителя' : 'Учитель'}: ${teachers.join(', ')}`),
    line(`Часы: ${hours}`),
    line(approval ?? 'Утверждено: «___» ______________ 20___ г.   ______________________________'),
  ];
}

function planTopics(fonts: DocumentFonts, model: LessonPlanModel, heading: Heading): PagePlan[] {
  const rows = [...model.rows.map(({ number, section, topic, hours, planned, given, note }) => [number, section, topic, hours, planned, given, note])];
  const table: FlowTable = { columns: COLUMNS, rows, style: CELL, rowHeightMm: 6.5, hasFifthLines: false };
  const parts = splitFlowTable(fonts, table, FRAME_HEIGHT_MM - measure(fonts, heading) - GAP_MM, FRAME_HEIGHT_MM - PAGE_TITLE_HEIGHT_MM);
  return parts.map((part, index) => ({
    kind: 'lesson-plan', side: 'any', section: SECTION,
    draw: (canvas, frame) => {
      const top = index === 0 ? drawHeading(canvas, frame, heading) : drawNextTitle(canvas, frame, `${SECTION} (продолжение)`);
      drawFlowPart(canvas, part, frame.left, top);
    },
  }));
}

function planSheet(fonts: DocumentFonts, { corrections, teachers, school, totals }: LessonPlanModel): PagePlan[] {
  const written = corrections.map(({ date, reason, lost, changes, decision }) => [date, reason, lost, changes, decision]);
  const rows = [...written, ...Array.from({ length: EMPTY_LINES }, () => SHEET_COLUMNS.map(() => ''))];
  const table: FlowTable = { columns: SHEET_COLUMNS, rows, style: CELL, rowHeightMm: 9, hasFifthLines: false };
  const totalsHeight = measure(fonts, [{ text: totals, style: TEXT, isCentred: false }]) + GAP_MM;
  const room = FRAME_HEIGHT_MM - PAGE_TITLE_HEIGHT_MM - totalsHeight - SIGNATURE_HEIGHT_MM * SIGNATURES - GAP_MM * 3;
  const parts = splitFlowTable(fonts, table, room, room);
  return parts.map((part: FlowPart, index) => ({
    kind: 'lesson-plan', side: 'any', section: SHEET,
    draw: (canvas, frame) => {
      const bottom = drawFlowPart(canvas, part, frame.left, drawNextTitle(canvas, frame, index === 0 ? SHEET : `${SHEET} (продолжение)`));
      if (index < parts.length - 1) return;
      const end = drawParagraph(canvas, frame, bottom + GAP_MM, totals, TEXT) + GAP_MM;
      drawSignature(canvas, frame, end, 'Учитель', teachers[0] ?? null);
      drawSignature(canvas, frame, end + SIGNATURE_HEIGHT_MM, 'Заместитель директора', school.deputyName);
    },
  }));
}

function drawHeading(canvas: PageCanvas, frame: PageFrame, heading: Heading): number {
  return heading.reduce((y, { text, style, isCentred }) => drawParagraph(canvas, frame, y, text, style, isCentred ? 'center' : 'left') + (isCentred ? 1 : 0.5), frame.top) + GAP_MM;
}

function drawNextTitle(canvas: PageCanvas, frame: PageFrame, title: string): number {
  drawPageTitle(canvas, frame, title);
  return frame.top + PAGE_TITLE_HEIGHT_MM;
}

function measure(fonts: DocumentFonts, heading: Heading): number {
  return heading.reduce((sum, { text, style }) => sum + wrapText(fonts, text, FRAME_WIDTH_MM, style).length * getLineHeightMm(style.size) + 1, 0);
}
