// DOC-57: the register of consents of a class or of the staff.
import { formatLongDate } from '@shared/lib/russian-date';
import { DocumentFonts } from '../engine/document-fonts';
import { loadFontSet } from '../engine/font-set';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { ConsentRegisterModel } from '../models/people-models';
import { buildDocument } from '../page-grid/build-document';
import type { FlowColumn, FlowTable } from '../page-grid/flow-table';
import { planTablePages } from '../page-grid/plan-table-pages';

const COLUMNS: readonly FlowColumn[] = [
  { title: '№', widthMm: 9, align: 'right' },
  { title: 'Субъект данных', widthMm: 54, align: 'left' },
  { title: 'Вид', widthMm: 34, align: 'left' },
  { title: 'Решение', widthMm: 20, align: 'left' },
  { title: 'Дата', widthMm: 20, align: 'center' },
  { title: '№ бумаги', widthMm: 16, align: 'left' },
  { title: 'Действует до, отзыв', widthMm: 22, align: 'left' },
];

export function buildConsentRegister(model: ConsentRegisterModel, options: BuildOptions): Promise<DocumentResult> {
  const fonts = new DocumentFonts(loadFontSet(options.fontsDirectory));
  const rows = model.rows.map((row, index) => [String(index + 1), `${row.name}\n${row.place}`, row.kind, row.decision, row.date, row.paper, row.end]);
  const table: FlowTable = { columns: COLUMNS, rows, style: { size: 9, weight: 'regular' }, rowHeightMm: 7, hasFifthLines: false };
  const plans = planTablePages(fonts, 'register', 'Реестр согласий', `${model.title} на ${formatLongDate(model.printedOn)}`, table);
  const head = { title: model.title, author: model.school.shortName, subject: model.title, stamp: model.stamp, runningHead: model.school.shortName };
  return buildDocument(plans, fonts, head, options);
}
