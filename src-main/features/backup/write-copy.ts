import { constants, existsSync } from 'node:fs';
import { copyFile, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ChainHead } from '../../database/audit-chain';
import { copySchoolFile } from '../../database/copy-school-file';
import { KEYS_FILE } from '../../database/keyring/keys-file';
import { SCHOOL_FILE } from '../../database/school-database';
import type { CopyFacts } from '../copy-checker';
import { UNFINISHED } from './choose-copy-path';
import { getKey } from './get-key';
import type { BackupContext } from './backup-context';
import { findFreeBytes } from './place-problem';

/** A copy that was written and looked into; with findings it is damaged and is not left in its place. */
export type WrittenCopy = {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly findings: readonly string[];
  readonly head: Pick<ChainHead, 'id' | 'hash'>;
  readonly rowCounts: Readonly<Record<string, number>>;
  readonly rowCount: number;
  /** How long entries had to wait for it. */
  readonly waitMs: number;
};

/** What a copy must hold. */
type Expected = Pick<WrittenCopy, 'head' | 'rowCounts' | 'waitMs'> & { readonly sha256: string | null };

/** Writes under an unfinished name, syncs, opens and checks, then gives the copy its name: whenever the process ends, what has the name of a copy is a good one. */
export async function writeCopy(context: BackupContext, path: string, first: WrittenCopy | null): Promise<WrittenCopy> {
  const unfinished = `${path}${UNFINISHED}`;
  const source = join(context.database.folder, SCHOOL_FILE);
  try {
    await refuseFullDisk(dirname(path), (await stat(source)).size);
    const expected = first ? await duplicate(first, unfinished) : await copyFresh(context, unfinished);
    const key = getKey(context);
    const facts = await context.checkCopy({ path: unfinished, key });
    const findings = [...facts.findings, ...(facts.findings.length === 0 ? compare(facts, expected) : [])];
    const bytes = (await stat(unfinished)).size;
    if (findings.length > 0) await rm(unfinished, { force: true });
    else await giveName(context.database.folder, unfinished, path);
    const rowCount = Object.values(facts.rowCounts).reduce((sum, count) => sum + count, 0);
    return { path, bytes, sha256: facts.sha256, findings, head: expected.head, rowCounts: expected.rowCounts, rowCount, waitMs: expected.waitMs };
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function copyFresh(context: BackupContext, unfinished: string): Promise<Expected> {
  const state = await copySchoolFile(context.database, unfinished, { signal: context.signal });
  return { head: state.head, rowCounts: state.rowCounts, waitMs: state.waitMs, sha256: null };
}

/** The same state for every place: the later ones are copied from the first. */
async function duplicate(first: WrittenCopy, unfinished: string): Promise<Expected> {
  await copyFile(first.path, unfinished, constants.COPYFILE_EXCL);
  await syncFile(unfinished);
  return { head: first.head, rowCounts: first.rowCounts, waitMs: 0, sha256: first.sha256 };
}

/** Counts, last line of the log and, for a second copy, every byte: as at the moment of the copy (BAK-03). */
function compare(facts: CopyFacts, expected: Expected): string[] {
  const findings: string[] = [];
  if (facts.headId !== expected.head.id || facts.headHash !== expected.head.hash) findings.push('Последняя запись журнала действий в копии не та, что была в базе.');
  const different = Object.entries(expected.rowCounts).filter(([table, count]) => facts.rowCounts[table] !== count);
  if (different.length > 0) findings.push(`Число записей в копии не то, что было в базе: ${different.map(([table]) => table).join(', ')}.`);
  if (expected.sha256 !== null && facts.sha256 !== expected.sha256) findings.push('Вторая копия отличается от первой: диск пишет с ошибками.');
  return findings;
}

/** The keys go first: a copy without them could not be opened elsewhere. */
async function giveName(schoolFolder: string, unfinished: string, path: string): Promise<void> {
  const keys = join(schoolFolder, KEYS_FILE);
  if (existsSync(keys)) {
    await copyFile(keys, findKeysCopy(path));
    await syncFile(findKeysCopy(path));
  }
  await rename(unfinished, path);
  await syncFolder(dirname(path));
}

/** The keys of a copy lie beside it under its name. */
export function findKeysCopy(path: string): string {
  return path.replace(/\.db$/, '.keys');
}

export async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The name itself is on the disk then. Windows has no such thing and keeps names by its own journal. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function refuseFullDisk(folder: string, bytes: number): Promise<void> {
  if ((await findFreeBytes(folder)) < bytes * 1.02) throw Object.assign(new Error('not enough space'), { code: 'ENOSPC' });
}
