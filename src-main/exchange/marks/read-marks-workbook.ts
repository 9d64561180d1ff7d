import { buildProblem, foldName, sortProblems, type ImportProblem, type MarksFile, type MarksSheet } from '@shared/domain/exchange';
import { openWorkbook, type Sheet, type Workbook } from '../xlsx-table';
import { parseMarksTitle, type MarksTitle } from './parse-marks-title';
import { findMarksHeadRow, isPeriodHead, readMarksHead } from './read-marks-head';
import type { CellValues } from './read-mark-cell';
import { readMarksRows } from './read-marks-sheet';

export type MarksReading = { readonly marks: MarksFile | null; readonly problems: readonly ImportProblem[] };

/** Reads marks of a class exported by another journal, a subject a sheet (EXP-04, MRK-01). */
export async function readMarksWorkbook(bytes: Uint8Array, fileName: string, values: CellValues): Promise<MarksReading> {
  const { workbook, problem } = await openWorkbook(bytes, fileName);
  if (!workbook) return { marks: null, problems: [problem] };
  const problems: ImportProblem[] = [];
  const sheets: MarksSheet[] = [];
  let first: MarksTitle | null = null;
  for (const sheet of workbook.sheets) {
    const title = readTitle(workbook, sheet, first, problems);
    if (!title) continue;
    first ??= title;
    const twin = sheets.find((known) => foldName(known.subject) === foldName(title.subject));
    const place = { file: fileName, sheet: sheet.name, cell: 'A1', value: title.subject };
    if (twin) problems.push(buildProblem('subjectTwice', place, { subject: title.subject, other: twin.sheet }));
    const row = findMarksHeadRow(sheet);
    if (!row) problems.push(buildProblem('marksTableMissing', { file: fileName, sheet: sheet.name }, { sheet: sheet.name }));
    if (twin || !row) continue;
    const head = readMarksHead(sheet, row, title.yearName, fileName, problems);
    sheets.push(readMarksRows({ sheet, head, fileName, values, problems }, title.subject));
  }
  const marks = first ? { fileName, className: first.className, periodName: first.periodName, yearName: first.yearName, sheets } : null;
  return { marks, problems: sortProblems(problems) };
}

/** The title in the first row; every sheet must be of the first one's class, period and year. */
function readTitle(workbook: Workbook, sheet: Sheet, first: MarksTitle | null, problems: ImportProblem[]): MarksTitle | null {
  const cell = [...(sheet.rows[0]?.cells.values() ?? [])][0];
  const place = { file: workbook.fileName, sheet: sheet.name, cell: cell?.address ?? 'A1', value: cell?.text ?? '' };
  const title = parseMarksTitle(cell?.text ?? '');
  if (!title) {
    problems.push(buildProblem('marksTitleUnclear', place, { value: cell?.text ?? '' }));
    return null;
  }
  if (!first || nameScope(first) === nameScope(title)) return title;
  problems.push(buildProblem('marksTitleDiffers', place, { expected: nameScope(first), found: nameScope(title) }));
  return null;
}

function nameScope(title: MarksTitle): string {
  return `${title.className}, ${title.periodName} ${title.yearName}`;
}

/** Dates of lessons beside the pupils, or marks of a period alone. */
export function looksLikeMarks(workbook: Workbook): boolean {
  return workbook.sheets.some((sheet) => {
    const row = findMarksHeadRow(sheet);
    const heads = row ? [...row.cells.values()].map((cell) => cell.text) : [];
    return heads.filter((text) => /^\d{1,2}\.\d{1,2}(\.\d{4})?$/.test(text)).length >= 2 || heads.some(isPeriodHead);
  });
}
