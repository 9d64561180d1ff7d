import type { ImportReport } from '@shared/contract/exchange-contract';

export function countProblems(report: ImportReport): { readonly errors: number; readonly warnings: number } {
  const errors = report.problems.filter((problem) => problem.level === 'error').length;
  return { errors, warnings: report.problems.length - errors };
}

/** Errors stop a file; warnings have to be accepted; what it still needs has to be told. */
export function isReadyToImport(report: ImportReport, acceptsWarnings: boolean): boolean {
  const { errors, warnings } = countProblems(report);
  return errors === 0 && report.needs === null && (warnings === 0 || acceptsWarnings);
}
