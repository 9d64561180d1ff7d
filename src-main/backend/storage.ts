import { existsSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError, type AppErrorData } from '@shared/contract/app-error';
import type { StorageState } from '@shared/contract/storage-contract';
import { createSchoolDatabase } from '../database/create-school-database';
import { makeDatabaseKey, type KeyStore } from '../database/database-key';
import { openSchoolDatabase, SCHOOL_FILE, type SchoolDatabase } from '../database/school-database';
import { HolderLock } from '../database/holder-lock';
import { readLease } from './holder/lease';
import { raiseEpoch, type HolderFacts } from './holder/raise-epoch';

type SchoolFacts = { readonly shortName: string; readonly timeZone: string; readonly yearName: string };

const FACTS = `SELECT s.short_name AS "shortName", s.time_zone AS "timeZone", coalesce(y.name, '') AS "yearName"
  FROM school s LEFT JOIN school_year y ON y.is_open = 1 ORDER BY y.start_date DESC LIMIT 1`;

type StorageOptions = { readonly workstation: string; readonly time: () => number; readonly keys: KeyStore; readonly programVersion: string; readonly isDemo: boolean; readonly onFolderOpened: (folder: string) => void };

/** The school file of this backend. One is open at most; a failure to open is kept and shown (SYS-02). */
export class Storage {
  readonly #options: StorageOptions;
  readonly #onClose: () => void;
  #database: SchoolDatabase | null = null;
  #facts: SchoolFacts | null = null;
  #folder: string | null = null;
  #lock: HolderLock | null = null;
  /** While this backend holds the file: who it is to the others. */
  holder: HolderFacts | null = null;
  failure: AppErrorData | null = null;

  /** `onClose`: whoever was signed in to the school that is left must not be so in the next one. */
  constructor(options: StorageOptions, onClose: () => void) {
    this.#options = options;
    this.#onClose = onClose;
  }

  get database(): SchoolDatabase {
    if (!this.#database) throw this.failure ? new AppError(this.failure.code, this.failure.details) : new AppError('noSchoolOpen');
    return this.#database;
  }

  get isOpen(): boolean {
    return this.#database !== null;
  }

  get timeZone(): string {
    return this.#facts?.timeZone ?? 'Europe/Moscow';
  }

  getState = (): StorageState => ({
    state: this.#database ? 'open' : this.failure ? 'failed' : 'none',
    folder: this.#folder,
    failure: this.failure,
    school: this.#facts ? { shortName: this.#facts.shortName, yearName: this.#facts.yearName } : null,
    programVersion: this.#options.programVersion,
    isDemo: this.#options.isDemo,
  });

  /** Opens the school of a folder; an expected failure becomes the state, not an exception. */
  open = async (folder: string): Promise<StorageState> => {
    this.close();
    this.#folder = folder;
    try {
      this.#lock = takeLock(folder);
      await this.#adopt(folder, await this.#openWithKey(folder));
    } catch (error) {
      this.#releaseLock();
      if (!(error instanceof AppError)) throw error;
      this.failure = { code: error.code, details: error.details };
    }
    return this.getState();
  };

  create = async <T>(folder: string, fill: (database: SchoolDatabase) => Promise<T>): Promise<T> => {
    const knownKey = await this.#options.keys.find(folder);
    const key = knownKey ?? makeDatabaseKey();
    if (knownKey === null) await this.#options.keys.save(folder, key);
    const { database, filled } = await createSchoolDatabase(folder, key, fill);
    this.close();
    this.#lock = takeLock(folder);
    await this.#adopt(folder, database);
    return filled;
  };

  measureFile = (): { bytes: number; freeBytes: number | null } => {
    const folder = this.#folder;
    const path = folder === null ? '' : join(folder, SCHOOL_FILE);
    if (folder === null || !existsSync(path)) return { bytes: 0, freeBytes: null };
    const { bavail, bsize } = statfsSync(folder);
    return { bytes: statSync(path).size, freeBytes: bavail * bsize };
  };

  close(): void {
    this.#onClose();
    this.#database?.close();
    this.#database = null;
    this.#facts = null;
    this.holder = null;
    this.#releaseLock();
    this.failure = null;
  }

  #releaseLock(): void {
    this.#lock?.release();
    this.#lock = null;
  }

  async #openWithKey(folder: string): Promise<SchoolDatabase> {
    const key = await this.#options.keys.find(folder);
    // Without a key the folder and file are still looked at first, so that a missing share is not reported as a missing key.
    const database = await openSchoolDatabase(folder, key ?? '0'.repeat(64)).catch((error: unknown) => {
      const isKeyProblem = error instanceof AppError && error.code === 'fileDamaged' && key === null;
      throw isKeyProblem ? new AppError('keyMissing', { folder }) : error;
    });
    return database;
  }

  async #adopt(folder: string, database: SchoolDatabase): Promise<void> {
    this.holder = await raiseEpoch(database, this.#options.workstation, this.#options.time()).catch((error: unknown) => {
      database.close();
      throw error;
    });
    this.#folder = folder;
    this.#database = database;
    this.#facts = database.read((query) => query.find<SchoolFacts>(FACTS)) ?? null;
    this.#options.onFolderOpened(folder);
  }
}

/** Null where there is no school to lock: opening it tells what is missing. */
function takeLock(folder: string): HolderLock | null {
  if (!existsSync(join(folder, SCHOOL_FILE))) return null;
  const lock = HolderLock.tryAcquire(folder);
  if (!lock) throw new AppError('heldElsewhere', { workstation: readLease(folder)?.workstation ?? 'не назван' });
  return lock;
}
