import { AppError } from '@shared/lib/app-error';
import type { Connection, SqlValue } from '../connection';
import { findDialect } from '../dialect';
import type { Table } from '../entities';
import type { SchoolDatabase } from '../school-database';
import { toColumn, updateSql } from '../table-statements';
import { findDifferences, selectAllSql, takeFingerprint, type Fingerprint } from './fingerprint';
import { listLateColumns, orderTables } from './order-tables';

/** Both databases take at least so many values with a statement. */
const MOST_VALUES = 15_000;
const MOST_ROWS = 500;

type Progress = (table: string, rows: number) => void;

/**
 * Copies every row of a school into an empty one of the same schema, in one transaction, and compares the fingerprints of both before
 * it is committed. Throws `moveRefused` when they differ; then nothing is in the target.
 */
export function copySchool(source: SchoolDatabase, target: SchoolDatabase, onProgress: Progress): Fingerprint {
  return source.read((query) => {
    // The read transaction begins with the first query.
    query.find('SELECT count(*) AS "count" FROM school');
    const { connection } = target;
    connection.exec('BEGIN IMMEDIATE');
    try {
      const tables = orderTables();
      for (const table of tables) onProgress(table.name, copyTable(source.connection, connection, table, listLateColumns(table, tables).map(toColumn)));
      for (const table of tables) fillLateColumns(source.connection, connection, table, listLateColumns(table, tables));
      const fingerprint = compare(source.connection, connection);
      connection.exec('COMMIT');
      // The server plans by what it knows of its tables; on its own it would look at them in a minute or so.
      if (findDialect(connection) === 'postgres') connection.exec('ANALYZE');
      return fingerprint;
    } catch (error) {
      if (connection.inTransaction) connection.exec('ROLLBACK');
      throw error;
    }
  });
}

function compare(source: Connection, target: Connection): Fingerprint {
  const expected = takeFingerprint(source);
  const differences = findDifferences(expected, takeFingerprint(target));
  if (differences.length > 0) throw new AppError('moveRefused', { reason: `после копирования отличаются таблицы ${differences.join(', ')}` });
  return expected;
}

function copyTable(source: Connection, target: Connection, table: Table<never>, late: readonly string[]): number {
  const columns = Object.keys(table.columns).map(toColumn);
  const rowsAtOnce = Math.min(MOST_ROWS, Math.floor(MOST_VALUES / columns.length));
  let batch: SqlValue[] = [];
  let rows = 0;
  const flush = (): void => {
    if (batch.length > 0) target.prepare(insertRowsSql(table, columns, batch.length / columns.length)).run(...batch);
    batch = [];
  };
  for (const row of source.prepare(selectAllSql(table)).iterate() as IterableIterator<Record<string, SqlValue>>) {
    for (const column of columns) batch.push(late.includes(column) ? null : (row[column] ?? null));
    rows += 1;
    if (batch.length === rowsAtOnce * columns.length) flush();
  }
  flush();
  if (findDialect(target) === 'postgres' && table.key.join() === 'id' && table.columns.id?.type === 'integer') continueIds(target, table.name);
  return rows;
}

/** What refers to a table copied later, now that it is there. */
function fillLateColumns(source: Connection, target: Connection, table: Table<never>, late: readonly string[]): void {
  for (const name of late) {
    const update = target.prepare(updateSql(table, [name]));
    const rows = source.prepare(selectAllSql(table)).iterate() as IterableIterator<Record<string, SqlValue>>;
    for (const row of rows) if (row[toColumn(name)] !== null) update.run(row[toColumn(name)] ?? null, ...table.key.map((key) => row[toColumn(key)] ?? null));
  }
}

function insertRowsSql(table: Table<never>, columns: readonly string[], count: number): string {
  const row = `(${columns.map(() => '?').join(', ')})`;
  return `INSERT INTO ${table.name} (${columns.join(', ')}) VALUES ${new Array(count).fill(row).join(', ')}`;
}

/** New rows go on counting after those copied. */
function continueIds(target: Connection, table: string): void {
  target.exec(`SELECT setval(pg_get_serial_sequence('${table}', 'id'), max(id)) FROM ${table} HAVING max(id) IS NOT NULL`);
}
