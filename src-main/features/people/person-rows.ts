import { ROLE_TITLES } from '@shared/domain/accounts';
import { formatMoment } from '@shared/lib/format-moment';
import { formatDate } from '@shared/lib/russian-date';
import { CONSENT_KIND_TITLES } from '@shared/domain/consents';
import { SLIP_REASON_TITLES } from '@shared/domain/families';
import { CONTACT_CHANNEL_TITLES, DOCUMENT_KIND_TITLES, RELATION_TITLES } from '@shared/domain/people';
import { ALL_TABLES, type Table } from '../../database/entities';
import { toSnakeCase } from '../../database/entities/define-table';
import { formatRowKey } from '../../database/row-image';
import type { Query, SqlValue } from '../../database/statement-cache';
import { describeRow, getFieldTitle, getTableTitle, isFlag } from '../audit';
import { readTimeZone } from '../school';
import { gatherByDate } from './gather-by-date';

export type Subject = 'student' | 'guardian' | 'staff';
export type Section = { readonly title: string; readonly lines: readonly (readonly [name: string, value: string])[] };
type Row = Record<string, SqlValue>;
type AnyTable = Table<never>;

const WORDS: Readonly<Record<string, string>> = {
  ...CONSENT_KIND_TITLES, ...CONTACT_CHANNEL_TITLES, ...DOCUMENT_KIND_TITLES, ...RELATION_TITLES, ...SLIP_REASON_TITLES, ...ROLE_TITLES, year: 'год', exam: 'экзамен', final: 'итоговая', consent: 'согласие', dissent: 'отказ', typed: 'введено', import: 'загружено из файла',
};
const DAY = /^\d{4}-\d\d-\d\d$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
/** A period that the description of the row names already. */
const PERIOD_SLOT = /^p\d+$/;
/** Kept for the program's own order, nothing about a person. */
const INNER: readonly string[] = ['id', 'rowVersion', 'changedAt', 'changedBy', 'source', 'ordinal'];

/**
 * Every row of every table that names the person (PD-06), also of tables that did not exist when this was written: whatever column
 * refers to the card, and for staff to the person's account as its owner.
 */
export function loadPersonRows(query: Query, subject: Subject, id: number): Section[] {
  const accounts = subject === 'staff' ? query.all<{ id: number }>('SELECT id AS "id" FROM account WHERE staff_id = ?', id).map((row) => row.id) : [];
  const own = getTable(subject);
  const timeZone = readTimeZone(query);
  const cards = loadRows(query, own, 'id', id);
  const names = new Set(cards.flatMap(listNames));
  const sections: Section[] = [{ title: getTableTitle(own.name), lines: cards.flatMap((row) => listFields(own, row, timeZone)) }];
  for (const table of ALL_TABLES) {
    if (table.options.technical === true || table.name === own.name) continue;
    const rows = [
      ...Object.entries(table.columns).filter(([, column]) => column.references === subject).flatMap(([name]) => loadRows(query, table, name, id)),
      ...('accountId' in table.columns && table.name !== 'audit_entry' ? accounts.flatMap((accountId) => loadRows(query, table, 'accountId', accountId)) : []),
    ];
    const title = getTableTitle(table.name);
    const lines = dropRepeats(table, rows).map((row): readonly [string, string] => {
      const words = describeRow(query, table.name, formatRowKey(table, row), row).slice(title.length + 2).split(', ').filter((word) => !names.has(word));
      return [words.join(', '), describeFields(table, row, timeZone)];
    });
    if (lines.length > 0) sections.push({ title, lines: gatherByDate(lines) });
  }
  return sections;
}

function getTable(name: string): AnyTable {
  const table = ALL_TABLES.find((one) => one.name === name);
  if (!table) throw new RangeError(`unknown table ${name}`);
  return table;
}

function loadRows(query: Query, table: AnyTable, property: string, id: number): Row[] {
  const columns = Object.keys(table.columns).map((name) => `${toSnakeCase(name)} AS "${name}"`);
  return query.all<Row>(`SELECT ${columns.join(', ')} FROM ${table.name} WHERE ${toSnakeCase(property)} = ?`, id);
}

/** A row may name the person twice. */
function dropRepeats(table: AnyTable, rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((row) => [formatRowKey(table, row), row])).values()];
}

/** As descriptions of other rows name the person of this card: nothing new in an extract about that very person. */
function listNames({ lastName, firstName, fullName }: Row): string[] {
  if (typeof fullName === 'string') return [fullName];
  return [`${String(lastName)} ${String(firstName)}`];
}

function listFields(table: AnyTable, row: Row, timeZone: string): [string, string][] {
  return Object.entries(table.columns).flatMap(([name, column]): [string, string][] => {
    const value = row[name];
    if (INNER.includes(name) || column.references !== null || value === null || value === undefined || (name === 'slot' && PERIOD_SLOT.test(String(value)))) return [];
    const title = getFieldTitle(name);
    return [[`${title.charAt(0).toUpperCase()}${title.slice(1)}`, column.secret === true ? 'хранится только отпечаток' : formatValue(name, value, timeZone)]];
  });
}

/** A single value needs no name. */
function describeFields(table: AnyTable, row: Row, timeZone: string): string {
  const fields = listFields(table, row, timeZone);
  const [only] = fields;
  if (only && fields.length === 1) return only[1];
  return fields.map(([name, value]) => `${name.charAt(0).toLowerCase()}${name.slice(1)}: ${value}`).join('; ');
}

function formatValue(name: string, value: SqlValue, timeZone: string): string {
  if (isFlag(name)) return value === 1 ? 'да' : 'нет';
  const text = String(value);
  if (MOMENT.test(text)) return formatMoment(text, timeZone);
  return DAY.test(text) ? formatDate(text) : (WORDS[text] ?? text);
}
