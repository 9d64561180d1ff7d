import { PERIOD_SPECIALS, isMark, type AbsenceCode, type MarkScale } from '@shared/domain/journal';

export type MarkReading = { readonly marks: readonly number[]; readonly absence: AbsenceCode | null };

/** What a cell of a file may hold at this school: marks of the scale, letters of its absence codes. */
export type CellValues = { readonly scale: MarkScale; readonly absenceCodes: readonly AbsenceCode[] };

/** «5», «4/4» (two marks of one lesson), «н»; null for anything else. */
export function readMarkCell(text: string, { scale, absenceCodes }: CellValues): MarkReading | null {
  const folded = text.toLowerCase().replace(/\s+/g, '');
  const absence = absenceCodes.find((code) => code === folded) ?? null;
  if (absence !== null) return { marks: [], absence };
  const parts = folded.split(/[/|\\]/);
  if (parts.length > 2 || !parts.every((part) => /^\d$/.test(part) && isMark(Number(part), scale))) return null;
  return { marks: parts.map(Number), absence: null };
}

/** A period mark as the journal keeps it: «4», «н/а», «осв», «безотм»; null for anything else. */
export function readPeriodMark(text: string, scale: MarkScale): string | null {
  const folded = text.toLowerCase().replace(/\s+/g, '').replace(/\.$/, '').replace(/^н\\а$/, 'н/а');
  if (/^\d$/.test(folded)) return isMark(Number(folded), scale) ? folded : null;
  return PERIOD_SPECIALS.find((special) => special === folded) ?? null;
}
