// DOC-46: the register in which families sign for their slips.
import { formatLongDate } from '@shared/lib/russian-date';
import { DocumentFonts } from '../engine/document-fonts';
import { loadFontSet } from '../engine/font-set';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { SlipRegisterModel } from '../models/people-models';
import { buildDocument } from '../page-grid/build-document';
import type { FlowColumn, FlowTable } from '../page-grid/flow-table';
import { planTablePages } from '../page-grid/plan-table-pages';

const COLUMNS: readonly FlowColumn[] = [
  { title: '№', widthMm: 9, align: 'right' },
  { title: 'Кому выдан', widthMm: 46, align: 'left' },
  { title: 'Логин', widthMm: 27, align: 'left' },
  { title: 'Когда и кем выдан', widthMm: 26, align: 'left' },
  { title: 'Причина', widthMm: 22, align: 'left' },
  { title: 'Получил', widthMm: 22, align: 'left' },
  { title: 'Подпись', widthMm: 23, align: 'center' },
];

export function buildSlipRegister(model: SlipRegisterModel, options: BuildOptions): Promise<DocumentResult> {
  const fonts = new DocumentFonts(loadFontSet(options.fontsDirectory));
  const rows = model.rows.map((row) => [
    row.number, `${row.name}, ${row.who}`, row.login, row.issued, row.reason, [row.recipient === row.name ? '' : row.recipient, row.handed].filter(Boolean).join(', '), '',
  ]);
  const table: FlowTable = { columns: COLUMNS, rows, style: { size: 9, weight: 'regular' }, rowHeightMm: 9, hasFifthLines: false };
  const title = `Журнал выдачи листков доступа, ${model.className}`;
  const plans = planTablePages(fonts, 'register', 'Журнал выдачи', `${title}, на ${formatLongDate(model.printedOn)}`, table);
  const head = { title, author: model.school.shortName, subject: title, stamp: model.stamp, runningHead: model.school.shortName };
  return buildDocument(plans, fonts, head, options);
}
