// Refuses a document whose embedded fonts draw anything but what the source fonts draw.
import { inflateSync } from 'node:zlib';
import fontkit from '@pdf-lib/fontkit';
import type { Font } from './font-set';

export type UsedGlyph = { readonly character: string; readonly sourceId: number; readonly subsetId: number };

/** What was embedded of one font: its compressed FontFile2 as handed to the writer. */
export type EmbeddedFont = {
  readonly postScriptName: string;
  readonly source: Font;
  readonly fontFile: Uint8Array;
  readonly glyphs: readonly UsedGlyph[];
};

export class DamagedFontError extends Error {
  readonly postScriptName: string;
  readonly characters: readonly string[];

  constructor(postScriptName: string, characters: readonly string[]) {
    super(`embedded ${postScriptName} draws other outlines for: ${characters.join(' ')}`);
    this.name = 'DamagedFontError';
    this.postScriptName = postScriptName;
    this.characters = characters;
  }
}

/** Outlines of the source fonts, which live as long as the process: every book is compared with the same letters. */
const sourceOutlines = new WeakMap<Font, Map<number, string>>();

function getOutline(font: Font, glyphId: number): string {
  return font.getGlyph(glyphId).path.toSVG();
}

function getSourceOutline(font: Font, glyphId: number): string {
  const known = sourceOutlines.get(font) ?? new Map<number, string>();
  sourceOutlines.set(font, known);
  const outline = known.get(glyphId) ?? getOutline(font, glyphId);
  known.set(glyphId, outline);
  return outline;
}

function isSameGlyph(subset: Font, source: Font, glyph: UsedGlyph): boolean {
  try {
    return getOutline(subset, glyph.subsetId) === getSourceOutline(source, glyph.sourceId);
  } catch (error) {
    // A damaged table makes fontkit read past the end: that is the damage looked for.
    if (error instanceof RangeError || error instanceof TypeError) return false;
    throw error;
  }
}

/** Characters whose outline in the TrueType file differs from the source font's. */
export function findDamagedCharacters(trueType: Uint8Array, source: Font, glyphs: readonly UsedGlyph[]): string[] {
  const subset = fontkit.create(trueType);
  return glyphs.filter((glyph) => !isSameGlyph(subset, source, glyph)).map((glyph) => glyph.character);
}

/** Font files that were looked at and found whole: the same bytes go into book after book. */
const intactFiles = new WeakSet<Uint8Array>();

/** Looks at the fonts as they lie in the finished file; throws `DamagedFontError`. */
export function assertFontsIntact(pdf: Uint8Array, embedded: readonly EmbeddedFont[]): void {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  for (const font of embedded) {
    const start = file.lastIndexOf(font.fontFile);
    const characters = font.glyphs.map((glyph) => glyph.character);
    if (start < 0) throw new DamagedFontError(font.postScriptName, characters);
    if (intactFiles.has(font.fontFile)) continue;
    const written = inflateSync(file.subarray(start, start + font.fontFile.length));
    const damaged = findDamagedCharacters(written, font.source, font.glyphs);
    if (damaged.length > 0) throw new DamagedFontError(font.postScriptName, damaged);
    intactFiles.add(font.fontFile);
  }
}
