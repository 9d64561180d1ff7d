import { stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderFinding } from '@shared/domain/storage';
import { SCHOOL_FILE } from '../school-database';
import { formatBytes, makeFinding } from './finding';

const MEGABYTE = 1024 ** 2;
const LEAST_FREE = 200 * MEGABYTE;
const COMFORTABLE = 2048 * MEGABYTE;
/** The file, its copy before a change of schema, and its journal. */
const TIMES_THE_FILE = 3;

export type MeasureFree = (folder: string) => Promise<number>;

const measureFree: MeasureFree = async (folder) => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

/** Refused under 200 MB or three times the file, warned under 2 GB (SYS-08). */
export async function checkSpace(folder: string, measure: MeasureFree = measureFree): Promise<FolderFinding> {
  const [free, size] = await Promise.all([measure(folder).catch(() => null), stat(join(folder, SCHOOL_FILE)).then((found) => found.size, () => 0)]);
  if (free === null) return makeFinding('warn', 'diskUnknown');
  const needed = Math.max(LEAST_FREE, size * TIMES_THE_FILE);
  if (free < needed) return makeFinding('refuse', 'diskFull', { free: formatBytes(free), needed: formatBytes(needed) });
  return free < COMFORTABLE ? makeFinding('warn', 'diskLow', { free: formatBytes(free) }) : makeFinding('ok', 'diskGood', { free: formatBytes(free) });
}
