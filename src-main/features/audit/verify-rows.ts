import type { Table } from '../../database/entities';
import { digest, formatRowImage, formatRowKey } from '../../database/row-image';
import type { Connection } from '../../database/connection';
import { selectList } from '../../database/table-statements';
import type { Image } from './describe-row';
import type { ImportedRow } from './verify-imports';

/** The last line of the log about a row, read with the row in one answer: no column of the school may have one of these names. */
export type LastLine = { readonly auditLineId: number | null; readonly lineAction: string | null; readonly lineAfter: string | null; readonly lineAt: string | null; readonly lineAccountId: number | null };
/** A row that is not what the log says: `reason` and everything needed to tell it. */
export type Mismatch = { readonly reason: 'differs' | 'importDiffers' | 'deleted' | 'unknown'; readonly key: string; readonly row: Image; readonly line: LastLine; readonly imported: ImportedRow | undefined };
/** `matched`: rows that the log knows, right or not. */
export type TableCheck = { readonly count: number; readonly matched: number };

export function verifyRows(connection: Connection, table: Table<never>, imported: ReadonlyMap<string, ImportedRow>, onMismatch: (mismatch: Mismatch) => void): TableCheck {
  let count = 0;
  let matched = 0;
  for (const row of connection.prepare(rowsWithLastLine(table)).iterate(table.name) as IterableIterator<Image & LastLine>) {
    count += 1;
    const key = formatRowKey(table, row);
    const fromImport = imported.get(key);
    const reason = judge(table, row, fromImport);
    if (reason !== 'unknown' && reason !== 'deleted') matched += 1;
    if (reason !== null) onMismatch({ reason, key, row: pickRow(table, row), line: row, imported: fromImport });
  }
  return { count, matched };
}

/** Null = the row is as the log left it. What came last counts: a line of its own, or an import. */
function judge(table: Table<never>, row: Image & LastLine, imported: ImportedRow | undefined): Mismatch['reason'] | null {
  const image = formatRowImage(table, row);
  if (imported && (row.auditLineId === null || row.auditLineId < imported.lineId)) return digest(image) === imported.digest ? null : 'importDiffers';
  if (row.auditLineId === null) return 'unknown';
  if (row.lineAction === 'delete') return 'deleted';
  return image === row.lineAfter ? null : 'differs';
}

function pickRow(table: Table<never>, row: Image): Image {
  return JSON.parse(formatRowImage(table, row)) as Image;
}

/** Notes (logins, prints) about a row are no changes of it. */
function rowsWithLastLine(table: Table<never>): string {
  const key = table.key.map((name) => `r."${name}"`).join(` || ':' || `);
  return `SELECT r.*, a.id AS "auditLineId", a.action AS "lineAction", a.after AS "lineAfter", a.at AS "lineAt", a.account_id AS "lineAccountId"
    FROM (SELECT ${selectList(table)} FROM ${table.name}) r LEFT JOIN audit_entry a ON a.id =
      (SELECT e.id FROM audit_entry e WHERE e.entity = ? AND e.entity_key = CAST(${key} AS TEXT) AND e.action IN ('insert', 'update', 'delete') ORDER BY e.id DESC LIMIT 1)`;
}
