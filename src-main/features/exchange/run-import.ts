import { createHash } from 'node:crypto';
import { AppError } from '@shared/contract/app-error';
import type { ImportReport, ReportedProblem } from '@shared/contract/exchange-contract';
import { importBatchTable } from '../../database/entities';
import type { Transaction } from '../../database/transaction';
import { ImportWriter } from './import-writer';
import type { PreparedImport } from './prepared-import';

/** Carries the report of a run out of a transaction that must be rolled back. */
class RolledBack extends Error {
  readonly report: ImportReport;

  constructor(report: ImportReport) {
    super('rolled back on purpose');
    this.report = report;
  }
}

type Write = <T>(work: (transaction: Transaction) => T) => Promise<T>;

/** Dry run: what the import would create and every problem, with nothing written (EXP-04). */
export function checkImport(prepared: PreparedImport, write: Write): Promise<ImportReport> {
  return run(prepared, write, false);
}

/** The import itself: errors stop it with nothing written, warnings must have been accepted, an already known file changes nothing. */
export async function applyImport(prepared: PreparedImport, write: Write, acceptWarnings: boolean): Promise<ImportReport> {
  if (acceptWarnings) return run(prepared, write, true);
  const report = await run(prepared, write, false);
  if (report.problems.length === 0) return run(prepared, write, true);
  if (hasErrors(report.problems)) return report;
  throw new AppError('warningsNotAccepted', { warnings: report.problems.length });
}

async function run(prepared: PreparedImport, write: Write, isForReal: boolean): Promise<ImportReport> {
  if (!prepared.apply || hasErrors(prepared.problems)) return buildReport(prepared, prepared.problems, null, []);
  const { apply } = prepared;
  try {
    return await write((transaction) => {
      const batchId = openBatch(transaction, prepared);
      const writer = new ImportWriter(transaction, batchId);
      const problems = [...prepared.problems, ...apply(writer), ...describeDifferences(prepared, writer)];
      const counts = writer.listCounts();
      const isNew = counts.some(({ created }) => created > 0);
      const keep = isForReal && isNew && !hasErrors(problems);
      const report = buildReport(prepared, problems, keep ? batchId : null, counts);
      if (!keep) throw new RolledBack(report);
      const rowCount = transaction.closeBulk(batchId, `загрузка файла «${prepared.fileName}»`);
      transaction.update(importBatchTable, { id: batchId }, { rowCount, report: JSON.stringify(counts) });
      return report;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.report;
    throw error;
  }
}

export function hasErrors(problems: readonly ReportedProblem[]): boolean {
  return problems.some((problem) => problem.level === 'error');
}

function openBatch(transaction: Transaction, prepared: PreparedImport): number {
  return transaction.insert(importBatchTable, {
    kind: prepared.kind,
    fileName: prepared.fileName,
    fileDigest: createHash('sha256').update(prepared.bytes).digest('hex'),
    appliedAt: transaction.author.at,
    accountId: transaction.author.accountId,
    rowCount: 0,
    state: 'applied',
    report: '[]',
  });
}

const NAMED_DIFFERENCES = 5;

/** Rows that are there with other values stay as they are: an import never overwrites what people keep in the program. */
function describeDifferences(prepared: PreparedImport, writer: ImportWriter): ReportedProblem[] {
  const byKind = new Map<string, string[]>();
  for (const { what, name } of writer.differences) byKind.set(what, [...(byKind.get(what) ?? []), name]);
  return [...byKind].map(([what, names]) => {
    const shown = names.filter((name) => name !== '').slice(0, NAMED_DIFFERENCES).join('; ');
    const more = names.length > NAMED_DIFFERENCES ? ' и другие' : '';
    const message = `${what}: в базе уже есть записи с другими данными – ${String(names.length)} (${shown}${more}). Они оставлены как в базе; если верны данные файла, исправьте их в программе.`;
    return { level: 'warning', file: prepared.fileName, sheet: null, cell: null, value: null, message };
  });
}

function buildReport(prepared: PreparedImport, problems: readonly ReportedProblem[], batchId: number | null, counts: ImportReport['counts']): ImportReport {
  return {
    kind: prepared.kind,
    fileName: prepared.fileName,
    counts,
    problems: problems.map(({ level, file, sheet, cell, value, message }) => ({ level, file, sheet, cell, value, message })),
    applied: batchId !== null,
    batchId,
    needs: prepared.needs,
  };
}
