import { mkdir, open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupPlaceKind } from '@shared/domain/backup';
import { makeProbeName } from '../../database/folder-check';

const FULL = new Set(['ENOSPC', 'EDQUOT']);
const FORBIDDEN = new Set(['EACCES', 'EPERM', 'EROFS']);
const MISSING = new Set(['ENOENT', 'ENOTDIR', 'EEXIST', 'ENODEV', 'ENXIO']);

export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** What is wrong with a place for copies, and what to do. Throws on what no disk says. */
export function describePlaceError(error: unknown, kind: BackupPlaceKind, path: string): string {
  const code = systemCode(error);
  if (code === '') throw error;
  if (FULL.has(code) || code === 'SQLITE_FULL') return `На диске с папкой «${path}» нет места. Освободите место или укажите другое место для копий.`;
  if (FORBIDDEN.has(code)) return `В папку «${path}» нельзя писать. Дайте право записи учётной записи, под которой работает программа, или укажите другое место.`;
  if (MISSING.has(code)) return describeMissing(kind, path);
  return `Папка «${path}» не отвечает. Проверьте диск и сеть и сделайте копию ещё раз.`;
}

function describeMissing(kind: BackupPlaceKind, path: string): string {
  if (kind === 'removable') return `Съёмного диска с папкой «${path}» нет. Подключите диск и сделайте копию ещё раз.`;
  if (kind === 'share') return `Сетевая папка «${path}» недоступна. Проверьте, что тот компьютер включён и папка открыта для записи.`;
  return `Папки «${path}» нет. Создайте её или укажите другое место для копий.`;
}

/**
 * Makes ready to write: the own folder beside the school file is made; a share or a disk is never made up – an empty folder where
 * the disk should be would take copies that nobody finds. Throws the system's error.
 */
export async function preparePlace(path: string, isOwn: boolean): Promise<void> {
  if (isOwn) await makeFolder(path);
  await statfs(path);
}

/** Never its parent: where the school folder has gone, an empty one in its place would say that the school is gone too. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

export async function findFreeBytes(path: string): Promise<number> {
  const { bavail, bsize } = await statfs(path);
  return bavail * bsize;
}

/** Null = a file can be written there now. */
export async function findPlaceProblem(kind: BackupPlaceKind, path: string, isOwn: boolean): Promise<string | null> {
  const probe = join(path, makeProbeName('.write-probe'));
  try {
    await preparePlace(path, isOwn);
    await (await open(probe, 'w')).close();
    await rm(probe, { force: true });
    return null;
  } catch (error) {
    return describePlaceError(error, kind, path);
  }
}
