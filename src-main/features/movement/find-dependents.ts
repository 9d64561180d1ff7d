import { ALL_TABLES } from '../../database/entities';
import { orderTables } from '../../database/move/order-tables';
import { formatRowKey } from '../../database/row-image';
import type { Query, SqlValue } from '../../database/statement-cache';
import { selectList, toColumn } from '../../database/table-statements';

export type FoundRow = { readonly entity: string; readonly entityKey: string };

/** Ids a question; every question of a column has the same text. */
const CHUNK = 100;

type Reference = { readonly entity: string; readonly sql: string; readonly key: readonly string[] };
let references: ReadonlyMap<string, readonly Reference[]> | null = null;

/**
 * Rows that refer to the given ones, and rows that refer to those, and so on: tables in an order in which each stands after those it refers to.
 * The given rows themselves are not among them, nor what the program keeps for itself.
 */
export function findDependents(query: Query, start: readonly FoundRow[]): FoundRow[] {
  const seen = new Set(start.map(nameRow));
  const found: FoundRow[] = [];
  let layer = groupIds(start);
  while (layer.size > 0) {
    const next = [...layer].flatMap(([entity, ids]) => findReferring(query, entity, ids)).filter((row) => {
      const name = nameRow(row);
      if (seen.has(name)) return false;
      seen.add(name);
      return true;
    });
    found.push(...next);
    layer = groupIds(next);
  }
  const order = new Map(orderTables().map((table, index) => [table.name, index]));
  return found.sort((left, right) => (order.get(left.entity) ?? 0) - (order.get(right.entity) ?? 0));
}

function nameRow({ entity, entityKey }: FoundRow): string {
  return `${entity}/${entityKey}`;
}

/** Only rows whose key is one number can be referred to. */
function groupIds(rows: readonly FoundRow[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const { entity, entityKey } of rows) {
    if (!/^\d+$/.test(entityKey)) continue;
    const ids = groups.get(entity) ?? [];
    groups.set(entity, ids);
    ids.push(Number(entityKey));
  }
  return groups;
}

function findReferring(query: Query, entity: string, ids: readonly number[]): FoundRow[] {
  references ??= collectReferences();
  const rows: FoundRow[] = [];
  for (const reference of references.get(entity) ?? []) {
    for (let from = 0; from < ids.length; from += CHUNK) {
      const chunk = Array.from({ length: CHUNK }, (_, index) => ids[from + index] ?? ids[from] ?? 0);
      for (const row of query.all<Record<string, SqlValue>>(reference.sql, ...chunk)) rows.push({ entity: reference.entity, entityKey: formatRowKey({ columns: {}, key: reference.key }, row) });
    }
  }
  return rows;
}

/** By the table referred to: every column of a school table that refers to it. */
function collectReferences(): Map<string, Reference[]> {
  const byTarget = new Map<string, Reference[]>();
  for (const table of ALL_TABLES.filter(({ options }) => options.technical !== true)) {
    for (const [name, column] of Object.entries(table.columns)) {
      if (column.references === null) continue;
      const key = selectList({ ...table, columns: Object.fromEntries(table.key.map((part) => [part, table.columns[part]])) } as typeof table);
      const sql = `SELECT ${key} FROM ${table.name} WHERE ${toColumn(name)} IN (${Array.from({ length: CHUNK }, () => '?').join(', ')})`;
      byTarget.set(column.references, [...(byTarget.get(column.references) ?? []), { entity: table.name, sql, key: table.key }]);
    }
  }
  return byTarget;
}
