import { CHAIN_START, hashAuditEntry } from '../../database/audit-chain';
import { auditEntryTable, type AuditEntryRow, type Table } from '../../database/entities';
import type { Connection } from '../../database/connection';
import { selectList } from '../../database/table-statements';

/** `alive`: rows that exist by the log, by table; `bulkLines`: the line of each import with what it says. */
export type ChainFacts = {
  readonly findings: string[];
  readonly count: number;
  readonly headHash: string;
  readonly alive: Map<string, number>;
  readonly bulkLines: Map<number, { readonly id: number; readonly after: string }>;
};
type NameLine = (line: AuditEntryRow) => string;

const ALIVE_STEP: Readonly<Record<string, number>> = { insert: 1, delete: -1 };

/** Recomputes the chain of the log line by line (AUD-01): names missing lines and every line whose content is not what was hashed. */
export function verifyChain(connection: Connection, nameLine: NameLine): ChainFacts {
  const facts = { findings: [] as string[], count: 0, headHash: CHAIN_START.hash, alive: new Map<string, number>(), bulkLines: new Map<number, { id: number; after: string }>() };
  let lastId = CHAIN_START.id;
  const lines = connection.prepare(`SELECT ${selectList(auditEntryTable as unknown as Table<never>)} FROM audit_entry ORDER BY id`).iterate() as IterableIterator<AuditEntryRow>;
  for (const line of lines) {
    const isGap = line.id !== lastId + 1;
    if (isGap) facts.findings.push(describeGap(lastId + 1, line.id - 1));
    // After a gap the previous hash is not known; the line itself cannot be judged.
    else if (line.hash !== hashAuditEntry(facts.headHash, line)) facts.findings.push(`Журнал действий: строка № ${String(line.id)} изменена помимо программы (${nameLine(line)})`);
    countLine(facts, line);
    facts.headHash = line.hash;
    lastId = line.id;
  }
  return facts;
}

function countLine(facts: { count: number; alive: Map<string, number>; bulkLines: Map<number, { id: number; after: string }> }, line: AuditEntryRow): void {
  facts.count += 1;
  const step = ALIVE_STEP[line.action];
  if (step !== undefined && line.entity !== null) facts.alive.set(line.entity, (facts.alive.get(line.entity) ?? 0) + step);
  if (line.action === 'bulk') facts.bulkLines.set(Number(line.entityKey), { id: line.id, after: line.after ?? '' });
}

function describeGap(first: number, last: number): string {
  return first === last ? `Журнал действий: нет строки № ${String(first)}` : `Журнал действий: нет строк № ${String(first)}–${String(last)}`;
}
