// DOC-60: the act on an outage – when, why, which classes; made by the administrator or the deputy, confirmed by the director.
import { formatLongDate } from '@shared/lib/russian-date';
import type { TextStyle } from '../engine/page-canvas';
import { getLineHeightMm } from '../engine/units';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { OutageActModel } from '../models/outage-models';
import { buildFlow } from '../page-grid/build-flow';
import type { FlowTable } from '../page-grid/flow-table';
import { FRAME_WIDTH_MM } from '../page-grid/page-frame';
import type { FlowBlock } from '../page-grid/plan-flow-pages';

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
  const { stamp, school, number, decision } = model;
  const text = (words: string, gapMm = GAP_MM): FlowBlock => ({ kind: 'text', text: words, style: TEXT, gapMm });
  const title = (words: string, gapMm: number): FlowBlock => ({ kind: 'text', text: words, style: TITLE, align: 'center', gapMm });
  const blocks: FlowBlock[] = [
    { kind: 'text', text: school.fullName, style: TEXT, align: 'center', gapMm: GAP_MM * 2 },
    title(`АКТ № ${String(number)}`, 0),
    title('о техническом сбое электронного журнала', GAP_MM),
    placeAndDate(model),
    { kind: 'table', table: buildFacts(model), gapMm: GAP_MM },
    text(CONSEQUENCE),
    { kind: 'table', table: buildPaperTable(), gapMm: GAP_MM },
    ...(decision === null ? [] : [text(decision)]),
    { kind: 'signatures', signatories: [{ office: `Составил(а): ${model.madeByPosition}`, name: model.madeBy }, { office: 'Директор', name: school.directorName }], hasSeal: true },
  ];
  return buildFlow({ stamp, school, kind: 'outage-act', title: `${SECTION} № ${String(number)}`, section: SECTION, runningHead: `Акт № ${String(number)}`, blocks }, options);
}

function placeAndDate({ school, madeOn }: OutageActModel): FlowBlock {
  const line = getLineHeightMm(TEXT.size);
  return {
    kind: 'drawing', heightMm: line + GAP_MM,
    draw: (canvas, frame, top) => {
      canvas.text(frame.left, top + line, school.place ?? '', TEXT);
      canvas.text(frame.right, top + line, formatLongDate(madeOn), TEXT, 'right');
    },
  };
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
