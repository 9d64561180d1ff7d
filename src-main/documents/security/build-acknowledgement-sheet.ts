// DOC-59: the signature sheet of the yearly rule of confidentiality.
import { formatLongDate } from '@shared/lib/russian-date';
import { DocumentFonts } from '../engine/document-fonts';
import { loadFontSet } from '../engine/font-set';
import type { TextStyle } from '../engine/page-canvas';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { AcknowledgementSheetModel } from '../models/security-models';
import { buildDocument } from '../page-grid/build-document';
import { FRAME_WIDTH_MM } from '../page-grid/page-frame';
import { planFlowPages, type FlowBlock } from './plan-flow-pages';

const TITLE: TextStyle = { size: 14, weight: 'bold' };
const TEXT: TextStyle = { size: 10.5, weight: 'regular' };
const SHEET = 'Лист ознакомления с правилами конфиденциальности';

export function buildAcknowledgementSheet(model: AcknowledgementSheetModel, options: BuildOptions): Promise<DocumentResult> {
  const fonts = new DocumentFonts(loadFontSet(options.fontsDirectory));
  const columns = [
    { title: '№', widthMm: 10, align: 'right' },
    { title: 'Сотрудник', widthMm: 52, align: 'left' },
    { title: 'Должность', widthMm: 45, align: 'left' },
    { title: 'Подтверждено в программе', widthMm: 32, align: 'center' },
    { title: 'Подпись', widthMm: FRAME_WIDTH_MM - 139, align: 'center' },
  ] as const;
  const rows = model.rows.map((row, index) => [String(index + 1), row.name, row.position, row.confirmedAt, '']);
  const blocks: FlowBlock[] = [
    { kind: 'text', text: model.school.fullName, style: TEXT, align: 'center', gapMm: 5 },
    { kind: 'text', text: SHEET, style: TITLE, align: 'center', gapMm: 1 },
    { kind: 'text', text: `${model.yearName} учебный год, на ${formatLongDate(model.printedOn)}`, style: TEXT, align: 'center', gapMm: 5 },
    ...model.paragraphs.map((text, index): FlowBlock => ({ kind: 'text', text: `${String(index + 1)}. ${text}`, style: TEXT, gapMm: 1 })),
    { kind: 'text', text: 'С правилами ознакомлен(а), обязуюсь их соблюдать:', style: { size: 11, weight: 'bold' }, gapMm: 2 },
    { kind: 'table', table: { columns, rows, style: { size: 10, weight: 'regular' }, rowHeightMm: 8.5, hasFifthLines: false } },
  ];
  const plans = planFlowPages(fonts, 'acknowledgement-sheet', SHEET, blocks);
  return buildDocument(plans, fonts, { title: SHEET, author: model.school.shortName, subject: SHEET, stamp: model.stamp, runningHead: `${model.school.shortName}. ${SHEET}` }, options);
}
