// DOC-61: the register of copies of the database, kept by the administrator.
import { formatLongDate } from '@shared/lib/russian-date';
import type { BackupRegisterModel } from '../models/backup-register-model';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { FlowColumn } from '../page-grid/flow-table';
import { buildRegister } from './build-register';

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

export function buildBackupRegister({ stamp, school, printedOn, rows }: BackupRegisterModel, options: BuildOptions): Promise<DocumentResult> {
  return buildRegister({
    stamp, school, title: TITLE, heading: `${TITLE} на ${formatLongDate(printedOn)}`, columns: COLUMNS, rowHeightMm: 7,
    rows: rows.map((row) => [row.at, row.place, row.reason, row.size, row.duration, row.result, row.author]),
    signatories: [{ office: 'Системный администратор', name: null }, { office: 'Директор', name: school.directorName }],
  }, options);
}
