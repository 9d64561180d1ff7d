import { findRevertObstacle, isDataOperation, listRevertedColumns, type LoggedOperation, type OperationOutcome } from '@shared/domain/security';
import { ALL_TABLES, type Table } from '../../../database/entities';
import { toSnakeCase } from '../../../database/entities/define-table';
import type { Query, SqlValue } from '../../../database/statement-cache';
import type { Transaction } from '../../../database/transaction';
import { parseImage, type LogLine } from '../../audit';

type AnyTable = Table<Record<string, SqlValue>>;
type Values = Readonly<Record<string, SqlValue | undefined>>;

const TABLES = new Map(ALL_TABLES.map((table) => [table.name, table as unknown as AnyTable]));
const HEAD = 'SELECT max(id) AS "id" FROM audit_entry';
const LATER = `SELECT id AS "id", action AS "action", before AS "before" FROM audit_entry WHERE entity = ? AND entity_key = ? AND id > ? AND id <= ?`;

/**
 * Takes operations back, the newest first, each through the audited door with the reason (SEC-12). What somebody else has changed since
 * stays as it is. Returns what came of each.
 */
export function revertLines(transaction: Transaction, lines: readonly LogLine[], reason: string): Map<number, OperationOutcome> {
  const head = Number(transaction.query.find<{ id: number }>(HEAD)?.id ?? 0);
  const outcomes = new Map<number, OperationOutcome>();
  for (const line of [...lines].sort((left, right) => right.id - left.id)) {
    const later = listLater(transaction.query, line, head).filter(({ id }) => outcomes.get(id) !== 'reverted');
    outcomes.set(line.id, revert(transaction, line, later, reason));
  }
  return outcomes;
}

type Later = Omit<LoggedOperation, 'hasSecret'> & { readonly id: number };

function listLater(query: Query, { id, entity, entityKey }: LogLine, head: number): Later[] {
  const lines = query.all<{ id: number; action: string; before: string | null }>(LATER, entity, entityKey, id, head);
  return lines.filter(isDataOperation).map((line) => ({ id: line.id, action: line.action, columns: Object.keys(parseImage(line.before)) }));
}

function revert(transaction: Transaction, line: LogLine, later: readonly Later[], reason: string): OperationOutcome {
  const table = TABLES.get(line.entity ?? '');
  const before: Values = parseImage(line.before);
  const columns = Object.keys(line.action === 'insert' ? parseImage(line.after) : before);
  // A new account comes with no secret that matters: it goes as a whole.
  const hasSecret = line.action !== 'insert' && columns.some((name) => table?.columns[name]?.secret === true);
  const obstacle = findRevertObstacle({ action: line.action, columns, hasSecret }, later);
  if (obstacle !== null) return obstacle;
  if (!table) return 'nothing';
  const key = parseKey(table, line.entityKey ?? '');
  if (line.action === 'insert') return removeRow(transaction, table, key, reason);
  if (line.action === 'delete') return restoreRow(transaction, table, { key, before }, reason);
  const changes = Object.fromEntries(listRevertedColumns({ columns }, later.length === 0).map((name) => [name, before[name] ?? null]));
  if (hasClash(transaction.query, table, key, { ...transaction.find(table, key), ...changes })) return 'changedSince';
  transaction.update(table, key, changes, reason);
  return 'reverted';
}

function removeRow(transaction: Transaction, table: AnyTable, key: Record<string, SqlValue>, reason: string): OperationOutcome {
  if (!transaction.find(table, key)) return 'changedSince';
  if (hasDependents(transaction.query, table, key.id)) return 'hasDependents';
  transaction.remove(table, key, reason);
  return 'reverted';
}

function restoreRow(transaction: Transaction, table: AnyTable, { key, before }: { readonly key: Record<string, SqlValue>; readonly before: Values }, reason: string): OperationOutcome {
  if (transaction.find(table, key) || hasClash(transaction.query, table, key, before) || !hasParents(transaction.query, table, before)) return 'changedSince';
  const rowVersion = 'rowVersion' in table.columns ? { rowVersion: Number(before.rowVersion ?? 0) + 1 } : {};
  transaction.insert(table, { ...before, ...rowVersion }, reason);
  return 'reverted';
}

function parseKey(table: AnyTable, entityKey: string): Record<string, SqlValue> {
  const parts = entityKey.split(':');
  return Object.fromEntries(table.key.map((name, index) => [name, table.columns[name]?.type === 'integer' ? Number(parts[index]) : (parts[index] ?? '')]));
}

/** Rows of any table that point to this one. */
function hasDependents(query: Query, table: AnyTable, id: SqlValue | undefined): boolean {
  if (id === undefined) return false;
  return ALL_TABLES.some((other) =>
    Object.entries(other.columns).some(([name, { references }]) => references === table.name && query.find(`SELECT 1 AS "is" FROM ${other.name} WHERE ${toSnakeCase(name)} = ? LIMIT 1`, id) !== undefined),
  );
}

function hasParents(query: Query, table: AnyTable, row: Values): boolean {
  return Object.entries(table.columns).every(([name, { references }]) => {
    const id = row[name];
    return references === null || id === null || id === undefined || query.find(`SELECT 1 AS "is" FROM ${references} WHERE id = ?`, id) !== undefined;
  });
}

/** Another row has taken what must be unique. */
function hasClash(query: Query, table: AnyTable, key: Record<string, SqlValue>, row: Values): boolean {
  return (table.options.unique ?? []).some((names) => {
    const values = names.map((name) => row[name] ?? null);
    if (values.includes(null)) return false;
    const others = query.all<Record<string, SqlValue>>(
      `SELECT ${table.key.map((name) => `${toSnakeCase(name)} AS "${name}"`).join(', ')} FROM ${table.name} WHERE ${names.map((name) => `${toSnakeCase(name)} = ?`).join(' AND ')}`, ...values,
    );
    return others.some((other) => table.key.some((name) => other[name] !== key[name]));
  });
}
