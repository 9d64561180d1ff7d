import { join } from 'node:path';
import type { BackupCopy, BackupReason } from '@shared/contract/backup-contract';
import { AppError } from '@shared/contract/app-error';
import { isExternal, type BackupPlace } from '@shared/domain/backup';
import type { SchoolDatabase } from '../../database/school-database';
import { readTimeZone } from '../school';
import type { BackupContext } from './backup-context';
import { findPlacePath, readSettings } from './backup-settings';
import { chooseCopyPath } from './choose-copy-path';
import { describePlaceError, preparePlace } from './place-problem';
import { copyTable, getCopies, type NewCopy } from './register';
import { rotateCopies } from './rotate-copies';
import { writeCopy, type WrittenCopy } from './write-copy';

const running = new WeakMap<SchoolDatabase, Promise<BackupCopy[]>>();

/**
 * A copy into every place (of the settings, or those named), each opened and checked, all in the register, old ones rotated out (BAK-01…03, BAK-05). Who asks while one is
 * being made gets that one. Answers with the new lines; a place that fails is a line too, with the reason in words. Throws only what is no place's fault.
 */
export function makeBackup(context: BackupContext, reason: BackupReason, places?: readonly BackupPlace[]): Promise<BackupCopy[]> {
  const { database } = context;
  const present = running.get(database);
  if (present) return present;
  const started = run(context, reason, places).finally(() => running.delete(database));
  running.set(database, started);
  return started;
}

/** For what must not go on without a copy: import, promotion, year closing (BAK-05). Throws `backupFailed` when no place has taken a good one. Copies of a server are its administrator's. */
export async function forceBackup(context: BackupContext, reason: BackupReason): Promise<void> {
  if (context.database.isOnServer) return;
  const copies = await makeBackup(context, reason);
  if (!copies.some((copy) => copy.result === 'good')) throw new AppError('backupFailed', { reasons: copies.map((copy) => copy.findings), todo: 'Исправьте это на экране «Резервные копии» и повторите.' });
}

async function run(context: BackupContext, reason: BackupReason, chosen?: readonly BackupPlace[]): Promise<BackupCopy[]> {
  const { database, clock } = context;
  if (database.isOnServer) throw new AppError('backupOnServer');
  const startedAt = clock.now();
  const { settings, timeZone } = context.read((query) => ({ ...readSettings(query), timeZone: readTimeZone(query) }));
  const places = chosen ?? settings.places;
  const lines: NewCopy[] = [];
  let first: WrittenCopy | null = null;
  for (const [index, place] of places.entries()) {
    const folder = findPlacePath(place, database.folder);
    context.report({ done: index, total: places.length, text: `Копия в «${folder}»` });
    const from = performance.now();
    const written: WrittenCopy | string = await writeTo(context, place, folder, { startedAt, timeZone, first });
    const outcome = typeof written === 'string' ? describeFailure(join(folder, '—'), written) : describeWritten(written);
    lines.push({
      ...outcome, startedAt, finishedAt: clock.now(), reason, isExternal: isExternal(place.kind) ? 1 : 0, durationMs: Math.round(performance.now() - from), accountId: context.accountId,
    });
    if (typeof written !== 'string' && written.findings.length === 0) first ??= written;
  }
  const ids = await context.write((transaction) => lines.map((line) => transaction.insert(copyTable, line)));
  await rotateCopies(context, settings, timeZone);
  context.publish({ kind: 'schoolChanged' });
  return context.read((query) => getCopies(query, ids));
}

type Attempt = { readonly startedAt: string; readonly timeZone: string; readonly first: WrittenCopy | null };

/** The reason in words where the place cannot take a copy. */
async function writeTo(context: BackupContext, place: BackupPlace, folder: string, { startedAt, timeZone, first }: Attempt): Promise<WrittenCopy | string> {
  try {
    await preparePlace(folder, place.path === null);
    return await writeCopy(context, await chooseCopyPath(folder, startedAt, timeZone), first);
  } catch (error) {
    if (context.signal.aborted) throw new AppError('cancelled');
    // A name that answers to nothing, a full disk, no right to write: each told in its own words; a bug is not one of them.
    return describePlaceError(error, place.kind, folder);
  }
}

type Outcome = Pick<NewCopy, 'path' | 'sizeKb' | 'sha256' | 'result' | 'findings' | 'rowCount' | 'headId' | 'headHash' | 'state'>;

function describeFailure(path: string, findings: string): Outcome {
  return { path, sizeKb: 0, sha256: null, result: 'failed', findings, rowCount: 0, headId: 0, headHash: '', state: 'missing' };
}

function describeWritten(copy: WrittenCopy): Outcome {
  const isGood = copy.findings.length === 0;
  return {
    path: copy.path, sizeKb: Math.ceil(copy.bytes / 1024), sha256: copy.sha256, result: isGood ? 'good' : 'damaged', findings: copy.findings.join(' '), rowCount: copy.rowCount,
    headId: copy.head.id, headHash: copy.head.hash, state: isGood ? 'present' : 'removed',
  };
}

export function isMakingBackup(database: SchoolDatabase): boolean {
  return running.has(database);
}
