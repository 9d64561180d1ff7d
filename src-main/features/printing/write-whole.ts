import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { AppError } from '@shared/contract/app-error';

export function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new AppError('folderMissing', { folder });
  }
}

/** A file appears only when it is whole. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const unfinished = `${path}.part`;
  try {
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}
