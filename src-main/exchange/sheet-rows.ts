import { buildProblem, foldName, type ImportProblem } from '@shared/domain/exchange';
import { createRowReader, type RowReader } from './row-reader';
import type { ColumnSpec, Columns, HeadRow } from './sheet-columns';
import type { Sheet } from './xlsx-table';

const HEAD_ROWS = 15;

/** Case, blanks and punctuation of a column's head do not count. */
function foldHead(text: string): string {
  return foldName(text).replace(/[^\p{L}\p{N}№]/gu, '');
}

const foldedTitles = new WeakMap<ColumnSpec, ReadonlySet<string>>();

/** Titles are compared with every cell of the first rows: folded once. */
function foldTitles(spec: ColumnSpec): ReadonlySet<string> {
  const folded = foldedTitles.get(spec) ?? new Set(spec.titles.map(foldHead));
  foldedTitles.set(spec, folded);
  return folded;
}

/** The row among the first ones that names most of the columns; at least two of them (one, if there is only one). */
export function findHeadRow<Field extends string>(sheet: Sheet, columns: Columns<Field>): HeadRow<Field> | null {
  const fields = Object.entries<ColumnSpec>(columns) as [Field, ColumnSpec][];
  let best: HeadRow<Field> | null = null;
  for (const row of sheet.rows.slice(0, HEAD_ROWS)) {
    const columnOf = new Map<Field, number>();
    for (const [column, cell] of row.cells) {
      const head = foldHead(cell.text);
      const found = fields.find(([field, spec]) => !columnOf.has(field) && foldTitles(spec).has(head));
      if (found) columnOf.set(found[0], column);
    }
    if (columnOf.size >= Math.min(2, fields.length) && columnOf.size > (best?.columnOf.size ?? 0)) best = { row, columnOf };
  }
  return best;
}

/**
 * Rows under the head, each with a reader of its named columns; null when the sheet cannot be read. `label` fields say in messages
 * whose row it is.
 */
export function readSheetRows<Field extends string>(
  sheet: Sheet,
  columns: Columns<Field>,
  label: readonly NoInfer<Field>[],
  context: { readonly fileName: string; readonly problems: ImportProblem[] },
): RowReader<Field>[] | null {
  const head = findHeadRow(sheet, columns);
  const place = { file: context.fileName, sheet: sheet.name };
  const needed = (Object.values<ColumnSpec>(columns)).filter((spec) => spec.isRequired);
  if (!head) {
    context.problems.push(buildProblem('missingHead', place, { columns: needed.map((spec) => spec.titles[0] ?? '') }));
    return null;
  }
  const missing = (Object.entries<ColumnSpec>(columns) as [Field, ColumnSpec][]).filter(([field, spec]) => spec.isRequired && !head.columnOf.has(field));
  const firstCell = [...head.row.cells.values()][0]?.address ?? 'A1';
  for (const [, spec] of missing) context.problems.push(buildProblem('missingColumn', { ...place, cell: firstCell }, { column: spec.titles[0] ?? '' }));
  if (missing.length > 0) return null;
  return sheet.rows
    .filter((row) => row.number > head.row.number)
    .map((row) => createRowReader({ sheet, row, columns, head, label, ...context }))
    .filter((reader) => !reader.isEmpty);
}
