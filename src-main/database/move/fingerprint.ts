import { createHash } from 'node:crypto';
import type { Connection } from '../connection';
import { ALL_TABLES, type Table } from '../entities';
import { toColumn } from '../table-statements';

export type TableFingerprint = { readonly table: string; readonly rows: number; readonly digest: string };
export type Fingerprint = { readonly digest: string; readonly tables: readonly TableFingerprint[] };

/**
 * SHA-256 over all rows of all school tables, the same whichever database they lie in: tables by name, rows by key, values as JSON.
 * What the program keeps for itself (who holds the file, sessions, requests) does not count. Within a transaction.
 */
export function takeFingerprint(connection: Connection): Fingerprint {
  const tables = ALL_TABLES.filter((table) => table.options.technical !== true)
    .sort((first, second) => (first.name < second.name ? -1 : 1))
    .map((table) => digestTable(connection, table));
  const all = createHash('sha256');
  for (const { table, rows, digest } of tables) all.update(`${table} ${String(rows)} ${digest}\n`);
  return { digest: all.digest('hex'), tables };
}

function digestTable(connection: Connection, table: Table<never>): TableFingerprint {
  const columns = Object.keys(table.columns).map(toColumn);
  const hash = createHash('sha256').update(columns.join());
  let rows = 0;
  for (const row of connection.prepare(selectAllSql(table)).iterate() as IterableIterator<Record<string, string | number | null>>) {
    hash.update(JSON.stringify(columns.map((column) => row[column] ?? null)));
    rows += 1;
  }
  return { table: table.name, rows, digest: hash.digest('hex') };
}

/** All rows in the order of their key, under the names the database has for their columns. */
export function selectAllSql(table: Table<never>): string {
  const columns = Object.keys(table.columns).map(toColumn);
  return `SELECT ${columns.join(', ')} FROM ${table.name} ORDER BY ${table.key.map(toColumn).join(', ')}`;
}

/** Tables in which the two differ. */
export function findDifferences(first: Fingerprint, second: Fingerprint): string[] {
  return first.tables.filter((table, index) => table.digest !== second.tables[index]?.digest).map((table) => table.table);
}
