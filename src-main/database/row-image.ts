import { createHash } from 'node:crypto';
import type { Table } from './entities/define-table';

type AnyTable = Pick<Table<never>, 'columns' | 'key'>;
type AnyRow = Readonly<Record<string, string | number | null | undefined>>;

/** A row as the audit keeps it: JSON of the non-empty columns in the order of the table; secrets as digests. */
export function formatRowImage(table: AnyTable, row: AnyRow): string {
  const image: Record<string, string | number | null> = {};
  for (const [name, column] of Object.entries(table.columns)) {
    const value = row[name];
    if (value === null || value === undefined) continue;
    image[name] = column.secret === true ? digest(String(value)) : value;
  }
  return JSON.stringify(image);
}

/** Only the named columns, nulls included: what a change found. */
export function formatChangedColumns(table: AnyTable, row: AnyRow, names: readonly string[]): string {
  const image: Record<string, string | number | null> = {};
  for (const name of names) {
    const value = row[name] ?? null;
    image[name] = value !== null && table.columns[name]?.secret === true ? digest(String(value)) : value;
  }
  return JSON.stringify(image);
}

/** Key values joined with «:»; the row's name in the audit. */
export function formatRowKey(table: AnyTable, row: AnyRow): string {
  return table.key.map((name) => String(row[name])).join(':');
}

/** SHA-256 as base64url; 22 characters (132 bits) serve for rows. */
export function digest(textToHash: string, length = 22): string {
  return createHash('sha256').update(textToHash).digest('base64url').slice(0, length);
}
