import type { CalendarDate } from '../../lib/calendar-date';
import type { AbsenceCode } from '../journal';

/** Marks of one class for one period, exported by another journal, a sheet a subject. */
export type MarksFile = {
  readonly fileName: string;
  readonly className: string;
  readonly periodName: string;
  readonly yearName: string;
  readonly sheets: readonly MarksSheet[];
};

export type MarksSheet = { readonly sheet: string; readonly subject: string; readonly columns: readonly MarksColumn[]; readonly rows: readonly MarksRow[] };

/** Equal dates are different lessons of that day: the first column is the first of them (`ordinalOnDate` 1). */
export type MarksColumn = { readonly date: CalendarDate; readonly ordinalOnDate: number; readonly columnLetter: string };

export type MarksRow = {
  readonly row: number;
  readonly studentName: string;
  readonly cells: readonly MarksCell[];
  readonly average: number | null;
  readonly periodMark: string | null;
};

/** `4/4` holds two marks; the second becomes a column of its own with the work type «не указан». */
export type MarksCell = {
  readonly columnIndex: number;
  readonly address: string;
  readonly raw: string;
  readonly marks: readonly number[];
  readonly absence: AbsenceCode | null;
};
