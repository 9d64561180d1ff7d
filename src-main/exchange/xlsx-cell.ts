import type { Cell, CellValue } from 'exceljs';

/** A filled cell: its text without stray blanks, and its number when it holds one (a date is its Excel serial day). */
export type SheetCell = { readonly address: string; readonly text: string; readonly serial: number | null };

const DAY_MS = 86_400_000;
const EPOCH_OFFSET_DAYS = 25_569;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;

/** Text as a person sees it: no-break and double blanks become one, line breaks stay, composed letters. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/[\s\u00A0]+/g, ' ').trim())
    .join('\n')
    .trim();
}

/** Content of a cell whatever its kind: rich text, link, formula's result, date, number, text. Null when empty. */
export function readCell(cell: Cell): SheetCell | null {
  const value = plainValue(cell.value);
  if (value === null) return null;
  const serial = value instanceof Date ? value.getTime() / DAY_MS + EPOCH_OFFSET_DAYS : typeof value === 'number' ? value : null;
  const text = value instanceof Date ? formatSerial(Number(serial)) : cleanText(typeof value === 'number' ? formatNumber(value) : value);
  return text === '' ? null : { address: cell.address, text, serial };
}

function plainValue(value: CellValue): string | number | Date | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value;
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('error' in value) return value.error;
  if ('text' in value) return plainValue(value.text);
  if ('formula' in value || 'sharedFormula' in value) return plainValue(value.result ?? null);
  return null;
}

function formatNumber(value: number): string {
  return String(Math.round(value * 1e10) / 1e10);
}

function formatSerial(serial: number): string {
  const date = serialToDate(Math.floor(serial));
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  if (serial < 1) return time;
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}

/** Excel's serial day (of 1900, as all current programs write) → `yyyy-MM-dd`. */
export function serialToDate(serial: number): string {
  return new Date((serial - EPOCH_OFFSET_DAYS) * DAY_MS).toISOString().slice(0, 10);
}
