// Breaks texts into lines of a given width: words first, then hyphens, syllables, and at last single characters.
import type { DocumentFonts } from './document-fonts';
import { splitSyllables } from './hyphenate';
import type { TextStyle } from './page-canvas';

type Measure = (text: string) => number;

// «§ 12», «№ 45», «п. 3» stay together.
const BINDING = /(^|\s)(§§?|№№?|п\.|с\.|стр\.|упр\.|гл\.|табл\.|рис\.)\s+(?=\S)/giu;
// «А. Ф.» is not parted.
const INITIALS = /(\p{Lu}\.) +(?=\p{Lu}\.)/gu;
const MAY_BIND = /[§№.] /u;
const NO_BREAK_SPACE = '\u00A0';

/** Longest beginning of the pieces that fits with `tail` after it; at least one piece. */
function takeFitting(pieces: readonly string[], tail: string, width: number, measure: Measure): number {
  let taken = 1;
  while (taken < pieces.length && measure(pieces.slice(0, taken + 1).join('') + tail) <= width) taken += 1;
  return taken;
}

function splitPieces(word: string, width: number, measure: Measure): { pieces: string[]; tail: string } {
  const hyphenated = word.split(/(?<=[-–/])/u);
  if (hyphenated.length > 1 && measure(hyphenated[0] ?? '') <= width) return { pieces: hyphenated, tail: '' };
  const syllables = splitSyllables(word);
  if (syllables.length > 1 && measure(`${syllables[0]}-`) <= width) return { pieces: syllables, tail: '-' };
  return { pieces: [...word], tail: '' };
}

/** Cuts a word wider than a line; every part but the last fills one line. */
function breakWord(word: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let rest = word;
  while (measure(rest) > width) {
    const { pieces, tail } = splitPieces(rest, width, measure);
    const taken = takeFitting(pieces, tail, width, measure);
    if (taken >= pieces.length) break;
    lines.push(pieces.slice(0, taken).join('') + tail);
    rest = pieces.slice(taken).join('');
  }
  return [...lines, rest];
}

function bindWords(text: string): string {
  if (!MAY_BIND.test(text)) return text;
  return text.replace(BINDING, `$1$2${NO_BREAK_SPACE}`).replace(INITIALS, `$1${NO_BREAK_SPACE}`);
}

function wrapParagraph(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  const space = measure(' ');
  let line = '';
  let used = 0;
  for (const word of bindWords(text).split(' ')) {
    if (word === '') continue;
    // Words repeat and lines do not: only words are measured, and remembered.
    const wordWidth = measure(word);
    if (line !== '' && used + space + wordWidth <= width) {
      line += ` ${word}`;
      used += space + wordWidth;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = wordWidth <= width ? [word] : breakWord(word, width, measure);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
    used = parts.length === 1 ? wordWidth : measure(line);
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** Texts are wrapped to be measured, and again to be drawn. */
const wrappedTexts = new WeakMap<DocumentFonts, Map<string, readonly string[]>>();

/** Lines of a text not wider than `widthMm`; an empty text has none. Line breaks of the writer are kept. */
export function wrapText(fonts: DocumentFonts, text: string, widthMm: number, style: TextStyle): readonly string[] {
  if (text === '') return [];
  const known = wrappedTexts.get(fonts) ?? new Map<string, readonly string[]>();
  wrappedTexts.set(fonts, known);
  const key = `${String(widthMm)} ${String(style.size)} ${style.weight} ${text}`;
  const lines = known.get(key) ?? wrapAnew(fonts, text, widthMm, style);
  known.set(key, lines);
  return lines;
}

function wrapAnew(fonts: DocumentFonts, text: string, widthMm: number, style: TextStyle): readonly string[] {
  const measure: Measure = (part) => fonts.measure(part, style.size, style.weight);
  if (!text.includes('\n')) return wrapParagraph(text, widthMm, measure);
  return text.split(/\r?\n/u).flatMap((paragraph) => wrapParagraph(paragraph, widthMm, measure));
}

/** One line, cut with «…» where it is too wide: only for running heads, where the whole text stands elsewhere. */
export function cutText(fonts: DocumentFonts, text: string, widthMm: number, style: TextStyle): string {
  if (fonts.measure(text, style.size, style.weight) <= widthMm) return text;
  const characters = [...text];
  while (characters.length > 0 && fonts.measure(`${characters.join('').trimEnd()}…`, style.size, style.weight) > widthMm) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
