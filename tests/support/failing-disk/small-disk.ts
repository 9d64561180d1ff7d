import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { makeTemporaryFolder } from '../temporary-folder';

/** A disk of so many megabytes for one test; null where this account may mount none. */
export function mountSmallDisk(megabytes: number): string | null {
  if (process.platform !== 'linux') return null;
  const folder = join(makeTemporaryFolder(), 'диск');
  mkdirSync(folder);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${String(megabytes)}m`, 'tmpfs', folder]).status !== 0) return null;
  onTestFinished(() => { spawnSync('umount', ['-l', folder]); });
  return folder;
}
