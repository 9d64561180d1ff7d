import { ALL_TABLES, type Table } from '../entities';

/** Every table after those its rows refer to. */
export function orderTables(): Table<never>[] {
  const ordered: Table<never>[] = [];
  const waiting = new Set(ALL_TABLES);
  while (waiting.size > 0) {
    const missing = new Set([...waiting].map((table) => table.name));
    const ready = [...waiting].filter((table) => Object.values(table.columns).every(({ references }) => references === null || references === table.name || !missing.has(references)));
    if (ready.length === 0) throw new Error(`tables refer to each other: ${[...missing].join(', ')}`);
    for (const table of ready) waiting.delete(table);
    ordered.push(...ready);
  }
  return ordered;
}
