import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@shared/lib/app-error';
import type { Author } from './audit-chain';
import { copyBeforeMigration, readTimeZone } from './copy-before-migration';
import { migrateFile, readSchemaVersion } from './migrate';
import { SCHEMA_VERSION } from './migrations';
import type { Connection } from './connection';
import { findDialect } from './dialect';
import { openConnection, type DatabaseKey } from './open-connection';
import { openPostgres } from './postgres/open-postgres';
import { hidePassword, isPostgresName } from './postgres/postgres-name';
import { hasServerFile, readServerFile } from './postgres/server-file';
import { Recovery } from './reopen';
import { StatementCache, type Query } from './statement-cache';
import { isReopenable, toStorageError } from './storage-error';
import type { Transaction } from './transaction';
import { WriteQueue } from './write-queue';

/** Name of the school file in its folder. */
export const SCHOOL_FILE = 'school.db';

/** A school lies here: its file, or the address of the server that has it. */
export function hasSchool(folder: string): boolean {
  return existsSync(join(folder, SCHOOL_FILE)) || hasServerFile(folder);
}

/** Somebody else has written: what a read was told from memory does not go with what lies in the tables. It is done again. */
class Outdated extends Error {}

/** The open school file: reads in one snapshot, writes through the queue. */
export class SchoolDatabase {
  readonly folder: string;
  /** Null where a server looks after its storage itself. */
  readonly recovery: Recovery | null;
  readonly #statements: StatementCache;
  readonly #queue: WriteQueue;

  /** With `key` the file is opened anew after the storage has failed under it. */
  constructor(folder: string, connection: Connection, key: DatabaseKey | null = null) {
    this.folder = folder;
    this.#statements = new StatementCache(connection);
    this.recovery = key === null ? null : new Recovery(folder, join(folder, SCHOOL_FILE), key, this.#statements);
    this.#queue = new WriteQueue(this.#statements, this.recovery);
  }

  /** The tables lie on a PostgreSQL server; the folder holds its address at most. */
  get isOnServer(): boolean {
    return findDialect(this.connection) === 'postgres';
  }

  /** For checks and copies only; no feature writes through it. */
  get connection(): Connection {
    return this.#statements.connection;
  }

  /** One read transaction, whatever `work` asks: a screen never mixes two states of the file. It begins with the first query that reaches the file. */
  read<T>(work: (query: Query) => T): T {
    const statements = this.#statements;
    // Inside another read or a use case: the same snapshot.
    if (this.connection.inTransaction || statements.beforeQuery) return work(statements);
    try {
      return this.#readOnce(work, () => {
        statements.beforeQuery = () => {
          statements.beforeQuery = null;
          if (statements.begin('BEGIN')) throw new Outdated();
        };
      });
    } catch (error) {
      const mayPass = error instanceof Outdated || (this.recovery !== null && isReopenable(error));
      if (!mayPass) throw toStorageError(error, this.folder);
    }
    try {
      return this.#readOnce(work, () => { statements.begin('BEGIN'); });
    } catch (error) {
      throw toStorageError(this.recovery ? this.recovery.explain(error) : error, this.folder);
    }
  }

  #readOnce<T>(work: (query: Query) => T, begin: () => void): T {
    const statements = this.#statements;
    try {
      this.recovery?.mend();
      begin();
      const result = work(statements);
      if (this.connection.inTransaction) statements.control('COMMIT');
      return result;
    } catch (error) {
      this.recovery?.note(error);
      // Where the storage is gone the next opening rolls back.
      if (this.connection.inTransaction && !isReopenable(error)) this.connection.exec('ROLLBACK');
      throw error;
    } finally {
      statements.beforeQuery = null;
    }
  }

  /** For who wants to know what really lies in the tables: nothing is answered from memory that was read before. */
  forgetAnswers(): void {
    this.#statements.forgetAll();
  }

  async write<T>(author: Author, work: (transaction: Transaction) => T): Promise<T> {
    try {
      return await this.#queue.run(author, work);
    } catch (error) {
      throw toStorageError(error, this.folder);
    }
  }

  /** Nobody writes while `work` runs; what was asked for meanwhile is written afterwards. */
  async holdWrites<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.#queue.hold(work);
    } catch (error) {
      throw toStorageError(error, this.folder);
    }
  }

  /** `check` runs inside every write before its work and throws where somebody else holds the file by now. */
  guardWrites(check: (query: Query) => void): void {
    this.#queue.guard = check;
  }

  close(): void {
    this.recovery?.close();
    this.#statements.forgetAll();
    this.connection.close();
  }
}

/** Opens the file of a school folder, the school on a server whose address lies in the folder, or the school at an address (`postgres://…`), which has no key of ours; a missing folder or file, a newer or damaged file, a wrong key are told apart (SYS-02, SYS-07). */
export async function openSchoolDatabase(folder: string, key: DatabaseKey): Promise<SchoolDatabase> {
  if (isPostgresName(folder)) return new SchoolDatabase(hidePassword(folder), await openPostgres(folder));
  if (!existsSync(folder)) throw new AppError('folderMissing', { folder });
  const path = join(folder, SCHOOL_FILE);
  if (!existsSync(path) && hasServerFile(folder)) return new SchoolDatabase(folder, await openPostgres(readServerFile(folder, key)));
  if (!existsSync(path)) throw new AppError('fileMissing', { folder, file: SCHOOL_FILE });
  try {
    return new SchoolDatabase(folder, await openCurrent(path, key), key);
  } catch (error) {
    throw nameKeyProblem(toStorageError(error, folder), folder);
  }
}

async function openCurrent(path: string, key: DatabaseKey): Promise<Connection> {
  const connection = openConnection(path, key);
  try {
    if (readSchemaVersion(connection) === SCHEMA_VERSION) return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
  const timeZone = readTimeZone(connection);
  connection.close();
  await copyBeforeMigration(path, timeZone);
  await migrateFile(path, key, 'existing');
  return openConnection(path, key);
}

/** SQLite says the same of a damaged file and of a wrong key. */
function nameKeyProblem(error: unknown, folder: string): unknown {
  return error instanceof AppError && error.code === 'wrongKey' ? new AppError('wrongKey', { folder }) : error;
}
