import { isCalendarDate, type CalendarDate } from '@shared/lib/calendar-date';
import { serialToDate, type SheetCell } from './xlsx-cell';

export type DateReading = { readonly date: CalendarDate } | 'notDate' | 'noSuchDay';

/** A date kept as Excel's day number or as text «25.03.2015», «25/03/2015», «2015-03-25»; «31.02.2014» is no day. */
export function readDate(cell: SheetCell): DateReading {
  if (cell.serial !== null) return cell.serial >= 1 && cell.serial < 100_000 ? { date: serialToDate(Math.floor(cell.serial)) } : 'notDate';
  const text = cell.text.replace(/\s*(г\.?|года)$/u, '');
  const russian = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  const [year, month, day] = russian ? [russian[3], russian[2], russian[1]] : iso ? [iso[1], iso[2], iso[3]] : [];
  if (year === undefined || month === undefined || day === undefined) return 'notDate';
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? { date } : 'noSuchDay';
}

/** `08:30` from text («8:30», «08.30», «8-30») or from Excel's part of a day. */
export function readTime(cell: SheetCell): string | null {
  if (cell.serial !== null && cell.serial >= 0 && cell.serial < 1) {
    const minutes = Math.round(cell.serial * 1440);
    return minutes < 1440 ? formatTime(Math.floor(minutes / 60), minutes % 60) : null;
  }
  const match = /^(\d{1,2})[:.-](\d{2})(?::\d{2})?$/.exec(cell.text);
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2])];
  return match && hours < 24 && minutes < 60 ? formatTime(hours, minutes) : null;
}

function formatTime(hours: number, minutes: number): string {
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

export function readInteger(cell: SheetCell): number | null {
  if (cell.serial !== null) return Number.isInteger(cell.serial) ? cell.serial : null;
  return /^\d{1,9}$/.test(cell.text) ? Number(cell.text) : null;
}

const YES = ['да', '+', 'есть', 'v', 'x', 'х', '1', 'истина'];
const NO = ['нет', '-', '–', '0', 'ложь'];

export function readYesNo(cell: SheetCell): boolean | null {
  const text = cell.text.toLowerCase();
  if (YES.includes(text)) return true;
  return NO.includes(text) ? false : null;
}
