import type { FindingLevel, FolderFinding, FolderReport } from '@shared/domain/storage';

/** Refusals first, then warnings, then what is good. */
export function buildFolderReport(folder: string, findings: readonly FolderFinding[]): FolderReport {
  const order: readonly FindingLevel[] = ['refuse', 'warn', 'ok'];
  const sorted = order.flatMap((level) => findings.filter((finding) => finding.level === level));
  return { folder, isGood: findings.every((finding) => finding.level !== 'refuse'), findings: sorted };
}
