import { createHash, type Hash } from 'node:crypto';
import { importRowTable, type ImportRowRow, type Table } from '../../database/entities';
import type { Connection } from '../../database/connection';
import { selectList } from '../../database/table-statements';
import type { ChainFacts } from './verify-chain';

/** What the last import wrote of a row: the digest, and the log line that vouches for it. */
export type ImportedRow = { readonly digest: string; readonly lineId: number; readonly batchId: number };
export type ImportedRows = ReadonlyMap<string, ReadonlyMap<string, ImportedRow>>;
type Batch = { readonly hash: Hash; rows: number };

/** Reads the lists of imported rows and compares each batch with its one line of the log; adds them to the rows that exist by the log. */
export function verifyImports(connection: Connection, chain: ChainFacts): { readonly findings: string[]; readonly imported: ImportedRows } {
  const imported = new Map<string, Map<string, ImportedRow>>();
  const batches = new Map<number, Batch>();
  const rows = connection.prepare(`SELECT ${selectList(importRowTable as unknown as Table<never>)} FROM import_row ORDER BY batch_id, ordinal`).iterate() as IterableIterator<ImportRowRow>;
  for (const { batchId, entity, entityKey, digest } of rows) {
    const batch = batches.get(batchId) ?? { hash: createHash('sha256'), rows: 0 };
    batches.set(batchId, batch);
    batch.hash.update(batch.rows === 0 ? digest : `\n${digest}`);
    batch.rows += 1;
    const ofTable = imported.get(entity) ?? new Map<string, ImportedRow>();
    imported.set(entity, ofTable);
    ofTable.set(entityKey, { digest, lineId: chain.bulkLines.get(batchId)?.id ?? 0, batchId });
    chain.alive.set(entity, (chain.alive.get(entity) ?? 0) + 1);
  }
  return { findings: compareBatches(connection, batches, chain), imported };
}

function compareBatches(connection: Connection, batches: ReadonlyMap<number, Batch>, chain: ChainFacts): string[] {
  const names = new Map((connection.prepare('SELECT id AS "id", file_name AS "name" FROM import_batch').all() as { id: number; name: string }[]).map((row) => [row.id, row.name]));
  return [...new Set([...batches.keys(), ...chain.bulkLines.keys()])].flatMap((id) => {
    const batch = batches.get(id);
    const written = JSON.stringify({ rows: batch?.rows ?? 0, digest: (batch?.hash ?? createHash('sha256')).digest('base64url') });
    const line = chain.bulkLines.get(id);
    const file = `Загрузка файла «${names.get(id) ?? `№ ${String(id)}`}»`;
    if (!line) return [`${file}: в журнале действий нет строки о ней`];
    return line.after === written ? [] : [`${file}: список загруженных строк изменён помимо программы`];
  });
}
