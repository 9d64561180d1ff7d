import type { ListColumn, ListSheet, ListTarget } from '@shared/domain/exchange';
import { columnLetter } from '../row-cells';
import { findHeadRow } from '../sheet-rows';
import type { Sheet } from '../xlsx-table';
import { LIST_KINDS } from './list-targets';

const EXAMPLES = 3;
const TARGETS = Object.keys(LIST_KINDS) as ListTarget[];

/** A sheet as a person sees it – columns with heads and examples – and what the program thinks it is. */
export function describeSheet(sheet: Sheet): ListSheet {
  const guesses = TARGETS.map((target) => ({ target, head: findHeadRow(sheet, LIST_KINDS[target].columns) }));
  const [best] = guesses.sort((left, right) => (right.head?.columnOf.size ?? 0) - (left.head?.columnOf.size ?? 0));
  const headRow = best?.head?.row.number ?? sheet.rows[0]?.number ?? 1;
  return {
    name: sheet.name,
    rowCount: sheet.rows.filter((row) => row.number > headRow).length,
    headRow,
    columns: listColumns(sheet, headRow),
    target: best?.head ? best.target : null,
    mapping: best?.head ? Object.fromEntries(best.head.columnOf) : {},
  };
}

function listColumns(sheet: Sheet, headRow: number): ListColumn[] {
  const head = sheet.rows.find((row) => row.number === headRow);
  const body = sheet.rows.filter((row) => row.number > headRow);
  const columns = new Set(sheet.rows.filter((row) => row.number >= headRow).flatMap((row) => [...row.cells.keys()]));
  return [...columns].sort((left, right) => left - right).map((column) => ({
    column,
    letter: columnLetter(column),
    title: head?.cells.get(column)?.text ?? '',
    examples: body.flatMap((row) => row.cells.get(column)?.text ?? []).slice(0, EXAMPLES),
  }));
}
