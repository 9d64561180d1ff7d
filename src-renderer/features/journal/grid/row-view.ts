import type { JournalPage, PageAbsenceCode, PageAway, PageStudent } from '@shared/contract/journal-contract';
import { findAway } from '@shared/domain/individual';
import { findAverage, formatAverage } from '@shared/domain/journal';
import { isWithin } from '@shared/lib/calendar-date';
import { EMPTY_CELL, formatCell, type CellValue } from '../edit/cell-value';
import { applyEntries, findEntry, type EditEntry, type EditState } from '../edit/edit-state';
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
  // What was carried to this page counts like what was given on it; what stands outside the days on the list does not.
  const marks = student.carried.flatMap((record) => (record.kind === 'mark' && /^\d+$/.test(record.value) ? [Number(record.value)] : []));
  const cells = source.columns.map((column, index) => {
    const cell = { date: column.date, lessonNumber: column.lessonNumber, column: column.ordinal, studentId: student.id };
    const saved = findSaved(source.state, column, student.id);
    const value = applyEntries(saved.value, cell, entries);
    if (value.value !== null && isOnList(student, column.date)) marks.push(value.value);
    const isImported = saved.isImported && value.value === saved.value.value && value.code === saved.value.code;
    const isLate = saved.isLate && value.value === saved.value.value && value.code === saved.value.code;
    const view = buildCellView({ column, student, value, entry: findEntry(entries, cell), isImported, isLate, codes: source.page.absenceCodes });
    const old = before?.cells[index];
    return old && isSameView(old, view) ? old : view;
  });
  const average = formatAverage(findAverage(marks));
  const periodMarks = source.periodColumns.map((column) => column.marks.get(student.id) ?? '');
  const isSame = before?.student === student && before.average === average && isSameList(before.cells, cells) && isSameList(before.periodMarks, periodMarks);
  return isSame ? before : { student, cells, average, periodMarks };
}

function isOnList({ dateFrom, dateTo, gaps }: PageStudent, date: string): boolean {
  return isWithin(date, dateFrom, dateTo) && !gaps.some((gap) => isWithin(date, gap.from, gap.to));
}

const ENTRY_CLASSES: Readonly<Record<EditEntry['status'], string>> = { waiting: 'jg-saving', sending: 'jg-saving', refused: 'jg-refused', unsent: 'jg-unsent', queued: 'jg-queued' };

type CellSource = { readonly column: GridColumn; readonly student: PageStudent; readonly value: CellValue; readonly entry: EditEntry | null; readonly isImported: boolean; readonly isLate: boolean; readonly codes: readonly PageAbsenceCode[] };

function buildCellView(source: CellSource): CellView {
  const { column, student, value, entry, isLate, codes } = source;
  const isListed = isOnList(student, column.date);
  const away = findAway(student.away, column.date);
  const text = entry && (entry.text !== '' || entry.status !== 'refused') && entry.set?.kind !== 'comment' ? entry.text : formatCell(value);
  const classes = [column.className];
  if (/^[12]$/.test(text)) classes.push('jg-low');
  else if (text !== '' && !/^\d$/.test(text)) classes.push(text === value.code ? 'jg-absence' : 'jg-text');
  if (text.length > 2) classes.push('jg-long');
  if (value.comment) classes.push('jg-comment');
  if (isLate) classes.push('jg-late');
  if (!isListed) classes.push('jg-off-list');
  else if (away !== null && text === '') classes.push('jg-away');
  if (entry) classes.push(ENTRY_CLASSES[entry.status]);
  return {
    className: classes.join(' '),
    text: text === '' && isListed && away !== null ? away.sign : text,
    label: `${student.name}, ${column.label}, ${describe(text, value, codes)}${describeRemarks(source, isListed, away)}`,
    absence: value.value !== null && value.code ? value.code : undefined,
  };
}

function describe(text: string, { code }: CellValue, codes: readonly PageAbsenceCode[]): string {
  if (text === '') return 'пусто';
  const known = text === code ? codes.find((one) => one.code === code) : undefined;
  return known ? `${text} (${known.meaning})` : text;
}

function describeRemarks({ value, entry, isImported, isLate }: CellSource, isListed: boolean, away: PageAway | null): string {
  const remarks: string[] = [];
  if (value.value !== null && value.code) remarks.push(`отмечен «${value.code}»`);
  if (value.comment) remarks.push(`комментарий: ${value.comment}`);
  if (isImported) remarks.push('загружено из другой программы');
  if (isLate) remarks.push('внесено позже срока');
  if (!isListed) remarks.push('в этот день не в списке');
  else if (away !== null) remarks.push(away.title);
  if (entry?.notice) remarks.push(`не записано: ${describeNotice(entry)}`);
  else if (entry?.status === 'unsent') remarks.push('не записано: нет связи');
  else if (entry?.status === 'queued') remarks.push('не отправлено: сохранено на этом компьютере');
  else if (entry) remarks.push('записывается');
  return remarks.length === 0 ? '' : `, ${remarks.join(', ')}`;
}

/** What the file holds in the cell. Called for every cell of a page, so the keys are put together from ready parts. */
function findSaved(state: EditState, column: GridColumn, studentId: number): Saved {
  const mark = state.marks.get(`${column.key}/${studentId}`);
  const absence = state.absences.get(`${column.lessonKey}/${studentId}`);
  if (!mark && !absence) return NOTHING_SAVED;
  const value = { value: mark?.value ?? null, comment: mark?.comment ?? null, code: absence?.code ?? null };
  return { value, isImported: mark ? mark.isImported : (absence?.isImported ?? false), isLate: mark?.isLate === true || absence?.isLate === true };
}

type Saved = { readonly value: CellValue; readonly isImported: boolean; readonly isLate: boolean };
const NOTHING_SAVED: Saved = { value: EMPTY_CELL, isImported: false, isLate: false };

function isSameView(left: CellView, right: CellView): boolean {
  return left.text === right.text && left.className === right.className && left.label === right.label && left.absence === right.absence;
}

function isSameList<Item>(left: readonly Item[], right: readonly Item[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index]);
}
