import { existsSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError, type AppErrorData } from '@shared/contract/app-error';
import type { StorageState } from '@shared/contract/storage-contract';
import { createSchoolDatabase } from '../database/create-school-database';
import { makeDatabaseKey, type KeyStore } from '../database/database-key';
import { Keyring } from '../database/keyring/keyring';
import type { OpenKeyring } from '../database/keyring/open-keyring';
import { openWithKey, type OpenedSchool } from '../database/keyring/open-with-key';
import { rekeyFile } from '../database/keyring/rekey-file';
import type { DatabaseKey } from '../database/open-connection';
import { hidePassword, isPostgresName } from '../database/postgres/postgres-name';
import { readServerFile, writeServerFile } from '../database/postgres/server-file';
import { hasSchool, SCHOOL_FILE, type SchoolDatabase } from '../database/school-database';
import { HolderLock } from '../database/holder-lock';
import type { TimeSource } from './clock';
import { readLease } from './holder/lease';
import { noteCutLog } from './holder/note-cut-log';
import { raiseEpoch, type HolderFacts } from './holder/raise-epoch';

type SchoolFacts = { readonly shortName: string; readonly timeZone: string; readonly yearName: string };

const FACTS = `SELECT s.short_name AS "shortName", s.time_zone AS "timeZone", coalesce(y.name, '') AS "yearName"
  FROM school s LEFT JOIN school_year y ON y.is_open = 1 ORDER BY y.start_date DESC LIMIT 1`;

type StorageOptions = { readonly workstation: string; readonly time: TimeSource; readonly keys: KeyStore; readonly programVersion: string; readonly isDemo: boolean; readonly onFolderOpened: (folder: string) => void };

/** The school file of this backend. One is open at most; a failure to open is kept and shown (SYS-02). */
export class Storage {
  readonly #options: StorageOptions;
  readonly #onClose: () => void;
  #database: SchoolDatabase | null = null;
  #facts: SchoolFacts | null = null;
  #folder: string | null = null;
  #lock: HolderLock | null = null;
  /** Null: no school is open, or it lies on a server, which has no key of ours. */
  keyring: OpenKeyring | null = null;
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

  /** Another file is being put in the place of the open one. */
  get isReplacing(): boolean {
    return this.failure?.code === 'restoring';
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
    this.#folder = hidePassword(folder);
    try {
      this.#lock = takeLock(folder);
      await this.#adopt(folder, await openWithKey(folder, Keyring.open(folder), await this.#options.keys.find(folder)));
    } catch (error) {
      this.#releaseLock();
      if (!(error instanceof AppError)) throw error;
      this.failure = { code: error.code, details: error.details };
    }
    return this.getState();
  };

  create = async <T>(folder: string, fill: (database: SchoolDatabase, keyring: OpenKeyring | null) => Promise<T>): Promise<T> => {
    const knownKey = await this.#options.keys.find(folder);
    const databaseKey = knownKey ?? makeDatabaseKey();
    if (knownKey === null && !isPostgresName(folder)) await this.#options.keys.save(folder, databaseKey);
    const keyring = isPostgresName(folder) ? null : { keyring: Keyring.open(folder), databaseKey };
    const { database, filled } = await createSchoolDatabase(folder, databaseKey, (unfinished) => this.#fillWithKeys(keyring, () => fill(unfinished, keyring)));
    this.close();
    this.#lock = takeLock(folder);
    await this.#adopt(folder, { database, databaseKey });
    return filled;
  };

  /** Keys of a school that is not there any more are put aside; of one that came to nothing they go. */
  async #fillWithKeys<T>(open: OpenKeyring | null, fill: () => Promise<T>): Promise<T> {
    await open?.keyring.adopt(open.databaseKey, this.#stamp());
    try {
      return await fill();
    } catch (error) {
      await open?.keyring.discard();
      throw error;
    }
  }

  /** Keeps the key of a school in this workstation's own store; `open` finds it there. */
  rememberKey = (folder: string, databaseKey: DatabaseKey): Promise<void> => this.#options.keys.save(folder, databaseKey);

  /**
   * Gives the open school file a new random key. `inForce`: public keys of the entries that shall open it. Killed at any moment, the
   * file opens with the key that this workstation's store has or with the one before it, and each entry opens it.
   */
  rekey = async (inForce: ReadonlySet<string>): Promise<void> => {
    const { database, keyring: open } = this;
    if (!open) throw new AppError('invalidInput', { what: 'у базы на сервере PostgreSQL нет ключа программы' });
    const { keyring, databaseKey } = open;
    const newKey = makeDatabaseKey();
    await keyring.beginReseal(databaseKey, newKey, inForce);
    try {
      await this.rememberKey(database.folder, newKey);
      if (database.isOnServer) await writeServerFile(database.folder, readServerFile(database.folder, databaseKey), newKey);
      else await rekeyFile(database, newKey);
    } catch (error) {
      // Opened anew, the file tells which key it has, and the entries follow it.
      await this.open(database.folder);
      throw error;
    }
    this.keyring = { keyring, databaseKey: newKey };
    await keyring.reseal(newKey);
  };

  /** Closes the school file, lets `work` put another in its place and opens what lies there then. Everybody is signed out; calls are refused meanwhile. */
  replaceFile = async (work: (folder: string) => Promise<void>): Promise<void> => {
    const { database, keyring: open } = this;
    const { folder } = database;
    this.#onClose();
    this.#database = null;
    this.failure = { code: 'restoring', details: {} };
    // What was asked for before is written yet: the second wait begins behind it.
    await database.holdWrites(() => Promise.resolve());
    await database.holdWrites(() => Promise.resolve());
    database.close();
    try {
      await work(folder);
    } finally {
      await this.#reopen(folder, open?.databaseKey ?? null);
    }
  };

  /** What lies in the folder now, with the lock still held. Where it does not open, that is the state from now on, and the lock is given up. */
  async #reopen(folder: string, known: DatabaseKey | null): Promise<void> {
    try {
      await this.#adopt(folder, await openWithKey(folder, Keyring.open(folder), known), true);
      this.failure = null;
    } catch (error) {
      this.close();
      this.#folder = folder;
      this.failure = error instanceof AppError ? { code: error.code, details: error.details } : { code: 'unexpected', details: {} };
      throw error;
    }
  }

  #stamp(): string {
    return new Date(this.#options.time()).toISOString();
  }

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
    this.keyring = null;
    this.#releaseLock();
    this.failure = null;
  }

  /** As when the file server breaks the lock of a computer that sleeps; the file stays open. */
  loseLock(): void {
    this.#releaseLock();
  }

  #releaseLock(): void {
    this.#lock?.release();
    this.#lock = null;
  }

  /** The key that opened the file is the one to keep: after a re-keying that was cut short the store may have the other one. */
  async #adoptKey(folder: string, databaseKey: DatabaseKey): Promise<void> {
    if (isPostgresName(folder)) return;
    const keyring = Keyring.open(folder);
    if ((await this.#options.keys.find(folder)) !== databaseKey) await this.rememberKey(folder, databaseKey);
    await keyring.adopt(databaseKey, this.#stamp());
    this.keyring = { keyring, databaseKey };
  }

  async #adopt(folder: string, { database, databaseKey }: OpenedSchool, isReplaced = false): Promise<void> {
    try {
      const last = database.read((query) => query.find<{ at: string }>('SELECT at AS "at" FROM audit_entry ORDER BY id DESC LIMIT 1'));
      if (last) this.#options.time.catchUp?.(Date.parse(last.at));
      await this.#adoptKey(folder, databaseKey);
      const lease = readLease(folder);
      this.holder = await raiseEpoch(database, this.#options.workstation, this.#options.time(), lease?.epoch ?? 0);
      if (lease && !isReplaced) await noteCutLog(database, lease, this.holder, this.#options.workstation);
    } catch (error) {
      database.close();
      throw error;
    }
    this.#folder = hidePassword(folder);
    this.#database = database;
    this.#facts = database.read((query) => query.find<SchoolFacts>(FACTS)) ?? null;
    this.#options.onFolderOpened(hidePassword(folder));
  }
}

/** Null where there is no school to lock: opening it tells what is missing. */
function takeLock(folder: string): HolderLock | null {
  if (!hasSchool(folder)) return null;
  const lock = HolderLock.tryAcquire(folder);
  if (!lock) throw new AppError('heldElsewhere', { workstation: readLease(folder)?.workstation ?? 'не назван' });
  return lock;
}
