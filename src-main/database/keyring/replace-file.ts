import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Windows refuses a rename for the moment in which a virus scanner or a reader has the target open. */
const PASSING = new Set(['EPERM', 'EBUSY', 'EACCES']);
const PAUSES_MS = [20, 50, 100, 200, 400, 800];

/** Writes beside the target, syncs, renames: a reader finds the old file or the whole new one, whatever fails. */
export async function replaceFile(path: string, content: string): Promise<void> {
  const unfinished = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(unfinished, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await renamePatiently(unfinished, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function renamePatiently(from: string, to: string): Promise<void> {
  for (const pause of PAUSES_MS) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (!isPassing(error)) throw error;
      await wait(pause);
    }
  }
  await rename(from, to);
}

function isPassing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && PASSING.has(error.code);
}

/** So that the new name outlives a power cut; Windows has no such call and writes names through its own journal. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
