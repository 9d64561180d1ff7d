import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '@shared/lib/app-error';
import { formatCopyName } from '@shared/lib/copy-name';
import { toWallClock } from '@shared/lib/wall-clock';
import type { SqliteConnection } from './open-connection';

/** Beside the school file; the first place for copies. */
export const BACKUP_FOLDER = 'Резервные копии';

export function readTimeZone(connection: SqliteConnection): string {
  return (connection.prepare('SELECT time_zone AS "zone" FROM school').get() as { zone: string } | undefined)?.zone ?? 'Europe/Moscow';
}

/**
 * Copies a school file before its schema is brought up to date (BAK-05). Nobody has it open, so the plain file is its whole state; the
 * register gets the copy with the next planned one. Throws `backupFailed`, and then nothing is upgraded.
 */
export async function copyBeforeMigration(path: string, timeZone: string): Promise<void> {
  const folder = join(dirname(path), BACKUP_FOLDER);
  const copy = join(folder, formatCopyName(toWallClock(new Date().toISOString(), timeZone)));
  const unfinished = `${copy}.part`;
  try {
    await mkdir(folder, { recursive: true });
    await copyFile(path, unfinished);
    const file = await open(unfinished, 'r+');
    await file.sync().finally(() => file.close());
    await rename(unfinished, copy);
  } catch (error) {
    // Why the copy failed is told, not that what is left of it cannot be removed either.
    await Promise.allSettled([rm(unfinished, { force: true })]);
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    const reason = code === 'ENOSPC' ? 'На диске с базой нет места.' : `В папку «${folder}» нельзя писать.`;
    throw new AppError('backupFailed', { reasons: [reason], todo: 'Эта программа новее базы, а без копии база не обновляется. Скажите администратору; потом повторите.' });
  }
}
