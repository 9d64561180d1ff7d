// DOC-61: the register of copies of the database, kept by the administrator.
import { formatLongDate } from '@shared/lib/russian-date';
import { DocumentFonts } from '../engine/document-fonts';
import { loadFontSet } from '../engine/font-set';
import type { BackupRegisterModel } from '../models/backup-register-model';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import { buildDocument } from '../page-grid/build-document';
import type { FlowColumn, FlowTable } from '../page-grid/flow-table';
import { planTablePages } from '../page-grid/plan-table-pages';

const TITLE = 'Журнал резервных копий';

const COLUMNS: readonly FlowColumn[] = [
  { title: 'Начата', widthMm: 25, align: 'center' },
  { title: 'Файл', widthMm: 50, align: 'left' },
  { title: 'Причина', widthMm: 22, align: 'left' },
  { title: 'Размер', widthMm: 17, align: 'right' },
  { title: 'Время', widthMm: 13, align: 'right' },
  { title: 'Проверка', widthMm: 26, align: 'left' },
  { title: 'Кто', widthMm: 22, align: 'left' },
];

export function buildBackupRegister(model: BackupRegisterModel, options: BuildOptions): Promise<DocumentResult> {
  const fonts = new DocumentFonts(loadFontSet(options.fontsDirectory));
  const rows = model.rows.map((row) => [row.at, row.place, row.reason, row.size, row.duration, row.result, row.author]);
  const table: FlowTable = { columns: COLUMNS, rows, style: { size: 9, weight: 'regular' }, rowHeightMm: 7, hasFifthLines: false };
  const plans = planTablePages(fonts, 'backup-register', TITLE, `${TITLE} на ${formatLongDate(model.printedOn)}`, table);
  const head = { title: TITLE, author: model.school.shortName, subject: TITLE, stamp: model.stamp, runningHead: model.school.shortName };
  return buildDocument(plans, fonts, head, options);
}
