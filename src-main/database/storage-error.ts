import { AppError } from '@shared/lib/app-error';
import { namePostgresFailure } from './postgres/name-postgres-failure';
import { PostgresError } from './postgres/postgres-error';

const BUSY = /^SQLITE_(BUSY|LOCKED)/;
/** The last one: the file was moved away from under its name. */
const UNREACHABLE = /^SQLITE_(IOERR|CANTOPEN|READONLY_DBMOVED)/;
const DAMAGED = /^SQLITE_(CORRUPT|NOTADB)/;

function sqliteCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

export function isBusy(error: unknown): boolean {
  return BUSY.test(sqliteCode(error));
}

/** The share or the disk is not there, as SQLite or the program itself has found. */
export function isUnreachable(error: unknown): boolean {
  return UNREACHABLE.test(sqliteCode(error)) || (error instanceof AppError && error.code === 'storageUnreachable');
}

export function isDamage(error: unknown): boolean {
  return DAMAGED.test(sqliteCode(error));
}

/** Opening the file anew may help. */
export function isReopenable(error: unknown): boolean {
  if (error instanceof PostgresError) return error.isLost;
  return isUnreachable(error) || isDamage(error);
}

/** The storage itself refused, whatever was asked of it: the transaction is lost as a whole. */
export function isStorageFailure(error: unknown): boolean {
  return isReopenable(error) || sqliteCode(error).startsWith('SQLITE_FULL');
}

/** A row could not be removed because others hang on it. */
export function isReferenced(error: unknown): boolean {
  return error instanceof PostgresError ? error.code === '23503' : sqliteCode(error) === 'SQLITE_CONSTRAINT_FOREIGNKEY';
}

/** A row of this table is there already. */
export function isDuplicate(error: unknown, table: string): boolean {
  if (error instanceof PostgresError) return error.code === '23505' && error.table === table;
  return /^SQLITE_CONSTRAINT_(PRIMARYKEY|UNIQUE|ROWID)$/.test(sqliteCode(error)) && error instanceof Error && error.message.includes(` ${table}.`);
}

/** Names a failure of the database in the words of the contract; anything else comes back as it is. */
export function toStorageError(error: unknown, folder: string): unknown {
  if (error instanceof PostgresError) return namePostgresFailure(error.code, error.message, folder) ?? error;
  const code = sqliteCode(error);
  if (BUSY.test(code)) return new AppError('fileLocked', { folder });
  if (code.startsWith('SQLITE_FULL')) return new AppError('diskFull', { folder });
  if (UNREACHABLE.test(code)) return new AppError('storageUnreachable', { folder });
  if (DAMAGED.test(code)) return new AppError('fileDamaged', { folder });
  return error;
}
