import Database from 'better-sqlite3';
import { findNativeBinding } from './native-binding';
import { applyKey, type DatabaseKey, type SqliteConnection } from './open-connection';

/** A copy of a school file, to be looked at only: nothing is written, no journal is made beside it. Throws what SQLite says of a damaged file or a wrong key. */
export function openCopy(path: string, key: DatabaseKey): SqliteConnection {
  const nativeBinding = findNativeBinding();
  const connection = new Database(path, { readonly: true, fileMustExist: true, ...(nativeBinding === undefined ? {} : { nativeBinding }) });
  try {
    applyKey(connection, key);
    connection.pragma('cache_size = -16000');
    connection.prepare('SELECT count(*) FROM sqlite_master').get();
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}
