// DOC-46: the register in which families sign for their slips.
import { formatLongDate } from '@shared/lib/russian-date';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { SlipRegisterModel, SlipRegisterRow } from '../models/people-models';
import type { FlowColumn } from '../page-grid/flow-table';
import { buildRegister } from './build-register';

const COLUMNS: readonly FlowColumn[] = [
  { title: '№', widthMm: 9, align: 'right' },
  { title: 'Кому выдан', widthMm: 46, align: 'left' },
  { title: 'Логин', widthMm: 27, align: 'left' },
  { title: 'Когда и кем выдан', widthMm: 26, align: 'left' },
  { title: 'Причина', widthMm: 22, align: 'left' },
  { title: 'Получил', widthMm: 22, align: 'left' },
  { title: 'Подпись', widthMm: 23, align: 'center' },
];

export function buildSlipRegister({ stamp, school, className, printedOn, rows }: SlipRegisterModel, options: BuildOptions): Promise<DocumentResult> {
  const title = `Журнал выдачи листков доступа, ${className}`;
  return buildRegister({
    stamp, school, title, heading: `${title}, на ${formatLongDate(printedOn)}`, columns: COLUMNS, rowHeightMm: 9, rows: rows.map(toCells), signatories: [{ office: 'Классный руководитель', name: null }],
  }, options);
}

function toCells({ number, name, who, login, issued, reason, recipient, handed }: SlipRegisterRow): string[] {
  return [number, `${name}, ${who}`, login, issued, reason, [recipient === name ? '' : recipient, handed].filter(Boolean).join(', '), ''];
}
