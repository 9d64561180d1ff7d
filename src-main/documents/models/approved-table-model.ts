import type { PrintApproval, PrintSchool, PrintStamp } from './print-models';

export type ApprovedColumn = { readonly title: string; readonly widthMm: number; readonly align: 'left' | 'center' };
export type ApprovedTable = { readonly caption: string | null; readonly columns: readonly ApprovedColumn[]; /** A row of one text is a heading across the table. */ readonly rows: readonly (readonly string[])[] };

/** Tables that the director approves: curriculum, teaching load, plan of a programme, weeks of a college's year (CUR-01…03). The width of the columns is at most 175 mm. */
export type ApprovedTableModel = {
  readonly stamp: PrintStamp;
  readonly school: PrintSchool;
  readonly kind: 'curriculum' | 'teaching-load' | 'programme-plan' | 'process-schedule';
  readonly title: string;
  readonly approval: PrintApproval;
  /** Each begins a page; the first one stands under the title. */
  readonly tables: readonly ApprovedTable[];
  /** Small print after the last table. */
  readonly notes: readonly string[];
};
