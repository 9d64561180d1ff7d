import { describeFolderFinding, type FindingLevel, type FolderReport } from '@shared/domain/storage';

const HEADS: Readonly<Record<FindingLevel, string>> = { refuse: 'НЕЛЬЗЯ', warn: 'Внимание', ok: 'Хорошо' };

/** The check of a folder for a person at the command line. */
export function formatFolderReport(report: FolderReport): string {
  const lines = report.findings.flatMap((finding) => {
    const { what, why, todo } = describeFolderFinding(finding);
    return [`${HEADS[finding.level]}: ${what}`, ...(why === '' ? [] : [`    Чем это грозит: ${why}`]), ...(todo === '' ? [] : [`    Что делать: ${todo}`])];
  });
  const verdict = report.isGood ? `Папка «${report.folder}» подходит для базы школы.` : `Папка «${report.folder}» не подходит для базы школы.`;
  return [verdict, ...lines].join('\n');
}
