import { normalizeClassName, type ClassRecord, type CurriculumRecord, type Lookup, type SubjectRecord } from '@shared/domain/exchange';
import { buildProblem } from '@shared/domain/exchange';
import { createRowReader, type RowReader } from '../row-reader';
import { required, type ColumnSpec } from '../sheet-columns';
import { findHeadRow } from '../sheet-rows';
import type { Sheet, SheetRow } from '../xlsx-table';
import { readSubject } from './read-reference';
import { takeSheet, type SchoolReading } from './school-reading';

type Known = { readonly classes: readonly ClassRecord[]; readonly subjects: Lookup<SubjectRecord> };
type PlanColumn = { readonly column: number; readonly title: string; readonly classNames: readonly string[] };

const SUBJECT_COLUMN = required('Предмет', 'Учебный предмет', 'Предметы');
const SUMMARY_ROW = /^(итого|всего|сумма)/iu;
const MAX_HOURS = 20;

/** Sheet «Учебный план»: subjects down, grades («7») or classes («10А») across, hours a week in the cells (CUR-01). */
export function readCurriculum(reading: SchoolReading, known: Known): CurriculumRecord[] {
  const sheet = takeSheet(reading, 'Учебный план');
  if (!sheet) return [];
  const head = findHeadRow(sheet, { subject: SUBJECT_COLUMN });
  if (!head) {
    reading.problems.push(buildProblem('missingHead', { file: reading.fileName, sheet: sheet.name }, { columns: ['Предмет', '1', '2', '…'] }));
    reading.unreadSheets.add('Учебный план');
    return [];
  }
  const subjectColumn = head.columnOf.get('subject') ?? 1;
  const columns = readColumns(reading, sheet, head.row, subjectColumn, known.classes);
  const seen = new Map<string, number>();
  return sheet.rows
    .filter((row) => row.number > head.row.number && !SUMMARY_ROW.test(row.cells.get(subjectColumn)?.text ?? ''))
    .flatMap((row) => readPlanRow(reading, sheet, row, { subjectColumn, columns, seen }, known.subjects));
}

/** A grade's column serves its classes that have no column of their own. */
function readColumns(reading: SchoolReading, sheet: Sheet, head: SheetRow, subjectColumn: number, classes: readonly ClassRecord[]): PlanColumn[] {
  const titles = [...head.cells].filter(([column]) => column !== subjectColumn).map(([column, cell]) => ({ column, cell, title: normalizeClassName(cell.text.replace(/\s*кл(асс|ассы|\.)?$/iu, '')) }));
  const named = new Set(titles.map(({ title }) => title));
  return titles.flatMap(({ column, cell, title }) => {
    const own = classes.filter((row) => row.name === title || (String(row.grade) === title && !named.has(row.name)));
    if (SUMMARY_ROW.test(cell.text)) return [];
    const isGrade = /^\d{1,2}$/.test(title);
    if (own.length === 0 && !isGrade && !reading.unreadSheets.has('Классы')) {
      reading.problems.push(buildProblem('unknownPlanColumn', { file: reading.fileName, sheet: sheet.name, cell: cell.address, value: cell.text }, { value: cell.text }));
    }
    return [{ column, title, classNames: own.map((row) => row.name) }];
  });
}

type PlanFrame = { readonly subjectColumn: number; readonly columns: readonly PlanColumn[]; readonly seen: Map<string, number> };

function readPlanRow(reading: SchoolReading, sheet: Sheet, row: SheetRow, frame: PlanFrame, subjects: Lookup<SubjectRecord>): CurriculumRecord[] {
  const specs: Record<string, ColumnSpec> = { subject: SUBJECT_COLUMN };
  for (const column of frame.columns) specs[`plan${column.column}`] = required(`${column.title} (часы)`);
  const columnOf = new Map<string, number>([['subject', frame.subjectColumn], ...frame.columns.map((column) => [`plan${column.column}`, column.column] as const)]);
  const readerOf = (): RowReader<string> => createRowReader({ sheet, row, columns: specs, head: { row, columnOf }, label: ['subject'], fileName: reading.fileName, problems: reading.problems });
  const first = readerOf();
  if (first.isEmpty) return [];
  const subject = readSubject(reading, first, 'subject', subjects);
  const earlier = frame.seen.get(subject);
  if (earlier !== undefined) {
    first.report('duplicatePlanRow', 'subject', { subject, row: earlier });
    return [];
  }
  frame.seen.set(subject, row.number);
  return frame.columns.flatMap((column) => {
    const reader = readerOf();
    const field = `plan${column.column}`;
    const hours = reader.integer(field, 0, MAX_HOURS);
    if ((hours === null || hours === 0) && reader.faulty.length === 0) return [];
    const cells = { ...reader.source.cells, hours: reader.source.cells[field] ?? { address: '', text: '' } };
    const faulty = [...first.faulty, ...(reader.faulty.length > 0 ? ['hours'] : [])];
    return [{ subject, column: column.title, classNames: column.classNames, hours: hours ?? 0, source: { ...reader.source, cells }, faulty }];
  });
}
