import { open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderFinding } from '@shared/domain/storage';
import { makeFinding } from './finding';
import { makeProbeName } from './probe-name';

/** Clocks may be so far apart (SYS-09). */
const MOST_MINUTES_APART = 5;

/** Is the folder there, is its server's clock like ours, and may a file be made, written through, renamed and removed in it? */
export async function checkWritable(folder: string): Promise<FolderFinding> {
  const found = await stat(folder).catch(() => null);
  if (!found) return makeFinding('refuse', 'folderMissing', { folder });
  if (!found.isDirectory()) return makeFinding('refuse', 'notAFolder', { folder });
  const first = join(folder, `${makeProbeName('.lockprobe-write')}.db`);
  const second = `${first}-journal`;
  try {
    const file = await open(first, 'w');
    try {
      await file.write('проба');
      await file.sync();
      const clock = compareClocks((await file.stat()).mtimeMs);
      if (clock) return clock;
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

/** The file server writes the time of a file by its own clock; on a disk of this computer both are the same. */
function compareClocks(serverNow: number): FolderFinding | null {
  const minutes = Math.round((Date.now() - serverNow) / 60_000);
  return Math.abs(minutes) <= MOST_MINUTES_APART ? null : makeFinding('refuse', 'clocksApart', { minutes: Math.abs(minutes), direction: minutes > 0 ? 'спешат' : 'отстают' });
}
