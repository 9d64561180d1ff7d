import { createHash } from 'node:crypto';
import type { Connection } from '../connection';
import { ALL_TABLES, type Table } from '../entities';
import { toColumn } from '../table-statements';

export type TableFingerprint = { readonly table: string; readonly rows: number; readonly digest: string };
export type Fingerprint = { readonly digest: string; readonly tables: readonly TableFingerprint[] };

/** What tells about the work with the school rather than about the school: the protocol of actions, and the register of copies, which is about files outside. */
const NOT_OF_THE_SCHOOL: readonly string[] = ['audit_entry', 'backup_copy'];

/**
 * `tables`: SHA-256 over all rows of every school table, the same whichever database they lie in: tables by name, rows by key, values as JSON. What the program keeps for
 * itself (who holds the file, sessions, requests) does not count. `digest`: over what the school knows alone – without the protocol of actions, the register of copies and
 * quiet columns (who signed in last). A promotion that was taken back leaves it as it was (MOV-04), although the copy made before it stays in the register and the log
 * tells of both. Within a transaction.
 */
export function takeFingerprint(connection: Connection): Fingerprint {
  const all = createHash('sha256');
  const tables: TableFingerprint[] = [];
  for (const table of listTables()) {
    const full = digestTable(connection, table, Object.keys(table.columns));
    tables.push(full);
    if (NOT_OF_THE_SCHOOL.includes(table.name)) continue;
    const lasting = Object.keys(table.columns).filter((name) => table.columns[name]?.quiet !== true);
    const { rows, digest } = lasting.length === Object.keys(table.columns).length ? full : digestTable(connection, table, lasting);
    all.update(`${table.name} ${String(rows)} ${digest}\n`);
  }
  return { digest: all.digest('hex'), tables };
}

function listTables(): Table<never>[] {
  return ALL_TABLES.filter((table) => table.options.technical !== true).sort((first, second) => (first.name < second.name ? -1 : 1));
}

function digestTable(connection: Connection, table: Table<never>, names: readonly string[]): TableFingerprint {
  const columns = names.map(toColumn);
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
