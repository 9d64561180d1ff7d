// DOC-46, its register: who asked for credentials, for whom, by when they were due, when they were issued, with a place for the signature.
import { formatLongDate } from '@shared/lib/russian-date';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { CredentialRegisterModel } from '../models/security-models';
import type { FlowColumn } from '../page-grid/flow-table';
import { buildRegister } from './build-register';

const TITLE = 'Журнал выдачи реквизитов доступа сотрудникам';
const COLUMNS: readonly FlowColumn[] = [
  { title: '№', widthMm: 8, align: 'right' },
  { title: 'Просьба', widthMm: 18, align: 'center' },
  { title: 'Кому', widthMm: 48, align: 'left' },
  { title: 'Кто просил', widthMm: 24, align: 'left' },
  { title: 'Почему', widthMm: 19, align: 'left' },
  { title: 'Срок', widthMm: 18, align: 'center' },
  { title: 'Выдано', widthMm: 20, align: 'left' },
  { title: 'Подпись', widthMm: 20, align: 'center' },
];

export function buildCredentialRegister({ stamp, school, printedOn, rows }: CredentialRegisterModel, options: BuildOptions): Promise<DocumentResult> {
  return buildRegister({
    stamp, school, title: TITLE, heading: `${TITLE} на ${formatLongDate(printedOn)}`, columns: COLUMNS, rowHeightMm: 9,
    rows: rows.map((row) => [row.number, row.requestedOn, row.name, row.requestedBy, row.reason, row.dueOn, row.issued, '']),
    signatories: [{ office: 'Системный администратор', name: null }],
  }, options);
}
