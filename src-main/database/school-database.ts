import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@shared/lib/app-error';
import type { Author } from './audit-chain';
import { migrateFile, readSchemaVersion } from './migrate';
import { SCHEMA_VERSION } from './migrations';
import { openConnection, type Connection, type DatabaseKey } from './open-connection';
import { StatementCache, type Query } from './statement-cache';
import { toStorageError } from './storage-error';
import type { Transaction } from './transaction';
import { WriteQueue } from './write-queue';

/** Name of the school file in its folder. */
export const SCHOOL_FILE = 'school.db';

/** The open school file: reads in one snapshot, writes through the queue. */
export class SchoolDatabase {
  readonly folder: string;
  /** For checks and copies only; no feature writes through it. */
  readonly connection: Connection;
  readonly #statements: StatementCache;
  readonly #queue: WriteQueue;

  constructor(folder: string, connection: Connection) {
    this.folder = folder;
    this.connection = connection;
    this.#statements = new StatementCache(connection);
    this.#queue = new WriteQueue(connection, this.#statements);
  }

  /** One read transaction, whatever `work` asks: a screen never mixes two states of the file. It begins with the first query that reaches the file. */
  read<T>(work: (query: Query) => T): T {
    const statements = this.#statements;
    // Inside another read or a use case: the same snapshot.
    if (this.connection.inTransaction || statements.beforeQuery) return work(statements);
    try {
      statements.beforeQuery = () => {
        statements.beforeQuery = null;
        statements.begin('BEGIN');
      };
      const result = work(statements);
      if (this.connection.inTransaction) statements.prepare('COMMIT').run();
      return result;
    } catch (error) {
      if (this.connection.inTransaction) this.connection.exec('ROLLBACK');
      throw toStorageError(error, this.folder);
    } finally {
      statements.beforeQuery = null;
    }
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
    this.connection.close();
  }
}

/** Opens the file of a school folder; a missing folder or file, a newer or damaged file, a wrong key are told apart (SYS-02, SYS-07). */
export async function openSchoolDatabase(folder: string, key: DatabaseKey): Promise<SchoolDatabase> {
  if (!existsSync(folder)) throw new AppError('folderMissing', { folder });
  const path = join(folder, SCHOOL_FILE);
  if (!existsSync(path)) throw new AppError('fileMissing', { folder, file: SCHOOL_FILE });
  try {
    return new SchoolDatabase(folder, await openCurrent(path, key));
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
  connection.close();
  await migrateFile(path, key, 'existing');
  return openConnection(path, key);
}

/** SQLite says the same of a damaged file and of a wrong key. */
function nameKeyProblem(error: unknown, folder: string): unknown {
  return error instanceof AppError && error.code === 'wrongKey' ? new AppError('wrongKey', { folder }) : error;
}
