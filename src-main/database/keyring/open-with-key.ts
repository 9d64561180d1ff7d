import { AppError } from '@shared/lib/app-error';
import type { DatabaseKey } from '../open-connection';
import { openSchoolDatabase, type SchoolDatabase } from '../school-database';
import type { Keyring } from './keyring';

export type OpenedSchool = { readonly database: SchoolDatabase; readonly databaseKey: DatabaseKey };

const NO_KEY: DatabaseKey = '0'.repeat(64);

/**
 * Opens a school file with the key that this workstation knows, or with the one before it where a re-keying was cut short. SQLite says
 * the same of a damaged file and of a wrong key; the keyring tells which: `keyMissing` – the key is not known here, a password opens.
 * Without a key the folder and the file are looked at first, so that a missing share is not reported as a missing key.
 */
export async function openWithKey(folder: string, keyring: Keyring, known: DatabaseKey | null): Promise<OpenedSchool> {
  const first = known ?? NO_KEY;
  try {
    return { database: await openSchoolDatabase(folder, first), databaseKey: first };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'fileDamaged') throw error;
    if (known === null) throw new AppError('keyMissing', { folder });
    const before = keyring.findKeyBefore(known);
    if (before !== null) return { database: await openSchoolDatabase(folder, before), databaseKey: before };
    throw keyring.mayFit(known) ? error : new AppError('keyMissing', { folder });
  }
}
