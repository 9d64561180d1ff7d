import type { CalendarDate } from '../../lib/calendar-date';

/** What of a line of the sheet has a term of its own. */
export const SHEET_PARTS = ['topic', 'homework', 'mark'] as const;
export type SheetPart = (typeof SHEET_PARTS)[number];

export type SheetRecord = {
  readonly courseId: number; readonly date: CalendarDate; readonly hours: number; readonly topic: string | null; readonly homework: string | null; readonly workType: string | null; readonly value: number | null;
};
/** A record of a line on its page and day; a mark has the term of its kind of work. */
export type TouchedRecord = { readonly part: SheetPart; readonly courseId: number; readonly date: CalendarDate; readonly workType: string | null };

const COLUMNS: Readonly<Record<SheetPart, readonly (keyof SheetRecord)[]>> = { topic: ['topic', 'hours'], homework: ['homework'], mark: ['value', 'workType'] };
const PLACE: readonly (keyof SheetRecord)[] = ['courseId', 'date'];

/**
 * The records that a change of a line touches, each of which has to be inside its window (SEC-07): null before = a new line, null after = one taken
 * away. A line that gets another day or page is touched as a whole, where it stood and where it is to stand.
 */
export function listTouchedRecords(before: SheetRecord | null, after: SheetRecord | null): TouchedRecord[] {
  if (before === null || after === null || differ(PLACE, before, after)) return [before, after].flatMap((line) => (line === null ? [] : listSaidParts(line).map((part) => toTouched(line, part))));
  return SHEET_PARTS.filter((part) => differ(COLUMNS[part], before, after)).flatMap((part) => {
    // A mark that gets another kind of work has both terms.
    const lines = part === 'mark' ? [before, after].filter((line) => isSaid(line, part)) : [after];
    return lines.map((line) => toTouched(line, part));
  });
}

function toTouched({ courseId, date, workType }: SheetRecord, part: SheetPart): TouchedRecord {
  return { part, courseId, date, workType: part === 'mark' ? workType : null };
}

/** Records that a line holds. */
export function listSaidParts(line: SheetRecord): SheetPart[] {
  return SHEET_PARTS.filter((part) => isSaid(line, part));
}

/** Which records were written by a change of these columns. */
export function listPartsOf(columns: readonly string[]): SheetPart[] {
  return SHEET_PARTS.filter((part) => [...COLUMNS[part], ...PLACE].some((column) => columns.includes(column)));
}

function isSaid({ topic, homework, value }: SheetRecord, part: SheetPart): boolean {
  return { topic, homework, mark: value }[part] !== null;
}

function differ(columns: readonly (keyof SheetRecord)[], left: SheetRecord, right: SheetRecord): boolean {
  return columns.some((column) => left[column] !== right[column]);
}
