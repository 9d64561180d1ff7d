import type { Table } from '../../database/entities';
import type { Connection } from '../../database/connection';
import { toSnakeCase } from '../../database/entities/define-table';
import type { LastLine } from './verify-rows';
import type { ImportedRow } from './verify-imports';

export type LostRow = { readonly key: string; readonly line: LastLine; readonly imported: ImportedRow | undefined };
type KeyLine = LastLine & { readonly key: string };

/** Rows that exist by the log and are gone from the table. Slow; asked for only when the numbers do not agree. */
export function findLostRows(connection: Connection, table: Table<never>, imported: ReadonlyMap<string, ImportedRow>): LostRow[] {
  const present = new Set((connection.prepare(`SELECT ${keyOf(table)} AS "key" FROM ${table.name}`).all() as { key: string }[]).map((row) => row.key));
  const lines = connection.prepare(LAST_LINES).all(table.name) as KeyLine[];
  const known = new Map(lines.map((line) => [line.key, line]));
  const lostLines = lines.filter((line) => line.lineAction !== 'delete' && !present.has(line.key)).map((line) => ({ key: line.key, line, imported: imported.get(line.key) }));
  const lostImports = [...imported].filter(([key, row]) => !present.has(key) && (known.get(key)?.auditLineId ?? 0) < row.lineId);
  return [...lostLines, ...lostImports.filter(([key]) => !lostLines.some((lost) => lost.key === key)).map(([key, row]) => ({ key, line: known.get(key) ?? NO_LINE, imported: row }))];
}

const NO_LINE: LastLine = { auditLineId: null, lineAction: null, lineAfter: null, lineAt: null, lineAccountId: null };
const LAST_LINES = `SELECT a.entity_key AS "key", a.id AS "auditLineId", a.action AS "lineAction", a.after AS "lineAfter", a.at AS "lineAt", a.account_id AS "lineAccountId"
  FROM audit_entry a JOIN (SELECT max(id) AS id FROM audit_entry WHERE entity = ? AND action IN ('insert', 'update', 'delete') GROUP BY entity_key) last ON last.id = a.id`;

function keyOf(table: Table<never>): string {
  return `CAST(${table.key.map(toSnakeCase).join(` || ':' || `)} AS TEXT)`;
}
