// DOC-59: the signature sheet of the yearly rule of confidentiality.
import { formatLongDate } from '@shared/lib/russian-date';
import type { TextStyle } from '../engine/page-canvas';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { AcknowledgementSheetModel } from '../models/security-models';
import { buildFlow } from '../page-grid/build-flow';
import { FRAME_WIDTH_MM } from '../page-grid/page-frame';
import { toTitle, type FlowBlock } from '../page-grid/plan-flow-pages';

const TITLE: TextStyle = { size: 14, weight: 'bold' };
const TEXT: TextStyle = { size: 10.5, weight: 'regular' };
const SHEET = 'Лист ознакомления с правилами конфиденциальности';
const COLUMNS = [
  { title: '№', widthMm: 10, align: 'right' },
  { title: 'Сотрудник', widthMm: 52, align: 'left' },
  { title: 'Должность', widthMm: 45, align: 'left' },
  { title: 'Подтверждено в программе', widthMm: 32, align: 'center' },
  { title: 'Подпись', widthMm: FRAME_WIDTH_MM - 139, align: 'center' },
] as const;

export function buildAcknowledgementSheet({ stamp, school, yearName, paragraphs, rows, printedOn }: AcknowledgementSheetModel, options: BuildOptions): Promise<DocumentResult> {
  const cells = rows.map((row, index) => [String(index + 1), row.name, row.position, row.confirmedAt, '']);
  const blocks: FlowBlock[] = [
    ...toTitle(school, { text: TEXT, title: TITLE }, [SHEET], `${yearName} учебный год, на ${formatLongDate(printedOn)}`),
    ...paragraphs.map((text, index): FlowBlock => ({ kind: 'text', text: `${String(index + 1)}. ${text}`, style: TEXT, gapMm: 1 })),
    { kind: 'text', text: 'С правилами ознакомлен(а), обязуюсь их соблюдать:', style: { size: 11, weight: 'bold' }, gapMm: 2, isHeading: true },
    { kind: 'table', table: { columns: COLUMNS, rows: cells, style: { size: 10, weight: 'regular' }, rowHeightMm: 8.5, hasFifthLines: false } },
  ];
  return buildFlow({ stamp, school, kind: 'acknowledgement-sheet', title: SHEET, runningHead: SHEET, blocks }, options);
}
