import type { PrintSchool, PrintStamp, Signatory } from './print-models';

export type PaperColumn = { readonly title: string; readonly widthMm: number; readonly align: 'left' | 'center' | 'right' };
export type PaperTable = { readonly title: string; readonly columns: readonly PaperColumn[]; readonly rows: readonly (readonly string[])[]; /** Instead of a table without rows. */ readonly emptyText: string };

/** A heading, facts in words, tables, signatures. */
export type PaperBody = {
  readonly title: string;
  /** Above the later pages: whose paper it is. */
  readonly continued?: string | undefined;
  /** Under the title, in the middle. */
  readonly subtitle: string;
  readonly facts: readonly string[];
  readonly tables: readonly PaperTable[];
  readonly signatures: readonly Signatory[];
};

/** Papers about the movement of pupils (DOC-43, DOC-50). */
export type MovementPaperModel = PaperBody & {
  readonly stamp: PrintStamp;
  readonly school: PrintSchool;
  /** «М. П.» beside the signatures. */
  readonly hasSeal: boolean;
};
