import { join } from 'node:path';
import Database from 'better-sqlite3';
import { findNativeBinding } from './native-binding';
import { isBusy, toStorageError } from './storage-error';

/** Nothing is ever written into it: its lock says that somebody holds the school file. */
export const LOCK_FILE = 'school.lock';

/**
 * The lock of the one that holds the school file («ведущий»): an exclusive SQLite lock on a file beside it, kept for the life of the
 * holder and freed by the operating system, or the file server, when its process is gone. Taken without waiting.
 */
export class HolderLock {
  readonly #connection: Database.Database;

  private constructor(connection: Database.Database) {
    this.#connection = connection;
  }

  /** Null = somebody else has it. Throws `AppError` where the folder does not answer. */
  static tryAcquire(folder: string): HolderLock | null {
    const nativeBinding = findNativeBinding();
    let connection: Database.Database | null = null;
    try {
      connection = new Database(join(folder, LOCK_FILE), { timeout: 0, ...(nativeBinding === undefined ? {} : { nativeBinding }) });
      // No journal file: a killed holder must leave nothing for the next one to roll back.
      connection.exec('PRAGMA journal_mode = MEMORY');
      connection.exec('BEGIN EXCLUSIVE');
      return new HolderLock(connection);
    } catch (error) {
      connection?.close();
      if (isBusy(error)) return null;
      throw toStorageError(error, folder);
    }
  }

  release(): void {
    this.#connection.close();
  }
}
