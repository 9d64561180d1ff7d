import type { FolderReport } from '@shared/domain/storage';

/** A folder that was chosen; `report` null while it is being checked or when the check was broken off. */
export type CheckedFolder = { readonly folder: string; readonly report: FolderReport | null; readonly acceptsWarnings: boolean };

/** Nothing refuses the folder, and what is doubtful has been accepted. */
export function isFolderReady(chosen: CheckedFolder | null): chosen is CheckedFolder {
  if (chosen?.report?.isGood !== true) return false;
  return chosen.acceptsWarnings || chosen.report.findings.every((finding) => finding.level !== 'warn');
}
