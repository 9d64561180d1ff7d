// DOC-57: the register of consents of a class or of the staff.
import { formatLongDate } from '@shared/lib/russian-date';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { ConsentRegisterModel } from '../models/people-models';
import type { FlowColumn } from '../page-grid/flow-table';
import { buildRegister } from './build-register';

const COLUMNS: readonly FlowColumn[] = [
  { title: '№', widthMm: 9, align: 'right' },
  { title: 'Субъект данных', widthMm: 52, align: 'left' },
  { title: 'Вид', widthMm: 33, align: 'left' },
  { title: 'Решение', widthMm: 22, align: 'left' },
  { title: 'Дата', widthMm: 19, align: 'center' },
  { title: 'Номер бумаги', widthMm: 18, align: 'left' },
  { title: 'Действует до, отзыв', widthMm: 22, align: 'left' },
];

export function buildConsentRegister({ stamp, school, title, printedOn, keeper, rows }: ConsentRegisterModel, options: BuildOptions): Promise<DocumentResult> {
  return buildRegister({
    stamp, school, title, heading: `${title} на ${formatLongDate(printedOn)}`, columns: COLUMNS, rowHeightMm: 7,
    rows: rows.map((row, index) => [String(index + 1), `${row.name}\n${row.place}`, row.kind, row.decision, row.date, row.paper, row.end]),
    signatories: [{ office: keeper, name: null }],
  }, options);
}
