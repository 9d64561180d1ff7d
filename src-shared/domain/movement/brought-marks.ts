import { isCalendarDate, type CalendarDate } from '../../lib/calendar-date';

/** A current mark of another school; `date` null where its document gives none. */
export type BroughtMark = { readonly value: string; readonly date: CalendarDate | null };
/** `wrong`: the first word that is neither a mark nor the date of one. */
export type BroughtMarks = { readonly marks: readonly BroughtMark[]; readonly wrong: string | null };

const WORDS = /[^\s,;()]+/g;
const DATE = /^(\d{1,2})[./](\d{1,2})(?:[./](\d{4}))?\.?$/;
const FIRST_MONTH = 8;

/**
 * Current marks as they are written off a document (MOV-07): «4 5 3», «454», «5 12.09, 4 (15.09.2025)» – a date belongs to the mark before
 * it. A date without a year lies in the school year that began in `startYear`.
 */
export function parseBroughtMarks(text: string, startYear: number): BroughtMarks {
  const marks: BroughtMark[] = [];
  for (const word of text.match(WORDS) ?? []) {
    const last = marks.at(-1);
    const date = readDate(word, startYear);
    if (/^[1-5]+$/.test(word)) marks.push(...[...word].map((value) => ({ value, date: null })));
    else if (date !== null && last?.date === null) marks[marks.length - 1] = { ...last, date };
    else return { marks, wrong: word };
  }
  return { marks, wrong: null };
}

function readDate(word: string, startYear: number): CalendarDate | null {
  const [, day = '', month = '', year = String(Number(month) >= FIRST_MONTH ? startYear : startYear + 1)] = DATE.exec(word) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}
