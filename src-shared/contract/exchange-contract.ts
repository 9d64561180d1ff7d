import { z } from 'zod';
import { LIST_TARGETS, type ListTable } from '../domain/exchange';
import { inputFile } from './input-file';
import { procedure } from './procedure';

export type ImportKind = 'school' | 'lessonPlan' | 'marks' | 'list';

/** One problem of a file; the message says what is wrong, what is expected and what to do. */
export type ReportedProblem = {
  readonly level: 'error' | 'warning';
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly value: string | null;
  readonly message: string;
};

/** What will be (or was) created, counted by kind in the words of the screen («Ученики: 776»). */
export type ImportReport = {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly counts: readonly { readonly what: string; readonly created: number; readonly unchanged: number }[];
  readonly problems: readonly ReportedProblem[];
  readonly applied: boolean;
  readonly batchId: number | null;
  /** What has to be told before the file can be imported: a lesson plan that does not say its class. */
  readonly needs: { readonly classes: readonly string[]; readonly groups: readonly string[] } | null;
};

export type ImportBatchRow = {
  readonly id: number;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly at: string;
  readonly author: string;
  readonly rowCount: number;
  readonly state: 'applied' | 'undone';
  readonly canUndo: boolean;
};

const word = z.string().trim().min(1).max(100);
const listInput = {
  file: inputFile,
  sheet: z.string().max(100),
  headRow: z.int().min(0).max(1_000_000),
  target: z.enum(LIST_TARGETS),
  mapping: z.record(z.string().max(40), z.int().min(1).max(1000)),
  constants: z.record(z.string().max(40), word),
};

/** A lesson plan names a grade: told are its class and group, or that it is for every page of its subject in the grade. */
const target = { className: z.string().max(20).optional(), groupName: z.string().max(100).optional(), isForGrade: z.boolean().optional() };

export const exchangeContract = {
  /** Dry run: the kind of the file is recognised by its content; nothing is written. */
  'exchange.checkFile': procedure<ImportReport>()({ input: z.strictObject({ file: inputFile, ...target }), requires: 'lessonPlan.import' }),
  /** Errors stop it with nothing written; warnings must be accepted. */
  'exchange.importFile': procedure<ImportReport>()({ input: z.strictObject({ file: inputFile, ...target, acceptWarnings: z.boolean() }), requires: 'lessonPlan.import' }),
  /** The sheets of any table, a mapping proposed for each, and the mappings remembered. */
  'exchange.readTable': procedure<ListTable>()({ input: z.strictObject({ file: inputFile }), requires: 'school.import' }),
  /** Dry run of a list with its columns mapped. */
  'exchange.checkList': procedure<ImportReport>()({ input: z.strictObject(listInput), requires: 'school.import' }),
  /** `profile`: the mapping is remembered under this name. */
  'exchange.importList': procedure<ImportReport>()({ input: z.strictObject({ ...listInput, acceptWarnings: z.boolean(), profile: word.nullable() }), requires: 'school.import' }),
  'exchange.listImports': procedure<readonly ImportBatchRow[]>()({ input: z.strictObject({}), requires: 'school.import' }),
  'exchange.undoImport': procedure<ImportBatchRow>()({ input: z.strictObject({ batchId: z.int().positive() }), requires: 'school.import' }),
};
