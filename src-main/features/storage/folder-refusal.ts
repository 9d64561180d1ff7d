import { AppError } from '@shared/lib/app-error';
import { describeFolderFinding } from '@shared/domain/storage';
import { checkBeforeHolding } from '../../database/folder-check';
import { hasSchool } from '../../database/school-database';

/** What opening the file itself says better than a look at its folder. */
const TOLD_BY_OPENING = new Set(['folderMissing', 'fileMissing', 'fileNewer', 'fileDamaged', 'wrongKey']);

/** Why a file in this folder must not be held: a synchronised folder, a share whose locks do not hold, a full disk. Null = it may. */
export async function findFolderRefusal(folder: string): Promise<AppError | null> {
  if (!hasSchool(folder)) return null;
  const { findings } = await checkBeforeHolding(folder);
  const refusal = findings.find((finding) => finding.level === 'refuse' && !TOLD_BY_OPENING.has(finding.code));
  if (!refusal) return null;
  const { what, why, todo } = describeFolderFinding(refusal);
  return new AppError('folderRefused', { what, why, todo });
}
