import type { ListMapping } from '@shared/domain/exchange';
import { columnLetter } from '../row-cells';
import type { SheetCell } from '../xlsx-cell';
import type { Sheet, SheetRow } from '../xlsx-table';
import { FULL_NAME, type ListKind } from './list-targets';

/** What stands in every row of a field that has no column: «Класс: 7А», «Роль: Учитель». */
export type ListConstants = Readonly<Record<string, string>>;

const NAME_PARTS = ['lastName', 'firstName', 'middleName'] as const;

/**
 * The rows of any table as a sheet of the template: each named field in a column of its own, under the head of the template. Cells keep
 * their addresses, so that problems name the place in the file as it is.
 */
export function reshapeSheet(sheet: Sheet, headRow: number, mapping: ListMapping, constants: ListConstants, kind: ListKind): Sheet {
  const fields = Object.keys(kind.columns).filter((field) => field !== FULL_NAME);
  const addressOf = (field: string): string => `${columnLetter(mapping[field] ?? mapping[FULL_NAME] ?? 1)}${String(headRow)}`;
  const head: SheetRow = { number: headRow, cells: new Map(fields.map((field, index) => [index + 1, { address: addressOf(field), text: kind.columns[field]?.titles[0] ?? field, serial: null }])) };
  const rows = sheet.rows.filter((row) => row.number > headRow).flatMap((row) => {
    const known = readFields(row, mapping, kind);
    if (known.size === 0) return [];
    for (const [field, text] of Object.entries(constants)) if (!known.has(field)) known.set(field, { address: `A${String(row.number)}`, text, serial: null });
    return [{ number: row.number, cells: new Map(fields.flatMap((field, index) => { const cell = known.get(field); return cell ? [[index + 1, cell] as const] : []; })) }];
  });
  return { name: kind.sheet, rows: [head, ...rows] };
}

function readFields(row: SheetRow, mapping: ListMapping, kind: ListKind): Map<string, SheetCell> {
  const known = new Map<string, SheetCell>();
  for (const [field, column] of Object.entries(mapping)) {
    const cell = row.cells.get(column);
    if (cell && field in kind.columns) known.set(field, cell);
  }
  for (const [field, other] of Object.entries(kind.instead)) {
    const cell = known.get(other);
    if (cell && !known.has(field)) known.set(field, cell);
  }
  splitName(known);
  guessSex(known, kind);
  return known;
}

/** «Иванова Мария Петровна» → three cells at the same place; parts that have columns of their own stay. */
function splitName(known: Map<string, SheetCell>): void {
  const whole = known.get(FULL_NAME);
  known.delete(FULL_NAME);
  if (!whole) return;
  const [last = '', first = '', ...rest] = whole.text.split(/\s+/u);
  [last, first, rest.join(' ')].forEach((text, index) => {
    const part = NAME_PARTS[index];
    if (part && text !== '' && !known.has(part)) known.set(part, { ...whole, text });
  });
}

/** By the patronymic, where the list does not say; without one it has to be said. */
function guessSex(known: Map<string, SheetCell>, kind: ListKind): void {
  const patronymic = known.get('middleName');
  if (!('sex' in kind.columns) || known.has('sex') || !patronymic) return;
  if (/(вна|чна|шна|кызы)$/iu.test(patronymic.text)) known.set('sex', { ...patronymic, text: 'ж' });
  else if (/(вич|ич|оглы)$/iu.test(patronymic.text)) known.set('sex', { ...patronymic, text: 'м' });
}
