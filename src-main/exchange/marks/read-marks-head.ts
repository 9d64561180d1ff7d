import { buildProblem, foldName, type ImportProblem, type MarksColumn } from '@shared/domain/exchange';
import { isCalendarDate, type CalendarDate } from '@shared/lib/calendar-date';
import { formatDate } from '@shared/lib/russian-date';
import { columnLetter } from '../row-cells';
import { serialToDate, type SheetCell } from '../xlsx-cell';
import type { Sheet, SheetRow } from '../xlsx-table';

export type MarksHead = {
  readonly row: SheetRow;
  readonly nameColumn: number;
  readonly averageColumn: number | null;
  readonly periodColumn: number | null;
  readonly columns: readonly (MarksColumn & { readonly column: number })[];
};

const NAME_HEADS = ['ученик', 'фио', 'фио ученика', 'обучающийся', 'фамилия, имя', 'фамилия имя'];
const NUMBER_HEADS = ['№', '№ п/п', 'n'];
const AVERAGE_HEAD = /^(ср(едний)?\.?\s*балл?|среднее|ср\.?)$/iu;
const PERIOD_HEAD = /четверт|полугоди|триместр|семестр|модуль|итог|оценка за|отметка за/iu;

/** The row with «Ученик» and dates of lessons; null when the sheet has none. */
export function findMarksHeadRow(sheet: Sheet): SheetRow | null {
  return sheet.rows.slice(0, 15).find((row) => findNameColumn(row) !== null && row.cells.size > 2) ?? null;
}

/** «I четверть», «Итог»: the column of period marks. */
export function isPeriodHead(text: string): boolean {
  return PERIOD_HEAD.test(text);
}

function findNameColumn(row: SheetRow): number | null {
  return [...row.cells].find(([, cell]) => NAME_HEADS.includes(foldName(cell.text)))?.[0] ?? null;
}

/** `yearName` «2025/2026» gives the year to «05.09». */
export function readMarksHead(sheet: Sheet, row: SheetRow, yearName: string, fileName: string, problems: ImportProblem[]): MarksHead {
  const nameColumn = findNameColumn(row) ?? 2;
  const columns: (MarksColumn & { column: number })[] = [];
  let averageColumn: number | null = null;
  let periodColumn: number | null = null;
  for (const [column, cell] of row.cells) {
    if (column === nameColumn || NUMBER_HEADS.includes(foldName(cell.text))) continue;
    const place = { file: fileName, sheet: sheet.name, cell: cell.address, value: cell.text };
    const date = readLessonDate(cell, yearName);
    if (date !== null) {
      const previous = columns.at(-1)?.date;
      if (previous !== undefined && date < previous) problems.push(buildProblem('dateOrderBroken', place, { date: formatDate(date), previous: formatDate(previous) }));
      columns.push({ date, ordinalOnDate: columns.filter((known) => known.date === date).length + 1, columnLetter: columnLetter(column), column });
    } else if (AVERAGE_HEAD.test(cell.text)) averageColumn = column;
    else if (isPeriodHead(cell.text)) periodColumn = column;
    else problems.push(buildProblem('badMarkDate', place, { value: cell.text }));
  }
  return { row, nameColumn, averageColumn, periodColumn, columns };
}

/** «05.09» belongs to the autumn's year from August on, to the spring's year before. */
function readLessonDate(cell: SheetCell, yearName: string): CalendarDate | null {
  const whole = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(cell.text);
  if (whole && cell.serial !== null) return serialToDate(Math.floor(cell.serial));
  const match = whole ?? (cell.serial === null ? /^(\d{1,2})\.(\d{1,2})\.?$/.exec(cell.text) : null);
  const [, day, month, year] = match ?? [];
  if (day === undefined || month === undefined) return null;
  const [autumn, spring] = yearName.split('/');
  const date = `${year ?? (Number(month) >= 8 ? autumn : spring)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}
