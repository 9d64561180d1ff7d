import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { CHAIN_START } from '../../database/audit-chain';
import { openCopy } from '../../database/open-copy';
import type { SqliteConnection } from '../../database/open-connection';
import { SCHEMA_VERSION } from '../../database/migrations';
import { verifyChain, verifyFile } from '../audit';
import type { CopyChecker, CopyFacts, CopyOrder } from '../copy-checker';

/** In this process: for the command line and tests. */
export const checkHere: CopyChecker = (order) => Promise.resolve().then(() => checkCopy(order));

const UNREADABLE = 'Файл не открывается: он повреждён, дописан не до конца или закрыт другим ключом.';

/** Opens a copy and checks it from end to end: pages, references, chain of the log (BAK-03). Takes seconds: not for the process that serves people. */
export function checkCopy({ path, key }: CopyOrder): CopyFacts {
  const sha256 = digestFile(path);
  const nothing = { sha256, headId: 0, headHash: '', lastEntryAt: null, rowCounts: {}, schemaVersion: 0, school: '' };
  try {
    const connection = openCopy(path, key);
    try {
      return { ...look(connection), sha256 };
    } finally {
      connection.close();
    }
  } catch (error) {
    if (isDamage(error)) return { ...nothing, findings: [UNREADABLE] };
    throw error;
  }
}

function look(connection: SqliteConnection): Omit<CopyFacts, 'sha256'> {
  const schemaVersion = Number(connection.pragma('user_version', { simple: true }));
  // A damaged page can stop any query: what SQLite itself says of the file comes first, and is enough.
  const ofFile = verifyFile(connection);
  if (ofFile.length > 0) return { findings: ofFile.slice(0, 5), headId: 0, headHash: '', lastEntryAt: null, rowCounts: {}, schemaVersion, school: '' };
  const chain = verifyChain(connection, (line) => line.at);
  const head = (connection.prepare('SELECT id, hash, at FROM audit_entry ORDER BY id DESC LIMIT 1').get() as { id: number; hash: string; at: string } | undefined) ?? CHAIN_START;
  const school = connection.prepare('SELECT short_name AS "name" FROM school').get() as { name: string } | undefined;
  return {
    findings: [...chain.findings.slice(0, 5), ...(schemaVersion > SCHEMA_VERSION ? ['Копия сделана более новой программой: обновите программу на этом компьютере.'] : [])],
    headId: head.id,
    headHash: head.hash,
    lastEntryAt: head.at === '' ? null : head.at,
    rowCounts: countRows(connection),
    schemaVersion,
    school: school?.name ?? '',
  };
}

function countRows(connection: SqliteConnection): Record<string, number> {
  const tables = connection.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`).all() as { name: string }[];
  return Object.fromEntries(tables.map(({ name }) => [name, (connection.prepare(`SELECT count(*) AS "count" FROM ${name}`).get() as { count: number }).count]));
}

/** Read again from the disk: what SQLite reads need not be every byte. */
function digestFile(path: string): string {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(1024 * 1024);
  const file = openSync(path, 'r');
  try {
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) hash.update(buffer.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT_READ)/.test(String(error.code));
}
