import type ExcelJS from 'exceljs';
import { buildProblem, foldName, type ImportProblem } from '@shared/domain/exchange';
import { readCell, type SheetCell } from './xlsx-cell';
import { findDamage, MAX_FILE_MEGABYTES } from './xlsx-damage';

/** A sheet as rows of filled cells; columns are counted from 1. Rows and cells without text are left out. */
export type SheetRow = { readonly number: number; readonly cells: ReadonlyMap<number, SheetCell> };
export type Sheet = { readonly name: string; readonly rows: readonly SheetRow[] };
export type Workbook = { readonly fileName: string; readonly sheets: readonly Sheet[] };
export type OpenedWorkbook = { readonly workbook: Workbook; readonly problem: null } | { readonly workbook: null; readonly problem: ImportProblem };

const lastOpened = new WeakMap<Uint8Array, { readonly fileName: string; readonly opened: Promise<OpenedWorkbook> }>();

/**
 * Reads an XLSX book. Whatever is wrong with the file comes back as a problem in Russian, never as an exception. An import looks at
 * the same bytes twice, to recognise the book and to read it: they are parsed once.
 */
export function openWorkbook(bytes: Uint8Array, fileName: string): Promise<OpenedWorkbook> {
  const known = lastOpened.get(bytes);
  if (known?.fileName === fileName) return known.opened;
  const opened = parseWorkbook(bytes, fileName);
  lastOpened.set(bytes, { fileName, opened });
  return opened;
}

async function parseWorkbook(bytes: Uint8Array, fileName: string): Promise<OpenedWorkbook> {
  const damage = findDamage(bytes);
  if (damage === 'fileTooBig') {
    return refuse(buildProblem(damage, { file: fileName }, { megabytes: Math.ceil(bytes.length / 1_048_576), limit: MAX_FILE_MEGABYTES }));
  }
  if (damage !== null) return refuse(buildProblem(damage, { file: fileName }, {}));
  // Loaded with the first file: it is a third of what the backend would keep in memory.
  const { Workbook: XlsxWorkbook } = (await import('exceljs')).default;
  const book = new XlsxWorkbook();
  try {
    await book.xlsx.load(toArrayBuffer(bytes));
  } catch {
    // The reason is the parser's inner state in English; to the user it is one thing: the book cannot be read.
    return refuse(buildProblem('fileDamaged', { file: fileName }, {}));
  }
  const sheets = book.worksheets.map(readSheet).filter((sheet) => sheet.rows.length > 0);
  if (sheets.length === 0) return refuse(buildProblem('fileWithoutSheets', { file: fileName }, {}));
  return { workbook: { fileName, sheets }, problem: null };
}

function refuse(problem: ImportProblem): OpenedWorkbook {
  return { workbook: null, problem };
}

function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}

function readSheet(sheet: ExcelJS.Worksheet): Sheet {
  const rows: SheetRow[] = [];
  sheet.eachRow((row, number) => {
    const cells = new Map<number, SheetCell>();
    row.eachCell((cell, column) => {
      // A merged block repeats its value downwards (the day of a timetable), not sideways (a title over the table).
      if (cell.isMerged && cell.master.col !== cell.col) return;
      const content = readCell(cell.isMerged ? cell.master : cell);
      if (content) cells.set(column, { ...content, address: cell.address });
    });
    if (cells.size > 0) rows.push({ number, cells });
  });
  return { name: sheet.name.trim(), rows };
}

/** The sheet of that name; blanks, case and «ё» do not count. */
export function findSheet(workbook: Workbook, names: readonly string[]): Sheet | undefined {
  return names.map((name) => workbook.sheets.find((sheet) => foldName(sheet.name) === foldName(name))).find((sheet) => sheet !== undefined);
}
