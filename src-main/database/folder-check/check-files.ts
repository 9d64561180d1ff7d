import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@shared/lib/app-error';
import type { FolderFinding } from '@shared/domain/storage';
import { UNFINISHED_FILE } from '../create-school-database';
import { readSchemaVersion } from '../migrate';
import { openConnection, type DatabaseKey } from '../open-connection';
import { SERVER_FILE } from '../postgres/server-file';
import { SCHOOL_FILE } from '../school-database';
import { formatBytes, makeFinding } from './finding';

const PROBE_FILE = /^\.lockprobe-.*\.db(-journal)?$/;
const OLD_MS = 10 * 60_000;
/** A journal keeps the size of the largest commit; beyond this it is an import or something gone wrong. */
const USUAL_JOURNAL = 64 * 1024 ** 2;

export type FilesPurpose = { readonly isForNewSchool: boolean; readonly key: DatabaseKey | null };

/** What lies in the folder already: a school, one of a newer program, what broken-off work has left. Old files of the probe are removed. */
export async function checkFiles(folder: string, { isForNewSchool, key }: FilesPurpose): Promise<FolderFinding[]> {
  const entries = await readdir(folder);
  await removeOldProbes(folder, entries);
  const journal = `${SCHOOL_FILE}-journal`;
  const [size, journalSize] = await Promise.all([measure(folder, SCHOOL_FILE), measure(folder, journal)]);
  const findings: FolderFinding[] = [];
  if (entries.includes(UNFINISHED_FILE)) findings.push(makeFinding('warn', 'unfinishedFile', { file: UNFINISHED_FILE }));
  if (journalSize > Math.max(USUAL_JOURNAL, size)) findings.push(makeFinding('warn', 'journalLarge', { file: journal, size: formatBytes(journalSize) }));
  if (entries.includes(SCHOOL_FILE)) findings.push(isForNewSchool ? makeFinding('refuse', 'schoolExists') : makeFinding('ok', 'schoolFound', { size: formatBytes(size) }));
  else if (entries.includes(SERVER_FILE)) findings.push(isForNewSchool ? makeFinding('refuse', 'schoolExists') : makeFinding('ok', 'serverFound', { file: SERVER_FILE }));
  if (entries.includes(SCHOOL_FILE) && key !== null) findings.push(...findNewer(join(folder, SCHOOL_FILE), key));
  return findings;
}

/** Without the key nothing can be read; the refusal then comes at opening (SYS-07). */
function findNewer(path: string, key: DatabaseKey): FolderFinding[] {
  try {
    const connection = openConnection(path, key);
    try {
      readSchemaVersion(connection);
    } finally {
      connection.close();
    }
    return [];
  } catch (error) {
    return error instanceof AppError && error.code === 'fileNewer' ? [makeFinding('refuse', 'fileNewer', { version: String(error.details.version) })] : [];
  }
}

async function measure(folder: string, name: string): Promise<number> {
  return stat(join(folder, name)).then((found) => found.size, () => 0);
}

async function removeOldProbes(folder: string, entries: readonly string[]): Promise<void> {
  for (const name of entries.filter((entry) => PROBE_FILE.test(entry))) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found && Date.now() - found.mtimeMs > OLD_MS) await rm(join(folder, name), { force: true });
  }
}
