import { AppError, type AppErrorCode } from '@shared/contract/app-error';

/** 0 done, 1 refused with problems, 2 wrong usage, 3 storage unreachable or damaged. */
export const EXIT = { done: 0, refused: 1, usage: 2, storage: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const STORAGE_CODES: readonly AppErrorCode[] = [
  'noSchoolOpen', 'folderMissing', 'fileMissing', 'fileNewer', 'fileDamaged', 'fileLocked', 'wrongKey', 'keyMissing', 'storageUnreachable', 'serverUnreachable', 'serverRefused', 'serverDatabaseMissing', 'serverDatabaseUnfit', 'serverRightsMissing',
  'serverWithoutSchool', 'diskFull',
];

/** A command that was typed wrongly; the message says how it is written. */
export class UsageError extends Error {}

export function findExitCode(error: unknown): ExitCode {
  if (error instanceof UsageError) return EXIT.usage;
  if (error instanceof AppError && STORAGE_CODES.includes(error.code)) return EXIT.storage;
  return EXIT.refused;
}
