import { z } from 'zod';
import { procedure } from './procedure';

/** A finished document. `sheets` = sheets of paper when printed on both sides. */
export type PrintedDocument = { readonly fileName: string; readonly bytes: Uint8Array; readonly pages: number; readonly sheets: number; readonly warnings: readonly string[] };

const ofClass = z.strictObject({ classId: z.int().positive() });

export const printingContract = {
  /** The class journal of the year as one book (PRN-01, PRN-02, DOC-01, 02, 04, 05, 09, 10). */
  'printing.buildClassBook': procedure<PrintedDocument>()({ input: ofClass, requires: 'book.print', scope: (input) => ({ class: input.classId }) }),
  'printing.buildSummarySheet': procedure<PrintedDocument>()({ input: ofClass, requires: 'book.print', scope: (input) => ({ class: input.classId }) }),
  /** One page of the journal (all its spreads of the year). */
  'printing.buildCourseSpreads': procedure<PrintedDocument>()({
    input: z.strictObject({ courseId: z.int().positive() }),
    requires: 'journal.print',
    scope: (input) => ({ course: input.courseId }),
  }),
  /** Books of all classes into a folder chosen by the person; reports progress, can be cancelled, leaves no half-written file. */
  'printing.saveAllClassBooks': procedure<{ readonly files: readonly string[] }>()({ input: z.strictObject({ folder: z.string().min(1).max(1024) }), requires: 'audit.view' }),
};
