import { open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderFinding } from '@shared/domain/storage';
import { makeFinding } from './finding';

/** Is the folder there, and may a file be made, written through, renamed and removed in it? */
export async function checkWritable(folder: string): Promise<FolderFinding> {
  const found = await stat(folder).catch(() => null);
  if (!found) return makeFinding('refuse', 'folderMissing', { folder });
  if (!found.isDirectory()) return makeFinding('refuse', 'notAFolder', { folder });
  const first = join(folder, `.lockprobe-write-${String(process.pid)}.db`);
  const second = `${first}-journal`;
  try {
    const file = await open(first, 'w');
    try {
      await file.write('проба');
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(first, second);
    await rm(second);
    return makeFinding('ok', 'folderGood');
  } catch (error) {
    return makeFinding('refuse', 'notWritable', { folder, reason: error instanceof Error && 'code' in error ? String(error.code) : 'запись не удалась' });
  } finally {
    await Promise.allSettled([rm(first, { force: true }), rm(second, { force: true })]);
  }
}
