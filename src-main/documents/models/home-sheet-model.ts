import type { PaperTable } from './movement-paper-model';
import type { Signatory } from './print-models';

/** «Лист индивидуального обучения» of a pupil taught at home or elsewhere, a table for each subject (DOC-08). */
export type HomeSheetModel = {
  readonly title: string;
  /** Above its later pages: whose it is. */
  readonly continued: string;
  /** «Обучение на дому, 7А». */
  readonly subtitle: string;
  readonly facts: readonly string[];
  readonly tables: readonly PaperTable[];
  readonly signatures: readonly Signatory[];
};
