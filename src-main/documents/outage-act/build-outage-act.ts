// DOC-60: the act on an outage – when, why, which classes; made by the administrator or the deputy, confirmed by the director.
import { formatLongDate } from '@shared/lib/russian-date';
import { DocumentFonts } from '../engine/document-fonts';
import { loadFontSet } from '../engine/font-set';
import type { PageCanvas, TextStyle } from '../engine/page-canvas';
import { getLineHeightMm } from '../engine/units';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { OutageActModel } from '../models/outage-models';
import { buildDocument } from '../page-grid/build-document';
import { drawParagraph, drawSignature, SIGNATURE_HEIGHT_MM } from '../page-grid/draw-prose';
import { drawFlowPart, splitFlowTable, type FlowPart, type FlowTable } from '../page-grid/flow-table';
import { FRAME_HEIGHT_MM, FRAME_WIDTH_MM, type PageFrame } from '../page-grid/page-frame';
import type { PagePlan } from '../page-grid/page-plan';

const TITLE: TextStyle = { size: 15, weight: 'bold' };
const TEXT: TextStyle = { size: 12, weight: 'regular' };
const SECTION = 'Акт о техническом сбое';
const LABEL_MM = 45;
const PAPER_ROWS = 8;
const GAP_MM = 4;

const CONSEQUENCE =
  'На время сбоя занятия учитывались на бумажных бланках. Записи уроков, попавших в указанное время, вносятся в электронный журнал после восстановления и отмечаются «по акту»; ' +
  'сроки внесения записей продлеваются на продолжительность сбоя. Заполненные бланки приложены к акту.';

export function buildOutageAct(model: OutageActModel, options: BuildOptions): Promise<DocumentResult> {
  const fonts = new DocumentFonts(loadFontSet(options.fontsDirectory));
  const facts = splitFlowTable(fonts, buildFacts(model), FRAME_HEIGHT_MM, FRAME_HEIGHT_MM)[0];
  const paper = splitFlowTable(fonts, buildPaperTable(), FRAME_HEIGHT_MM, FRAME_HEIGHT_MM)[0];
  const plan: PagePlan = { kind: 'outage-act', side: 'recto', section: SECTION, head: 'none', draw: (canvas, frame) => { if (facts && paper) drawAct(canvas, frame, model, { facts, paper }); } };
  const head = { title: `${SECTION} № ${String(model.number)}`, author: model.school.shortName, subject: SECTION, stamp: model.stamp, runningHead: '' };
  return buildDocument([plan], fonts, head, options);
}

function buildFacts({ from, to, length, cause, classes }: OutageActModel): FlowTable {
  const rows = [
    ['Начало сбоя', from],
    ['Окончание сбоя', to],
    ['Продолжительность', length],
    ['Причина', cause],
    ['Затронуто', classes.length === 0 ? 'вся школа' : `классы: ${classes.join(', ')}`],
  ];
  const columns = [{ title: 'Сведения', widthMm: LABEL_MM, align: 'left' }, { title: 'Содержание', widthMm: FRAME_WIDTH_MM - LABEL_MM, align: 'left' }] as const;
  return { columns, rows, style: { size: 11, weight: 'regular' }, rowHeightMm: 7.5, hasFifthLines: false };
}

/** Filled by hand while the paper comes in. */
function buildPaperTable(): FlowTable {
  const columns = [
    { title: 'Класс', widthMm: 22, align: 'center' },
    { title: 'Дата, уроки на бумаге', widthMm: 58, align: 'left' },
    { title: 'Бланков', widthMm: 20, align: 'center' },
    { title: 'Внесено в журнал (дата)', widthMm: 35, align: 'center' },
    { title: 'Подпись учителя', widthMm: FRAME_WIDTH_MM - 135, align: 'center' },
  ] as const;
  return { columns, rows: Array.from({ length: PAPER_ROWS }, () => ['', '', '', '', '']), style: TEXT, rowHeightMm: 7, hasFifthLines: false };
}

function drawAct(canvas: PageCanvas, frame: PageFrame, model: OutageActModel, parts: { readonly facts: FlowPart; readonly paper: FlowPart }): void {
  let y = drawParagraph(canvas, frame, frame.top, model.school.fullName, TEXT, 'center') + GAP_MM * 2;
  y = drawParagraph(canvas, frame, y, `АКТ № ${String(model.number)}`, TITLE, 'center');
  y = drawParagraph(canvas, frame, y, 'о техническом сбое электронного журнала', TITLE, 'center') + GAP_MM;
  const baseline = y + getLineHeightMm(TEXT.size);
  canvas.text(frame.left, baseline, model.school.place ?? '', TEXT);
  canvas.text(frame.right, baseline, formatLongDate(model.madeOn), TEXT, 'right');
  y = drawFlowPart(canvas, parts.facts, frame.left, baseline + GAP_MM) + GAP_MM;
  y = drawParagraph(canvas, frame, y, CONSEQUENCE, TEXT) + GAP_MM;
  y = drawFlowPart(canvas, parts.paper, frame.left, y) + GAP_MM;
  if (model.decision !== null) y = drawParagraph(canvas, frame, y, model.decision, TEXT) + GAP_MM;
  drawSignature(canvas, frame, y, `Составил(а): ${model.madeByPosition}`, model.madeBy);
  drawSignature(canvas, frame, y + SIGNATURE_HEIGHT_MM + 1, 'Директор', model.school.directorName);
  canvas.text(frame.left, y + SIGNATURE_HEIGHT_MM * 2 + 7, 'М. П.', TEXT);
}
