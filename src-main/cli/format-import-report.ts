import type { ImportReport } from '@shared/contract/exchange-contract';

/** What a file brings, and its problems with their places, for a person at the command line. */
export function formatImportReport(report: ImportReport): string {
  const counts = report.counts.map(({ what, created, unchanged }) => `  ${what}: ${String(created)}${unchanged > 0 ? ` (без изменений ${String(unchanged)})` : ''}`);
  const problems = report.problems.map(({ level, sheet, cell, message }) => {
    const place = [sheet === null ? null : `лист «${sheet}»`, cell].filter(Boolean).join(', ');
    return `  ${level === 'error' ? 'ОШИБКА' : 'Предупреждение'}${place === '' ? '' : ` [${place}]`}: ${message}`;
  });
  const errors = report.problems.filter((problem) => problem.level === 'error').length;
  const summary = `Ошибок: ${String(errors)}, предупреждений: ${String(report.problems.length - errors)}`;
  const head = `${report.fileName}: ${report.applied ? 'загружено' : 'проверено'}`;
  return [head, ...counts, ...problems, summary].join('\n');
}
