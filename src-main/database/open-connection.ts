import Database from 'better-sqlite3';
import { AppError } from '@shared/lib/app-error';
import { findNativeBinding } from './native-binding';

export type { Connection } from './connection';

/** A connection to a SQLite file; what only such a one can do (pragmas, copies) is asked of it alone. */
export type SqliteConnection = Database.Database;

/** The key of a school file: 32 random bytes as 64 hex digits. Never logged. */
export type DatabaseKey = string;

const PRAGMAS = ['synchronous = FULL', 'locking_mode = NORMAL', 'mmap_size = 0', 'temp_store = MEMORY', 'foreign_keys = ON', 'cache_size = -16000'];

/** Pragmas of every opening (platform facts, section 6): a rollback journal that stays, full syncs, nothing mapped. Throws when the journal mode is refused. */
export function preparePragmas(connection: SqliteConnection, key: DatabaseKey): void {
  applyKey(connection, key);
  const mode: unknown = connection.pragma('journal_mode = PERSIST', { simple: true });
  if (mode !== 'persist') throw new Error(`journal_mode is ${String(mode)}, PERSIST was asked for`);
  for (const pragma of PRAGMAS) connection.pragma(pragma);
}

export function applyKey(connection: SqliteConnection, key: DatabaseKey): void {
  if (!/^[0-9a-f]{64}$/.test(key)) throw new AppError('wrongKey', { folder: '' });
  connection.pragma(`key = 'raw:${key}'`);
}

/** A connection to an existing file with key and pragmas set; never makes a file (SYS-02). */
export function openConnection(path: string, key: DatabaseKey): SqliteConnection {
  const nativeBinding = findNativeBinding();
  const connection = new Database(path, {
    fileMustExist: true,
    timeout: 5000,
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  });
  try {
    preparePragmas(connection, key);
    connection.prepare('SELECT count(*) FROM sqlite_master').get();
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}
