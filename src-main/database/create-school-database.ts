import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@shared/lib/app-error';
import { migrateFile } from './migrate';
import { openConnection, type DatabaseKey } from './open-connection';
import { createPostgres } from './postgres/open-postgres';
import { hidePassword, isPostgresName } from './postgres/postgres-name';
import { openSchoolDatabase, SCHOOL_FILE, SchoolDatabase } from './school-database';

export const UNFINISHED_FILE = 'school-unfinished.db';

/**
 * Makes a new school file: schema, then `fill` (import, first account), under another name until all of it is there. When `fill`
 * throws, nothing is left in the folder. Refused where a school file lies already.
 * On a server the same happens in a schema of its own.
 */
export async function createSchoolDatabase<T>(folder: string, key: DatabaseKey, fill: (database: SchoolDatabase) => Promise<T>): Promise<{ database: SchoolDatabase; filled: T }> {
  if (isPostgresName(folder)) return createOnServer(folder, fill);
  const finished = join(folder, SCHOOL_FILE);
  if (existsSync(finished)) throw new AppError('fileExists', { folder });
  makeFolder(folder);
  const unfinished = join(folder, UNFINISHED_FILE);
  removeFile(unfinished);
  let filled: T;
  try {
    await migrateFile(unfinished, key, 'new');
    const database = new SchoolDatabase(folder, openConnection(unfinished, key));
    try {
      filled = await fill(database);
    } finally {
      database.close();
    }
    renameSync(unfinished, finished);
    rmSync(`${unfinished}-journal`, { force: true });
  } catch (error) {
    removeFile(unfinished);
    throw error;
  }
  makeJournal(finished, key);
  return { database: await openSchoolDatabase(folder, key), filled };
}

async function createOnServer<T>(name: string, fill: (database: SchoolDatabase) => Promise<T>): Promise<{ database: SchoolDatabase; filled: T }> {
  const { connection, filled } = await createPostgres(name, (unfinished) => fill(new SchoolDatabase(hidePassword(name), unfinished)));
  return { database: new SchoolDatabase(hidePassword(name), connection), filled };
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new AppError('folderMissing', { folder, reason: error instanceof Error ? error.message : '' });
  }
}

function removeFile(path: string): void {
  rmSync(path, { force: true });
  rmSync(`${path}-journal`, { force: true });
}

/** One write so that the journal file exists with its header before anybody else opens the school. */
function makeJournal(path: string, key: DatabaseKey): void {
  const connection = openConnection(path, key);
  const version = Number(connection.pragma('user_version', { simple: true }));
  connection.pragma(`user_version = ${String(version)}`);
  connection.close();
}
