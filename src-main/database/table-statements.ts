import type { SqlValue } from './connection';
import { toSnakeCase, type Table } from './entities/define-table';

/** SQL of the write door for one table; column lists are quoted by nothing because all names are ours. */
export function insertSql(table: Table<never>, names: readonly string[]): string {
  return `INSERT INTO ${table.name} (${names.map(toSnakeCase).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
}

export function updateSql(table: Table<never>, names: readonly string[]): string {
  return `UPDATE ${table.name} SET ${names.map((name) => `${toSnakeCase(name)} = ?`).join(', ')} WHERE ${whereKey(table)}`;
}

export function deleteSql(table: Table<never>): string {
  return `DELETE FROM ${table.name} WHERE ${whereKey(table)}`;
}

export function selectSql(table: Table<never>): string {
  return `SELECT ${selectList(table)} FROM ${table.name} WHERE ${whereKey(table)}`;
}

/** All rows whose key begins with one of so many values. */
export function selectSiblingsSql(table: Table<never>, count: number): string {
  return `SELECT ${selectList(table)} FROM ${table.name} WHERE ${toSnakeCase(table.key[0] ?? '')} IN (${Array.from({ length: count }, () => '?').join(', ')})`;
}

/** Of a key, in the order of the table's. */
export function keyValues<Row extends object>(table: Table<Row>, key: Partial<Row>): SqlValue[] {
  return table.key.map((name) => {
    const value = (key as Readonly<Record<string, SqlValue | undefined>>)[name];
    if (value === undefined) throw new TypeError(`${table.name}: key column ${name} is missing`);
    return value;
  });
}

/** `student_id AS "studentId", …` of every column. */
export function selectList(table: Table<never>): string {
  return Object.keys(table.columns).map((name) => `${toSnakeCase(name)} AS "${name}"`).join(', ');
}

/** `studentId` → `student_id`. */
export const toColumn = toSnakeCase;

function whereKey(table: Table<never>): string {
  return table.key.map((name) => `${toSnakeCase(name)} = ?`).join(' AND ');
}
