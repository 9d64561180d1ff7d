import type { ReportedProblem } from '@shared/contract/exchange-contract';

type Place = { readonly sheet?: string | null; readonly cell?: string | null; readonly value?: string | null };

/** A problem that only the school's own data can show. The message says what is wrong, what is expected and what to do. */
export function reportProblem(level: ReportedProblem['level'], file: string, message: string, { sheet = null, cell = null, value = null }: Place = {}): ReportedProblem {
  return { level, file, sheet, cell, value, message };
}
