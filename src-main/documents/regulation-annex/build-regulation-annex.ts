// DOC-30: the annex «Параметры ведения ЭЖ» of the local act – which data is kept where and until when, and every parameter in force.
import { formatLongDate } from '@shared/lib/russian-date';
import { DocumentFonts } from '../engine/document-fonts';
import { loadFontSet } from '../engine/font-set';
import type { PageCanvas, TextStyle } from '../engine/page-canvas';
import { getLineHeightMm } from '../engine/units';
import { wrapText } from '../engine/wrap-text';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { RegulationAnnexModel } from '../models/regulation-annex-model';
import { buildDocument } from '../page-grid/build-document';
import { drawPageTitle, drawParagraph, drawSignature, PAGE_TITLE_HEIGHT_MM, SIGNATURE_HEIGHT_MM } from '../page-grid/draw-prose';
import { drawFlowPart, splitFlowTable, type FlowColumn, type FlowPart, type FlowTable } from '../page-grid/flow-table';
import { FRAME_HEIGHT_MM, FRAME_WIDTH_MM, type PageFrame } from '../page-grid/page-frame';
import type { PagePlan } from '../page-grid/page-plan';

const TITLE = 'Параметры ведения электронного журнала';
const STORAGE_TITLE = 'Данные, сроки и хранение';
const PARAMETERS_TITLE = 'Параметры регламента';
const HEADING: TextStyle = { size: 15, weight: 'bold' };
const TEXT: TextStyle = { size: 11, weight: 'regular' };
const CELL: TextStyle = { size: 9, weight: 'regular' };
const GAP_MM = 3;

const STORAGE_COLUMNS: readonly FlowColumn[] = [
  { title: 'Данные', widthMm: 28, align: 'left' },
  { title: 'Документ', widthMm: 27, align: 'left' },
  { title: 'Кто заполняет', widthMm: 25, align: 'left' },
  { title: 'До какого срока', widthMm: 33, align: 'left' },
  { title: 'Приём и правка', widthMm: 36, align: 'left' },
  { title: 'Объём и форма хранения', widthMm: 26, align: 'left' },
];
const PARAMETER_COLUMNS: readonly FlowColumn[] = [
  { title: '№', widthMm: 9, align: 'center' },
  { title: 'Параметр', widthMm: 52, align: 'left' },
  { title: 'Значение', widthMm: 72, align: 'left' },
  { title: 'Основание', widthMm: 42, align: 'left' },
];

export function buildRegulationAnnex(model: RegulationAnnexModel, options: BuildOptions): Promise<DocumentResult> {
  const fonts = new DocumentFonts(loadFontSet(options.fontsDirectory));
  const heading = describeHeading(model);
  const plans = [...planStorage(fonts, model, heading), ...planParameters(fonts, model)];
  const head = { title: TITLE, author: model.school.shortName, subject: TITLE, stamp: model.stamp, runningHead: `${model.school.shortName} · ${TITLE}` };
  return buildDocument(plans, fonts, head, options);
}

type Heading = readonly { readonly text: string; readonly style: TextStyle; readonly align: 'left' | 'center' | 'right' }[];

function describeHeading({ school, onDate, preset }: RegulationAnnexModel): Heading {
  return [
    { text: 'Приложение к локальному акту', style: TEXT, align: 'right' },
    { text: 'УТВЕРЖДАЮ', style: { ...TEXT, weight: 'bold' }, align: 'right' },
    { text: `Директор _______________ ${school.directorName ?? '____________________'}`, style: TEXT, align: 'right' },
    { text: 'Приказ № ________ от «___» ______________ 20___ г.', style: TEXT, align: 'right' },
    { text: school.fullName, style: TEXT, align: 'center' },
    { text: TITLE, style: HEADING, align: 'center' },
    { text: `Действуют на ${formatLongDate(onDate)} ${preset}`, style: TEXT, align: 'left' },
  ];
}

function planStorage(fonts: DocumentFonts, { storage }: RegulationAnnexModel, heading: Heading): PagePlan[] {
  const rows = storage.map(({ data, document, filledBy, until, editing, storage: kept }) => [data, document, filledBy, until, editing, kept]);
  const table: FlowTable = { columns: STORAGE_COLUMNS, rows, style: CELL, rowHeightMm: 7, hasFifthLines: false };
  const parts = splitFlowTable(fonts, table, FRAME_HEIGHT_MM - measure(fonts, heading) - GAP_MM - PAGE_TITLE_HEIGHT_MM, FRAME_HEIGHT_MM - PAGE_TITLE_HEIGHT_MM);
  return parts.map((part, index) => ({
    kind: 'regulation-annex', side: 'any', section: STORAGE_TITLE,
    draw: (canvas, frame) => {
      const top = index === 0 ? drawHeading(canvas, frame, heading) : frame.top;
      drawPageTitle(canvas, { ...frame, top }, index === 0 ? `1. ${STORAGE_TITLE}` : `1. ${STORAGE_TITLE} (продолжение)`);
      drawFlowPart(canvas, part, frame.left, top + PAGE_TITLE_HEIGHT_MM);
    },
  }));
}

function planParameters(fonts: DocumentFonts, { groups, school }: RegulationAnnexModel): PagePlan[] {
  let number = 0;
  const rows = groups.flatMap(({ title, parameters }) => [
    ['', title.toUpperCase(), '', ''],
    ...parameters.map((parameter) => [String((number += 1)), parameter.title, parameter.value, parameter.basis]),
  ]);
  const table: FlowTable = { columns: PARAMETER_COLUMNS, rows, style: CELL, rowHeightMm: 6.5, hasFifthLines: false };
  const room = FRAME_HEIGHT_MM - PAGE_TITLE_HEIGHT_MM - SIGNATURE_HEIGHT_MM - GAP_MM;
  const parts = keepHeads(splitFlowTable(fonts, table, room, room), new Set(rows.flatMap((row, index) => (row[0] === '' ? [index] : []))));
  return parts.map((part, index) => ({
    kind: 'regulation-annex', side: 'any', section: PARAMETERS_TITLE,
    draw: (canvas, frame) => {
      drawPageTitle(canvas, frame, index === 0 ? `2. ${PARAMETERS_TITLE}` : `2. ${PARAMETERS_TITLE} (продолжение)`);
      const bottom = drawFlowPart(canvas, part, frame.left, frame.top + PAGE_TITLE_HEIGHT_MM);
      if (index === parts.length - 1) drawSignature(canvas, frame, bottom + GAP_MM, 'Директор', school.directorName);
    },
  }));
}

/** The name of a group that would stand alone at the foot of a page goes to the next one, where the place of the signature is. */
function keepHeads(parts: readonly FlowPart[], heads: ReadonlySet<number>): FlowPart[] {
  const kept: FlowPart[] = [];
  for (const part of parts) {
    const before = kept.at(-1);
    const last = before?.rows.at(-1);
    const isAlone = before !== undefined && last !== undefined && heads.has(before.firstIndex + before.rows.length - 1);
    if (isAlone) kept[kept.length - 1] = { ...before, rows: before.rows.slice(0, -1) };
    kept.push(isAlone ? { ...part, rows: [last, ...part.rows], firstIndex: part.firstIndex - 1 } : part);
  }
  return kept;
}

function drawHeading(canvas: PageCanvas, frame: PageFrame, heading: Heading): number {
  return heading.reduce((y, { text, style, align }) => drawParagraph(canvas, frame, y, text, style, align) + 1, frame.top) + GAP_MM;
}

function measure(fonts: DocumentFonts, heading: Heading): number {
  return heading.reduce((sum, { text, style }) => sum + wrapText(fonts, text, FRAME_WIDTH_MM, style).length * getLineHeightMm(style.size) + 1, 0);
}
