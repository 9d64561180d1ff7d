import { AppError } from '@shared/lib/app-error';

const BUSY = /^SQLITE_(BUSY|LOCKED)/;
const UNREACHABLE = /^SQLITE_(IOERR|CANTOPEN)/;
const DAMAGED = /^SQLITE_(CORRUPT|NOTADB)/;

function sqliteCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

export function isBusy(error: unknown): boolean {
  return BUSY.test(sqliteCode(error));
}

/** Names a failure of SQLite in the words of the contract; anything else comes back as it is. */
export function toStorageError(error: unknown, folder: string): unknown {
  const code = sqliteCode(error);
  if (BUSY.test(code)) return new AppError('fileLocked', { folder });
  if (code.startsWith('SQLITE_FULL')) return new AppError('diskFull', { folder });
  if (UNREACHABLE.test(code)) return new AppError('storageUnreachable', { folder });
  if (DAMAGED.test(code)) return new AppError('fileDamaged', { folder });
  return error;
}
