import { randomUUID } from 'node:crypto';
import { AppError } from '@shared/lib/app-error';
import { holderTable, type HolderRow } from '../../database/entities';
import type { SchoolDatabase } from '../../database/school-database';
import { makeCertificate } from './certificate';

export type HolderFacts = { readonly schoolKey: string; readonly epoch: number; readonly since: string; readonly certificate: string; readonly privateKey: string };

const EPOCH = 'SELECT epoch AS "epoch", workstation AS "workstation" FROM holder WHERE id = 1';
const AT_OPENING = 'storage.open';

/**
 * Writes this workstation into the file as its holder, one epoch higher. From then on every write of whoever held it before – a
 * sleeper that wakes up – finds another epoch inside its transaction and is refused with `notHolder`. `lastEpoch` is the lease's: a
 * restored file knows only an older one.
 */
export async function raiseEpoch(database: SchoolDatabase, workstation: string, now: number, lastEpoch: number): Promise<HolderFacts> {
  const since = new Date(now).toISOString();
  const known = database.read((query) => query.find<{ epoch: number }>(EPOCH));
  const made = known ? null : await makeCertificate(now);
  const row = await database.write({ accountId: null, workstation, procedure: AT_OPENING, at: since }, (transaction) => {
    const present = transaction.find(holderTable, { id: 1 });
    if (present) transaction.update(holderTable, { id: 1 }, { epoch: Math.max(present.epoch, lastEpoch) + 1, workstation, startedAt: since });
    else if (made) transaction.insert(holderTable, { id: 1, schoolKey: randomUUID(), epoch: 1, workstation, startedAt: since, ...made });
    return transaction.get(holderTable, { id: 1 });
  });
  guardEpoch(database, row);
  return { schoolKey: row.schoolKey, epoch: row.epoch, since, certificate: row.certificate, privateKey: row.privateKey };
}

function guardEpoch(database: SchoolDatabase, { epoch }: HolderRow): void {
  database.guardWrites((query) => {
    const now = query.find<{ epoch: number; workstation: string }>(EPOCH);
    if (now?.epoch !== epoch) throw new AppError('notHolder', { workstation: now?.workstation ?? 'не назван' });
  });
}
