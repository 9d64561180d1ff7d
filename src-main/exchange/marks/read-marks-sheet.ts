import { buildProblem, foldName, type ImportProblem, type MarksCell, type MarksRow, type MarksSheet } from '@shared/domain/exchange';
import { findAverage, formatAverage } from '@shared/domain/journal';
import type { SheetCell } from '../xlsx-cell';
import type { Sheet, SheetRow } from '../xlsx-table';
import { readMarkCell, readPeriodMark, type CellValues } from './read-mark-cell';
import type { MarksHead } from './read-marks-head';

type Frame = { readonly sheet: Sheet; readonly head: MarksHead; readonly fileName: string; readonly values: CellValues; readonly problems: ImportProblem[] };

/** Rows of pupils under the head. Two marks in a cell and averages that differ are summed up in one warning each. */
export function readMarksRows(frame: Frame, subject: string): MarksSheet {
  const rows: MarksRow[] = [];
  const rowOf = new Map<string, number>();
  for (const row of frame.sheet.rows.filter((item) => item.number > frame.head.row.number)) {
    const name = row.cells.get(frame.head.nameColumn);
    if (!name || /^(средний|итого|всего)/iu.test(name.text)) continue;
    const earlier = rowOf.get(foldName(name.text));
    if (earlier !== undefined) {
      frame.problems.push(buildProblem('markStudentTwice', placeOf(frame, name), { name: name.text, row: earlier }));
      continue;
    }
    rowOf.set(foldName(name.text), row.number);
    rows.push(readRow(frame, row, name.text));
  }
  frame.problems.push(...findDoubleMarks(frame, rows), ...findAverageDifferences(frame, rows));
  const columns = frame.head.columns.map(({ date, ordinalOnDate, columnLetter }) => ({ date, ordinalOnDate, columnLetter }));
  return { sheet: frame.sheet.name, subject, columns, rows };
}

function placeOf(frame: Frame, cell: SheetCell) {
  return { file: frame.fileName, sheet: frame.sheet.name, cell: cell.address, value: cell.text };
}

function readRow(frame: Frame, row: SheetRow, studentName: string): MarksRow {
  const { head, values, problems } = frame;
  const cells = head.columns.flatMap((column, columnIndex): MarksCell[] => {
    const cell = row.cells.get(column.column);
    if (!cell) return [];
    const reading = readMarkCell(cell.text, values);
    if (!reading) problems.push(buildProblem('badMark', placeOf(frame, cell), { value: cell.text, lowest: values.scale.lowest, codes: values.absenceCodes }));
    return reading ? [{ columnIndex, address: cell.address, raw: cell.text, ...reading }] : [];
  });
  const average = row.cells.get(head.averageColumn ?? -1);
  const period = row.cells.get(head.periodColumn ?? -1);
  const periodMark = period ? readPeriodMark(period.text, values.scale) : null;
  if (period && periodMark === null) problems.push(buildProblem('badPeriodMark', placeOf(frame, period), { value: period.text, lowest: values.scale.lowest }));
  return { row: row.number, studentName, cells, average: average ? readAverage(average) : null, periodMark };
}

function readAverage(cell: SheetCell): number | null {
  const value = cell.serial ?? Number(cell.text.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

function findDoubleMarks(frame: Frame, rows: readonly MarksRow[]): ImportProblem[] {
  const doubles = rows.flatMap((row) => row.cells.filter((cell) => cell.marks.length > 1));
  const [first] = doubles;
  if (!first) return [];
  const place = { file: frame.fileName, sheet: frame.sheet.name, cell: first.address, value: first.raw };
  const problem = buildProblem('doubleMarks', place, { count: doubles.length, cells: doubles.map((cell) => cell.address) });
  return [doubles.length > 1 ? { ...problem, related: doubles.length - 1 } : problem];
}

/** The exported average is rounded to two digits, so half a hundredth is no difference. */
function findAverageDifferences(frame: Frame, rows: readonly MarksRow[]): ImportProblem[] {
  const wrong = rows.filter((row) => {
    const computed = findAverage(row.cells.flatMap((cell) => cell.marks));
    return row.average !== null && (computed === null || Math.abs(computed - row.average) > 0.0051);
  });
  const [first] = wrong;
  if (!first) return [];
  const examples = wrong.map((row) => `${row.studentName}: ${formatAverage(row.average)}, по оценкам ${formatAverage(findAverage(row.cells.flatMap((cell) => cell.marks))) || 'оценок нет'}`);
  const cell = [...frame.sheet.rows].find((row) => row.number === first.row)?.cells.get(frame.head.averageColumn ?? -1);
  const problem = buildProblem('averageDiffers', { file: frame.fileName, sheet: frame.sheet.name, cell: cell?.address ?? `A${first.row}`, value: cell?.text ?? '' }, { count: wrong.length, examples });
  return [wrong.length > 1 ? { ...problem, related: wrong.length - 1 } : problem];
}
