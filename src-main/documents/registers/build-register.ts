// Registers: one table over as many pages as it needs, and who keeps it.
import type { TextStyle } from '../engine/page-canvas';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { PrintSchool, PrintStamp, Signatory } from '../models/print-models';
import { buildFlow } from '../page-grid/build-flow';
import { PAGE_TITLE } from '../page-grid/draw-prose';
import type { FlowColumn } from '../page-grid/flow-table';

export type Register = {
  readonly stamp: PrintStamp; readonly school: PrintSchool;
  readonly title: string;
  /** «на 10 декабря 2025 г.». */
  readonly heading: string;
  readonly columns: readonly FlowColumn[]; readonly rows: readonly (readonly string[])[]; readonly rowHeightMm: number;
  readonly signatories: readonly Signatory[];
};

const CELL: TextStyle = { size: 9, weight: 'regular' };

export function buildRegister({ stamp, school, title, heading, columns, rows, rowHeightMm, signatories }: Register, options: BuildOptions): Promise<DocumentResult> {
  return buildFlow({
    stamp, school, kind: 'register', title, runningHead: title, hasHeadOnFirst: true,
    blocks: [
      { kind: 'text', text: heading, style: PAGE_TITLE, align: 'center', gapMm: 4, isHeading: true },
      { kind: 'table', table: { columns, rows, style: CELL, rowHeightMm, hasFifthLines: false }, gapMm: 5 },
      { kind: 'signatures', signatories },
    ],
  }, options);
}
