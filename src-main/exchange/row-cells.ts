import { buildProblem, type ImportProblem, type ProblemCode, type ProblemDetails, type ProblemPlace, type SourceCell, type SourceRow } from '@shared/domain/exchange';
import type { Columns, HeadRow } from './sheet-columns';
import type { SheetCell } from './xlsx-cell';
import type { Sheet, SheetRow } from './xlsx-table';

export type RowInput<Field extends string> = {
  readonly sheet: Sheet;
  readonly row: SheetRow;
  readonly columns: Columns<Field>;
  readonly head: HeadRow<Field>;
  readonly label: readonly Field[];
  readonly fileName: string;
  readonly problems: ImportProblem[];
};

/** Cells of a row by field, and how its problems are reported: an error names the field in `faulty`. */
export type RowCells<Field extends string> = {
  readonly source: SourceRow;
  readonly faulty: readonly string[];
  readonly isEmpty: boolean;
  readonly text: (field: Field) => string;
  /** The cell when it is filled with something other than an Excel error. */
  readonly filled: (field: Field) => SheetCell | null;
  readonly place: (field: Field) => ProblemPlace;
  readonly report: <Code extends ProblemCode>(code: Code, field: Field, details: ProblemDetails<Code>) => void;
  /** Names the field without a word: what is wrong with it is reported elsewhere. */
  readonly doubt: (field: Field) => void;
  readonly about: (field: Field) => { readonly column: string; readonly label: string };
  /** The value, or the fallback with the empty cell reported (unless the field is reported already). */
  readonly need: <Value>(field: Field, value: Value | null, fallback: Value) => Value;
};

const EXCEL_ERROR = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|Н\/Д|ССЫЛКА!|ЗНАЧ!|ИМЯ\?|ДЕЛ\/0!|ПУСТО!|ЧИСЛО!)$/iu;

export function createRowCells<Field extends string>(input: RowInput<Field>): RowCells<Field> {
  const faulty: string[] = [];
  const source = buildSource(input);
  const cellAt = (field: Field): SheetCell | undefined => input.row.cells.get(input.head.columnOf.get(field) ?? -1);
  const text = (field: Field): string => (cellAt(field)?.text ?? '').replaceAll('\n', ' ');
  const place = (field: Field): ProblemPlace => ({ file: input.fileName, sheet: input.sheet.name, cell: source.cells[field]?.address ?? `A${input.row.number}`, value: text(field) });
  const report: RowCells<Field>['report'] = (code, field, details) => {
    const problem = buildProblem(code, place(field), details);
    if (problem.level === 'error') faulty.push(field);
    input.problems.push(problem);
  };
  const about = (field: Field) => ({ column: input.columns[field].titles[0] ?? '', label: input.label.map(text).filter(Boolean).join(' ') });
  return {
    source,
    faulty,
    isEmpty: [...input.head.columnOf.values()].every((column) => !input.row.cells.has(column)),
    text,
    filled: (field) => {
      const cell = cellAt(field);
      if (!cell || !EXCEL_ERROR.test(cell.text)) return cell ?? null;
      if (!faulty.includes(field)) report('cellError', field, { value: cell.text });
      return null;
    },
    place,
    report,
    doubt: (field) => {
      faulty.push(field);
    },
    about,
    need: (field, value, fallback) => {
      if (value === null && !faulty.includes(field)) report('emptyCell', field, about(field));
      return value ?? fallback;
    },
  };
}

function buildSource<Field extends string>(input: RowInput<Field>): SourceRow {
  const cells: Record<string, SourceCell> = {};
  for (const [field, column] of input.head.columnOf) {
    const cell = input.row.cells.get(column);
    // An empty cell stands under its head.
    const letters = /^[A-Z]+/.exec(input.head.row.cells.get(column)?.address ?? '')?.[0] ?? columnLetter(column);
    cells[field] = { address: cell?.address ?? `${letters}${input.row.number}`, text: cell?.text ?? '' };
  }
  return { sheet: input.sheet.name, row: input.row.number, cells };
}

/** 1 → A, 27 → AA. */
export function columnLetter(column: number): string {
  return column > 26 ? columnLetter(Math.floor((column - 1) / 26)) + columnLetter(((column - 1) % 26) + 1) : String.fromCharCode(64 + column);
}
