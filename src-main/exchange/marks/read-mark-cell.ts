import { ABSENCE_CODES, PERIOD_SPECIALS, isMark, type AbsenceCode, type MarkScale } from '@shared/domain/journal';

export type MarkReading = { readonly marks: readonly number[]; readonly absence: AbsenceCode | null };

/** «5», «4/4» (two marks of one lesson), «н», «б», «ну»; null for anything else. */
export function readMarkCell(text: string, scale: MarkScale): MarkReading | null {
  const folded = text.toLowerCase().replace(/\s+/g, '');
  const absence = ABSENCE_CODES.find((code) => code === folded) ?? null;
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
