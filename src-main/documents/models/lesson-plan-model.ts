import type { PrintSchool, PrintStamp } from './print-models';

/** A line of the plan, all in words. */
export type LessonPlanPrintRow = { readonly number: string; readonly section: string; readonly topic: string; readonly hours: string; readonly planned: string; readonly given: string; readonly note: string };
export type CorrectionPrintRow = { readonly date: string; readonly reason: string; readonly lost: string; readonly changes: string; readonly decision: string };

/** DOC-27: КТП with its correction sheet. */
export type LessonPlanModel = {
  readonly stamp: PrintStamp;
  readonly school: PrintSchool;
  readonly subject: string;
  /** «7А», «7А, 1 подгруппа». */
  readonly className: string;
  readonly yearName: string;
  /** Full names. */
  readonly teachers: readonly string[];
  /** «102 ч. в год, 3 ч. в неделю». */
  readonly hours: string;
  /** «Утверждён 01.09.2025, Зайцева Е. Ю.»; null = not yet, then a place for it is left. */
  readonly approval: string | null;
  readonly rows: readonly LessonPlanPrintRow[];
  /** «Всего по плану 102 ч., дано 54 ч., …». */
  readonly totals: string;
  readonly corrections: readonly CorrectionPrintRow[];
};
