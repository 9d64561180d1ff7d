import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { AppError } from '@shared/lib/app-error';
import { openConnection, type DatabaseKey, type SqliteConnection } from './open-connection';
import type { StatementCache } from './statement-cache';
import { isDamage, isUnreachable } from './storage-error';

/**
 * good; lost – the share or the disk failed under the file, open it anew first; suspect – SQLite called the file damaged, which the
 * cipher build also does when a read fails: open it anew and look through it; damaged – it really is: read only, and an alarm.
 */
export type StorageHealth = 'good' | 'lost' | 'suspect' | 'damaged';

/** A share that comes and goes looks damaged in the wrong moment: so many looks in a row must say so. */
const MOST_SUSPICIONS = 3;
const PAGE_BYTES = 4096;

/** What happens to an open school file when the storage under it fails (platform facts, section 6): roll back, close, reopen; never write into a damaged one. */
export class Recovery {
  readonly #path: string;
  readonly #statements: StatementCache;
  readonly #folder: string;
  /** Changed by a re-keying. */
  key: DatabaseKey;
  health: StorageHealth = 'good';
  /** Told once when the file turns out to be damaged. */
  onDamage: (() => void) | null = null;
  #suspicions = 0;
  #badLooks = 0;
  #isOpen = true;
  #isClosed = false;

  constructor(folder: string, path: string, key: DatabaseKey, statements: StatementCache) {
    this.#folder = folder;
    this.#path = path;
    this.key = key;
    this.#statements = statements;
  }

  /** A transaction failed: what has to be done before the next one? Failures that are not the storage's change nothing. */
  note(error: unknown): void {
    if (this.health === 'damaged') return;
    if (isDamage(error)) this.#suspect();
    else if (isUnreachable(error) && this.health === 'good') this.health = 'lost';
  }

  noteSuccess(): void {
    this.#suspicions = 0;
  }

  /** What to call a failure that has been noted: of a damage that does not bear looking into, only the storage was away. */
  explain(error: unknown): unknown {
    if (!isDamage(error)) return error;
    try {
      this.mend();
    } catch (failure) {
      return failure;
    }
    return this.health === 'damaged' ? error : this.#unreachable();
  }

  /** Before every transaction. Throws `storageUnreachable` while the file cannot be opened, `fileDamaged` where it never will be. */
  mend(): void {
    if (this.#isClosed || this.health === 'good') return;
    if (this.health === 'damaged') {
      if (!this.#isOpen) this.refuseDamaged();
      return;
    }
    const connection = this.#reopen();
    if (connection !== null && (this.health === 'lost' || isWhole(connection))) {
      this.health = 'good';
      this.#badLooks = 0;
      return;
    }
    this.health = 'suspect';
    this.#badLooks += 1;
    if (this.#badLooks < MOST_SUSPICIONS) throw this.#unreachable();
    this.#turnReadOnly();
    if (connection === null) this.refuseDamaged();
  }

  /** Before every write. */
  refuseDamaged(): void {
    if (this.health === 'damaged') throw new AppError('fileDamaged', { folder: this.#folder });
  }

  close(): void {
    this.#isClosed = true;
  }

  #unreachable(): AppError {
    return new AppError('storageUnreachable', { folder: this.#folder });
  }

  #suspect(): void {
    if (this.health === 'good') this.#suspicions += 1;
    if (this.#suspicions >= MOST_SUSPICIONS) this.#turnReadOnly();
    else this.health = 'suspect';
  }

  #turnReadOnly(): void {
    if (this.health !== 'damaged') this.onDamage?.();
    this.health = 'damaged';
  }

  /** Null where the bytes can be read and yet make no database of this key. */
  #reopen(): SqliteConnection | null {
    this.#statements.connection.close();
    this.#isOpen = false;
    // SQLite would say the same of a missing folder in other words.
    if (!existsSync(this.#path)) throw this.#unreachable();
    try {
      const connection = openConnection(this.#path, this.key);
      this.#statements.replaceConnection(connection);
      this.#isOpen = true;
      return connection;
    } catch (error) {
      if (!isDamage(error)) throw error;
      if (!canBeRead(this.#path)) throw this.#unreachable();
      return null;
    }
  }
}

/** Asked only while this process has no connection to the file: on Linux the close drops all its locks. */
function canBeRead(path: string): boolean {
  try {
    const file = openSync(path, 'r');
    try {
      return readSync(file, Buffer.alloc(PAGE_BYTES), 0, PAGE_BYTES, 0) === PAGE_BYTES;
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

function isWhole(connection: SqliteConnection): boolean {
  try {
    return connection.pragma('quick_check(1)', { simple: true }) === 'ok';
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}
