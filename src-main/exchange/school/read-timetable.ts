import { buildProblem, foldName, normalizeClassName, type ClassRecord, type Lookup, type SourceRow } from '@shared/domain/exchange';
import { readInteger } from '../cell-values';
import { required } from '../sheet-columns';
import { findHeadRow } from '../sheet-rows';
import type { SheetCell } from '../xlsx-cell';
import type { Sheet, SheetRow } from '../xlsx-table';
import { resolveLessons, type ReadTimetable, type TimetableLookups, type WrittenLesson } from './resolve-lessons';
import { takeSheet, type SchoolReading } from './school-reading';

const COLUMNS = { day: required('День', 'День недели'), lesson: required('Урок', '№ урока', '№') };
const WEEKDAYS = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота'];
const SHORT_WEEKDAYS = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб'];
const MAX_LESSON = 14;

/** A day or number that was read, or the cell of the problem that stands in its place. */
type Reading = { readonly value: number; readonly cause: null } | { readonly value: null; readonly cause: string };

/** Sheet «Расписание»: days and lesson numbers down, classes across; a line of a cell is a lesson of the class or a subgroup (TT-01). */
export function readTimetable(reading: SchoolReading, known: TimetableLookups): ReadTimetable {
  const sheet = takeSheet(reading, 'Расписание');
  const head = sheet ? findHeadRow(sheet, COLUMNS) : null;
  const [dayColumn, lessonColumn] = [head?.columnOf.get('day'), head?.columnOf.get('lesson')];
  if (!sheet || !head || dayColumn === undefined || lessonColumn === undefined) {
    if (sheet) reading.problems.push(buildProblem('missingHead', { file: reading.fileName, sheet: sheet.name }, { columns: ['День', 'Урок', '1А', '…'] }));
    reading.unreadSheets.add('Расписание');
    return { lessons: [], unresolved: [] };
  }
  const columns = readClassColumns(reading, sheet, head.row.cells, new Set([dayColumn, lessonColumn]), known.classes);
  const lessons: WrittenLesson[] = [];
  let day: Reading | null = null;
  for (const row of sheet.rows.filter((item) => item.number > head.row.number)) {
    const dayCell = row.cells.get(dayColumn);
    if (dayCell) day = readWeekday(reading, sheet, dayCell);
    if (!columns.some(({ column }) => row.cells.has(column))) continue;
    day ??= reportMissingDay(reading, sheet, row);
    const number = readLessonNumber(reading, sheet, row.cells.get(lessonColumn), row.number);
    lessons.push(...listLines(sheet, row, columns, day, number));
  }
  return resolveLessons(reading, lessons, known);
}

type ClassColumn = { readonly column: number; readonly className: string; readonly cause: string | null };

/** An unknown class keeps its column: the class that lacks one may be meant. */
function readClassColumns(reading: SchoolReading, sheet: Sheet, head: ReadonlyMap<number, SheetCell>, taken: ReadonlySet<number>, classes: Lookup<ClassRecord>): ClassColumn[] {
  return [...head].filter(([column]) => !taken.has(column)).map(([column, cell]) => {
    const found = classes.find(normalizeClassName(cell.text));
    if (found) return { column, className: found.name, cause: null };
    if (!reading.unreadSheets.has('Классы') && !classes.couldBeRefused(cell.text)) {
      reading.problems.push(buildProblem('unknownClass', { file: reading.fileName, sheet: sheet.name, cell: cell.address, value: cell.text }, { value: cell.text, known: classes.names }));
    }
    return { column, className: cell.text, cause: cell.address };
  });
}

function readWeekday(reading: SchoolReading, sheet: Sheet, cell: SheetCell): Reading {
  const text = foldName(cell.text).replace(/\.$/, '');
  const index = Math.max(WEEKDAYS.indexOf(text), SHORT_WEEKDAYS.indexOf(text));
  if (index >= 0) return { value: index + 1, cause: null };
  // A merged day stands in each of its rows: one problem, at the first.
  const first = reading.problems.find((problem) => problem.code === 'unknownDay' && problem.value === cell.text)?.cell;
  if (first !== undefined && first !== null) return { value: null, cause: first };
  reading.problems.push(buildProblem('unknownDay', { file: reading.fileName, sheet: sheet.name, cell: cell.address, value: cell.text }, { value: cell.text }));
  return { value: null, cause: cell.address };
}

function reportMissingDay(reading: SchoolReading, sheet: Sheet, row: SheetRow): Reading {
  const cell = `A${row.number}`;
  reading.problems.push(buildProblem('dayMissing', { file: reading.fileName, sheet: sheet.name, cell }, {}));
  return { value: null, cause: cell };
}

function readLessonNumber(reading: SchoolReading, sheet: Sheet, cell: SheetCell | undefined, row: number): Reading {
  const number = cell ? readInteger(cell) : null;
  if (number !== null && number <= MAX_LESSON) return { value: number, cause: null };
  const address = cell?.address ?? `B${row}`;
  reading.problems.push(buildProblem('notNumber', { file: reading.fileName, sheet: sheet.name, cell: address, value: cell?.text ?? '' }, { column: 'Урок', label: '', from: 0, to: MAX_LESSON }));
  return { value: null, cause: address };
}

function listLines(sheet: Sheet, row: SheetRow, columns: readonly ClassColumn[], day: Reading, number: Reading): WrittenLesson[] {
  return columns.flatMap(({ column, className, cause }) => {
    const cell = row.cells.get(column);
    if (!cell) return [];
    const source = (text: string): SourceRow => ({ sheet: sheet.name, row: row.number, cells: { cell: { address: cell.address, text } } });
    return cell.text.split('\n').filter(Boolean).map((text) => ({
      weekday: day.value ?? 0, lessonNumber: number.value ?? 0, className, text, source: source(text), cause: cause ?? day.cause ?? number.cause,
    }));
  });
}
