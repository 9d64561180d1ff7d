import { AppError } from '@shared/lib/app-error';
import { findDatabaseName } from './postgres-name';

const WRONG_LOGIN = /^28/;
const NO_DATABASE = '3D000';
const NO_RIGHT = '42501';
const DISK_FULL = '53100';
const DAMAGED = /^XX00[12]$/;
const UNREACHABLE = /^(connectionLost|E[A-Z_]+|08...|57P0[1-5]|57014|53[0-9A-Z]{3})$/;

/** Names a failure of the server or the line to it in the words of the contract; null = not one that is expected. */
export function namePostgresFailure(code: string, message: string, folder: string): AppError | null {
  if (WRONG_LOGIN.test(code) || /password must be a string|no password supplied/i.test(message)) return new AppError('serverRefused', { folder });
  if (code === NO_DATABASE) return new AppError('serverDatabaseMissing', { folder, database: findDatabaseName(folder) });
  if (code === NO_RIGHT) return new AppError('serverRightsMissing', { folder, database: findDatabaseName(folder) });
  if (code === DISK_FULL) return new AppError('diskFull', { folder });
  if (DAMAGED.test(code)) return new AppError('fileDamaged', { folder });
  return UNREACHABLE.test(code) || /timeout|terminated|not queryable/i.test(message) ? new AppError('serverUnreachable', { folder }) : null;
}
