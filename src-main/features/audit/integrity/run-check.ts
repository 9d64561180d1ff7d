import type { VerifyReport } from '@shared/contract/audit-contract';
import { integrityCheckTable } from '../../../database/entities';
import type { HandlerContext } from '../../handler-context';
import { verifyWhileWorking } from '../verify-copy';

/** Findings that are kept; the number of all is kept too. */
const MOST_KEPT = 200;

export type CheckContext = Pick<HandlerContext, 'database' | 'storage' | 'clock' | 'read' | 'write' | 'publish' | 'report' | 'signal' | 'verifyCopy'> & { readonly accountId: number | null };

/** «Проверка целостности» (SEC-14): checks beside the work and keeps how it ended, for the panel of the system and the next look (SYS-08). */
export async function runCheck(context: CheckContext, controls: readonly string[]): Promise<VerifyReport> {
  const startedAt = context.clock.now();
  const report = await verifyWhileWorking(context, controls);
  await context.write((transaction) => {
    transaction.insert(integrityCheckTable, {
      startedAt,
      finishedAt: context.clock.now(),
      isOk: report.ok ? 1 : 0,
      findingCount: report.findings.length,
      findings: JSON.stringify(report.findings.slice(0, MOST_KEPT)),
      lineCount: report.auditCount,
      control: report.control,
      accountId: context.accountId,
    });
  });
  context.publish({ kind: 'schoolChanged' });
  return report;
}
