import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { planRotation, type BackupSettings } from '@shared/domain/backup';
import { toWallClock } from '@shared/lib/wall-clock';
import type { BackupCopyRow } from '../../database/entities';
import { findPlacePath } from './backup-settings';
import type { BackupContext } from './backup-context';
import { copyTable, listPresent } from './register';
import { findKeysCopy } from './write-copy';

type RotationContext = Pick<BackupContext, 'database' | 'read' | 'write'>;

/**
 * Looks after the copies of every place that answers: a file that is gone is marked so, one that is back too, and what the rule of keeping
 * lets go is removed – never the only good copy of a place. A place that does not answer is left as it is.
 */
export async function rotateCopies(context: RotationContext, settings: BackupSettings, timeZone: string): Promise<void> {
  const copies = context.read(listPresent);
  const states = new Map<number, BackupCopyRow['state']>();
  for (const place of settings.places) {
    const folder = findPlacePath(place, context.database.folder);
    const own = existsSync(folder) ? copies.filter((copy) => dirname(copy.path) === folder) : [];
    const there = own.filter((copy) => existsSync(copy.path));
    for (const copy of own) states.set(copy.id, there.includes(copy) ? 'present' : 'missing');
    const rotated = there.map((copy) => ({ id: copy.id, date: toWallClock(copy.startedAt, timeZone).slice(0, 10), startedAt: copy.startedAt, isGood: copy.result === 'good' }));
    for (const id of planRotation(rotated, settings.keep)) {
      const copy = there.find((row) => row.id === id);
      if (!copy) continue;
      await rm(copy.path, { force: true });
      await rm(findKeysCopy(copy.path), { force: true });
      states.set(id, 'removed');
    }
  }
  const changed = copies.filter((copy) => (states.get(copy.id) ?? copy.state) !== copy.state);
  if (changed.length === 0) return;
  await context.write((transaction) => {
    for (const copy of changed) transaction.update(copyTable, { id: copy.id }, { state: states.get(copy.id) ?? copy.state });
  });
}
