import type { JournalPage, PageStudent } from '@shared/contract/journal-contract';
import { ABSENCE_MEANINGS, findAverage, formatAverage } from '@shared/domain/journal';
import { isWithin } from '@shared/lib/calendar-date';
import type { CellAddress } from '../edit/cell-address';
import { attendanceKeyOf, cellKeyOf } from '../edit/cell-address';
import { formatCell, type CellValue } from '../edit/cell-value';
import { findEntry, getCellValue, type EditEntry, type EditState } from '../edit/edit-state';
import { describeNotice } from '../texts/refusal-text';
import type { GridColumn } from './grid-column';
import type { PeriodColumn } from './period-columns';

/** All that a cell shows; equal views need no painting. */
export type CellView = { readonly className: string; readonly text: string; readonly label: string; readonly absence: string | undefined };

export type RowView = {
  readonly student: PageStudent;
  readonly cells: readonly CellView[];
  readonly average: string;
  readonly periodMarks: readonly string[];
};

type Source = { readonly page: JournalPage; readonly columns: readonly GridColumn[]; readonly periodColumns: readonly PeriodColumn[]; readonly state: EditState };

/** One pupil's row as it stands now. Cells that look the same are the old objects, a row that looks the same is the old row. */
export function buildRowView(source: Source, student: PageStudent, before: RowView | undefined): RowView {
  const entries = source.state.entries.filter((entry) => entry.cell.studentId === student.id);
  const marks: number[] = [];
  const cells = source.columns.map((column, index) => {
    const cell = { date: column.date, lessonNumber: column.lessonNumber, column: column.ordinal, studentId: student.id };
    const value = getCellValue(source.state, cell, entries);
    if (value.value !== null) marks.push(value.value);
    const view = buildCellView(source.state, column, cell, student, value, findEntry(entries, cell));
    const old = before?.cells[index];
    return old && isSameView(old, view) ? old : view;
  });
  const average = formatAverage(findAverage(marks));
  const periodMarks = source.periodColumns.map((column) => column.marks.get(student.id) ?? '');
  const isSame = before?.student === student && before.average === average && isSameList(before.cells, cells) && isSameList(before.periodMarks, periodMarks);
  return isSame ? before : { student, cells, average, periodMarks };
}

function buildCellView(state: EditState, column: GridColumn, cell: CellAddress, student: PageStudent, value: CellValue, entry: EditEntry | null): CellView {
  const isListed = isWithin(column.date, student.dateFrom, student.dateTo);
  const text = entry && (entry.text !== '' || entry.status !== 'refused') && entry.set?.kind !== 'comment' ? entry.text : formatCell(value);
  const isImported = isFromImport(state, cell, value);
  const classes = [column.className];
  if (/^[12]$/.test(text)) classes.push('jg-low');
  else if (text !== '' && !/^\d$/.test(text)) classes.push(text === value.code ? 'jg-absence' : 'jg-text');
  if (value.comment) classes.push('jg-comment');
  if (!isListed) classes.push('jg-off-list');
  if (entry) classes.push(entry.status === 'refused' ? 'jg-refused' : entry.status === 'unsent' ? 'jg-unsent' : 'jg-saving');
  return {
    className: classes.join(' '),
    text,
    label: [student.name, column.label, describe(text, value), ...listRemarks(value, entry, isListed, isImported)].join(', '),
    absence: value.value !== null && value.code ? value.code : undefined,
  };
}

function describe(text: string, value: CellValue): string {
  if (text === '') return 'пусто';
  return text === value.code ? `${text} (${ABSENCE_MEANINGS[value.code]})` : text;
}

function listRemarks(value: CellValue, entry: EditEntry | null, isListed: boolean, isImported: boolean): readonly string[] {
  const remarks: string[] = [];
  if (value.value !== null && value.code) remarks.push(`отмечен «${value.code}»`);
  if (value.comment) remarks.push(`комментарий: ${value.comment}`);
  if (isImported) remarks.push('загружено из другой программы');
  if (!isListed) remarks.push('в этот день не в списке');
  if (entry?.notice) remarks.push(`не записано: ${describeNotice(entry)}`);
  else if (entry?.status === 'unsent') remarks.push('не записано: нет связи');
  else if (entry) remarks.push('записывается');
  return remarks;
}

function isFromImport(state: EditState, cell: CellAddress, value: CellValue): boolean {
  const mark = state.marks.get(cellKeyOf(cell));
  if (mark) return mark.isImported && mark.value === value.value;
  const absence = state.absences.get(attendanceKeyOf(cell));
  return absence !== undefined && absence.isImported && absence.code === value.code;
}

function isSameView(left: CellView, right: CellView): boolean {
  return left.text === right.text && left.className === right.className && left.label === right.label && left.absence === right.absence;
}

function isSameList<Item>(left: readonly Item[], right: readonly Item[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index]);
}
