import { statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isExternal, parseCopyName } from '@shared/domain/backup';
import { findInstantInZone } from '@shared/lib/instant-in-zone';
import { SCHEMA_VERSION } from '../../database/migrations';
import { findPlacePath, readSettings } from './backup-settings';
import { readTimeZone } from '../school';
import { getKeyOfCopy } from './get-key';
import type { BackupContext } from './backup-context';
import { copyTable, listPresent } from './register';

/** Checked in one go: each takes seconds. */
const MOST_AT_ONCE = 5;

/**
 * Enters copies that lie in a place and are not in the register: made before an upgrade of the file, made by a holder that ended before
 * it could enter them, or younger than the copy that was restored. Each is opened and checked like any other.
 */
export async function registerFoundCopies(context: BackupContext): Promise<void> {
  const { settings } = context.read(readSettings);
  const known = new Set(context.read(listPresent).map((copy) => copy.path));
  let left = MOST_AT_ONCE;
  for (const place of settings.places) {
    const folder = findPlacePath(place, context.database.folder);
    const names = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? (await readdir(folder)).filter((name) => parseCopyName(name) !== null && !known.has(join(folder, name))) : [];
    for (const name of names.sort().reverse().slice(0, left)) {
      left -= 1;
      await register(context, join(folder, name), isExternal(place.kind));
    }
  }
}

async function register(context: BackupContext, path: string, isOutside: boolean): Promise<void> {
  const from = performance.now();
  const facts = await context.checkCopy({ path, key: getKeyOfCopy(context, path) });
  const { size } = await stat(path);
  const madeAt = findMoment(context, path);
  await context.write((transaction) => {
    transaction.insert(copyTable, {
      startedAt: madeAt, finishedAt: madeAt, reason: facts.findings.length === 0 && facts.schemaVersion < SCHEMA_VERSION ? 'migration' : 'found', path,
      isExternal: isOutside ? 1 : 0, sizeKb: Math.ceil(size / 1024), sha256: facts.sha256, durationMs: Math.round(performance.now() - from),
      result: facts.findings.length === 0 ? 'good' : 'damaged', findings: facts.findings.join(' '), rowCount: Object.values(facts.rowCounts).reduce((sum, count) => sum + count, 0),
      headId: facts.headId, headHash: facts.headHash, state: 'present', accountId: null,
    });
  });
}

/** By its name, in the school's time: whoever carries a file about changes its dates. */
function findMoment({ read }: BackupContext, path: string): string {
  const named = parseCopyName(basename(path));
  if (named === null) throw new RangeError('not the name of a copy');
  return findInstantInZone(named.slice(0, 16), read(readTimeZone)).replace(':00.000Z', `:${named.slice(17)}.000Z`);
}
