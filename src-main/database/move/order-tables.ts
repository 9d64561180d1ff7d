import { ALL_TABLES, type Table } from '../entities';

/**
 * Every table after those its rows refer to. Where two refer to each other (a room has its keeper, a person a room), the one that may do without comes first:
 * `listLateColumns` says which of its columns can be filled only afterwards.
 */
export function orderTables(): Table<never>[] {
  const ordered: Table<never>[] = [];
  const waiting = new Set(ALL_TABLES);
  while (waiting.size > 0) {
    const missing = new Set([...waiting].map((table) => table.name));
    const ready = [...waiting].filter((table) => isReady(table, missing, false));
    const next = ready.length > 0 ? ready : [...waiting].filter((table) => isReady(table, missing, true)).slice(0, 1);
    if (next.length === 0) throw new Error(`tables refer to each other: ${[...missing].join(', ')}`);
    for (const table of next) waiting.delete(table);
    ordered.push(...next);
  }
  return ordered;
}

/** `mayLack`: what may be empty need not be there yet. */
function isReady(table: Table<never>, missing: ReadonlySet<string>, mayLack: boolean): boolean {
  return Object.values(table.columns).every(({ references, nullable }) => references === null || references === table.name || !missing.has(references) || (mayLack && nullable));
}

/** Columns of a table that refer to tables which stand after it in the order. */
export function listLateColumns(table: Table<never>, ordered: readonly Table<never>[]): string[] {
  const later = new Set(ordered.slice(ordered.indexOf(table) + 1).map(({ name }) => name));
  return Object.entries(table.columns).flatMap(([name, { references }]) => (references !== null && later.has(references) ? [name] : []));
}
