import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { formatCopyName } from '@shared/domain/backup';
import { toWallClock } from '@shared/lib/wall-clock';

/** A copy that is still being written, or was when its process ended; never taken for a copy. */
export const UNFINISHED = '.part';

/** A name of its own for the copy begun at this instant; what earlier attempts left unfinished in the place is removed. */
export async function chooseCopyPath(folder: string, startedAt: string, timeZone: string): Promise<string> {
  for (const name of await readdir(folder)) if (name.startsWith('school-') && name.endsWith(UNFINISHED)) await rm(join(folder, name), { force: true });
  const path = join(folder, formatCopyName(toWallClock(startedAt, timeZone)));
  for (let number = 2; ; number += 1) {
    const candidate = number === 2 ? path : path.replace(/\.db$/, `-${String(number - 1)}.db`);
    if (!existsSync(candidate)) return candidate;
  }
}
