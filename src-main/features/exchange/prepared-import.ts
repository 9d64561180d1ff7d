import type { ImportKind, ReportedProblem } from '@shared/contract/exchange-contract';
import type { ImportWriter } from './import-writer';

/**
 * A file that was read and checked for itself. `apply` writes it row by row – the dry run takes the same way and is rolled back –
 * and answers the problems that only the school's own data can show.
 */
export type PreparedImport = {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly problems: readonly ReportedProblem[];
  readonly needs: { readonly classes: readonly string[]; readonly groups: readonly string[] } | null;
  readonly apply: ((writer: ImportWriter) => readonly ReportedProblem[]) | null;
};
