import type { SqlValue } from '../../../database/statement-cache';

/** A piece of SQL with the values of its question marks. */
export type SqlPart = { readonly sql: string; readonly values: readonly SqlValue[] };

export function joinParts(parts: readonly SqlPart[], separator: string): SqlPart {
  return { sql: parts.map(({ sql }) => sql).join(separator), values: parts.flatMap(({ values }) => values) };
}

export function inList(column: string, values: readonly string[]): SqlPart {
  // PostgreSQL knows no empty list.
  if (values.length === 0) return { sql: '1 = 0', values: [] };
  return { sql: `${column} IN (${values.map(() => '?').join(', ')})`, values };
}
