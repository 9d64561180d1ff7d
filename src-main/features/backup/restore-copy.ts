import { copyFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { InputFor } from '@shared/contract/contract';
import { AppError } from '@shared/contract/app-error';
import type { RestoredSchool } from '@shared/contract/backup-contract';
import { formatMoment } from '@shared/lib/format-moment';
import { toWallClock } from '@shared/lib/wall-clock';
import { holderTable } from '../../database/entities';
import { selectList } from '../../database/table-statements';
import type { HolderRow, Table } from '../../database/entities';
import { SCHOOL_FILE } from '../../database/school-database';
import type { HandlerContext } from '../handler-context';
import { readTimeZone } from '../school';
import { compareCopy } from './compare-copy';
import { confirmDirector } from './confirm-director';
import { findFreeBytes } from './place-problem';
import { getKey, getKeyOfCopy } from './get-key';
import { isMakingBackup } from './make-backup';
import { prepareRestoredFile, removeDatabase } from './prepare-restored-file';
import { syncFile, syncFolder } from './write-copy';

const PREPARED = 'school-restoring.db';
const CHANGES_SINCE = `SELECT count(*) AS "count" FROM audit_entry WHERE id > ? AND action IN ('insert', 'update', 'delete', 'bulk') AND entity NOT IN ('backup_copy', 'account')`;

/**
 * Puts a copy in the place of the school file (BAK-04). The order survives a power cut at any moment: the copy is made ready beside the
 * file; everybody is signed out and the file closed; it is copied to its new name and synced; only then one rename puts the restored file
 * in its place. Until that rename the present file is there, after it the restored one.
 */
export async function restoreCopy(input: InputFor<'backup.restore'>, context: HandlerContext): Promise<RestoredSchool> {
  if (context.database.isOnServer) throw new AppError('backupOnServer');
  if (isMakingBackup(context.database)) throw new AppError('backupRunning');
  const director = await confirmDirector(context, input.directorLogin, input.directorPassword);
  const { findings, isOlderFormat, lastEntryAt } = await compareCopy(context, input.path);
  if (findings.length > 0) throw new AppError('copyUnreadable', { path: input.path, reason: findings.join(' ') });
  refuseOutdated(context, input.presentHeadId);
  const { folder } = context.database;
  await refuseFullDisk(folder, input.path);
  const { timeZone, holder } = context.read((query) => ({ timeZone: readTimeZone(query), holder: query.find<HolderRow>(HOLDER) }));
  if (!holder) throw new AppError('noSchoolOpen');
  const now = context.clock.now();
  const replacedFile = `school-before-restore-${toWallClock(now, timeZone).replace('T', '_').replaceAll(':', '-')}.db`;
  const preparedPath = join(folder, PREPARED);
  const until = lastEntryAt === null ? 'без записей' : `записи по ${formatMoment(lastEntryAt, timeZone)}`;
  const note = `База восстановлена из копии «${basename(input.path)}» (${until}); прежняя база сохранена как «${replacedFile}»; подтвердил(а) директор «${director.login}»`;
  try {
    const author = { accountId: director.accountId, workstation: context.workstation, procedure: 'backup.restore', at: now };
    await prepareRestoredFile({ copyPath: input.path, preparedPath, folder, copyKey: getKeyOfCopy(context, input.path), key: getKey(context), isOlderFormat, holder, author, note });
    refuseOutdated(context, input.presentHeadId);
    await context.storage.replaceFile(() => putInPlace(preparedPath, join(folder, SCHOOL_FILE), join(folder, replacedFile)));
  } finally {
    await removeDatabase(preparedPath);
  }
  return { replacedFile };
}

const HOLDER = `SELECT ${selectList(holderTable as unknown as Table<never>)} FROM holder WHERE id = 1`;

/** Runs while nobody has the school file open. */
async function putInPlace(prepared: string, schoolFile: string, keptAs: string): Promise<void> {
  await copyFile(schoolFile, keptAs);
  await syncFile(keptAs);
  await syncFolder(dirname(keptAs));
  // Closed in order, it has nothing to undo in its journal; of another file it must not have one at all.
  await rm(`${schoolFile}-journal`, { force: true });
  await rename(prepared, schoolFile);
  await syncFolder(dirname(schoolFile));
}

/** The director has confirmed the loss of what was shown, not of what was entered meanwhile. */
function refuseOutdated(context: HandlerContext, headId: number): void {
  const count = context.read((query) => query.find<{ count: number }>(CHANGES_SINCE, headId))?.count ?? 0;
  if (count > 0) throw new AppError('restoreOutdated', { count });
}

/** Room for the copy made ready and for the file that is kept. */
async function refuseFullDisk(folder: string, copyPath: string): Promise<void> {
  const needed = (await stat(copyPath)).size + (await stat(join(folder, SCHOOL_FILE))).size;
  if ((await findFreeBytes(folder)) < needed * 1.05) throw new AppError('diskFull', { folder });
}
