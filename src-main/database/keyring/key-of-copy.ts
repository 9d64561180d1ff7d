import { openCopy } from '../open-copy';
import { openConnection, type DatabaseKey } from '../open-connection';
import type { OpenKeyring } from './open-keyring';

/** The key that a copy of the school file was written with: the present one, or one of before a re-keying; null: none of this school's. */
export function findKeyOfCopy(path: string, { keyring, databaseKey }: OpenKeyring): DatabaseKey | null {
  return [databaseKey, ...keyring.listPastKeys(databaseKey).reverse()].find((key) => opens(path, key)) ?? null;
}

/** Encrypts a file anew that nobody has open: a copy of before a re-keying that is to become the school file. */
export function bringToKey(path: string, from: DatabaseKey, to: DatabaseKey): void {
  if (from === to) return;
  if (!/^[0-9a-f]{64}$/.test(to)) throw new TypeError('a database key is 64 hex digits');
  const connection = openConnection(path, from);
  try {
    connection.pragma(`rekey = 'raw:${to}'`);
  } finally {
    connection.close();
  }
}

function opens(path: string, key: DatabaseKey): boolean {
  try {
    openCopy(path, key).close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_NOTADB') return false;
    throw error;
  }
}
