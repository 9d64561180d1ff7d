import { AppError, type AppErrorCode, type AppErrorData } from '@shared/contract/app-error';
import { formatAppError } from '@shared/contract/app-error-text';

/** Whatever a call was rejected with, as an expected failure; a bug becomes `unexpected` and goes to the console. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  reportError(error);
  return new AppError('unexpected');
}

/** The Russian text for the person: what happened, what it means, what to do. */
export function formatFailure(error: unknown): string {
  return formatAppError(toAppError(error));
}

/** What goes away by itself – a share that comes back, a program that lets the file go. */
const PASSING: ReadonlySet<AppErrorCode> = new Set<AppErrorCode>([
  'folderMissing', 'fileMissing', 'heldElsewhere', 'noConnection', 'fileLocked', 'storageUnreachable', 'serverUnreachable', 'tooBusy', 'restoring',
]);

export function isPassing(code: AppErrorCode): boolean {
  return PASSING.has(code);
}

export function isPassingFailure(error: unknown): boolean {
  return error instanceof AppError && isPassing(error.code);
}

export function isFailure(error: unknown, code: AppError['code']): boolean {
  return error instanceof AppError && error.code === code;
}

/** The text of a failure that came as data (the state of the storage). */
export function formatFailureData(data: AppErrorData): string {
  return formatAppError(data);
}

/** The text of a failure that stands in an answer as a code, like why a page is only for looking. */
export function formatFailureCode(code: AppError['code']): string {
  return formatAppError({ code, details: {} });
}
