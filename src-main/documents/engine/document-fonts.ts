// Turns texts into glyphs of one document's fonts, and measures them on the way.
import type { MissingCharacter } from '../models/document-result';
import type { FontFace, FontName, FontSet } from './font-set';
import { createFontSubset, type FontSubset } from './font-subset';
import type { UsedGlyph } from './glyph-guard';
import { POINTS_PER_MM } from './units';

export type Weight = 'regular' | 'bold' | 'mono';

/** A stretch of one font: two bytes in hex for each glyph. */
export type EncodedRun = { readonly face: FontName; readonly hex: string; readonly units: number };
/** Width in thousandths of the font size. */
export type EncodedText = { readonly runs: readonly EncodedRun[]; readonly units: number };

type PlacedGlyph = { readonly face: FontName; readonly hex: string; readonly units: number };

/** A face as far as the document used it. */
export type UsedFace = {
  readonly name: FontName;
  readonly face: FontFace;
  readonly subset: FontSubset;
  /** By number in the subset, from 1. */
  readonly glyphs: readonly (UsedGlyph & { readonly units: number })[];
};

type OpenFace = { face: FontFace; subset: FontSubset; glyphs: (UsedGlyph & { units: number })[]; numbers: Map<number, number> };

/** A text the program itself must be able to print has a character without a glyph. */
export class MissingGlyphError extends Error {
  readonly text: string;
  readonly codePoint: number;

  constructor(text: string, codePoint: number) {
    super(`no glyph for U+${codePoint.toString(16).toUpperCase().padStart(4, '0')} in «${text}»`);
    this.name = 'MissingGlyphError';
    this.text = text;
    this.codePoint = codePoint;
  }
}

const PLACEHOLDER = '□';
// Soft hyphens, zero-width and direction marks, variation selectors: they draw nothing in any font.
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
// Nearly every text is of these and needs no cleaning.
const PLAIN = /^[ -~А-яЁё«»–№§…]*$/u;
const ANY_SPACE = /[\p{Cc}\u00A0\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/gu;
const FALLBACKS: Readonly<Record<Weight, readonly FontName[]>> = {
  regular: ['regular', 'symbols'],
  bold: ['bold', 'symbols'],
  mono: ['mono', 'symbols'],
};
const WIDEST_SHARED_TEXT = 48;

/** In every document, in this order: the font of most books is then the same bytes, made and checked once (see embed-font). */
const REPERTOIRE = [
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~',
  'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  '«»–—−№§…“”„’°±×÷·•²³½≤≥≠≈√←→□',
].join('');
const WITH_REPERTOIRE: readonly FontName[] = ['regular', 'bold'];

function clean(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize('NFC').replace(INVISIBLE, '').replace(ANY_SPACE, ' ');
}

/** The fonts of one document: lives from its first text to its saving. */
export class DocumentFonts {
  readonly #set: FontSet;
  readonly #open = new Map<FontName, OpenFace>();
  readonly #glyphs = { regular: new Map<string, PlacedGlyph>(), bold: new Map<string, PlacedGlyph>(), mono: new Map<string, PlacedGlyph>() };
  // Names and marks repeat on every page.
  readonly #texts = { regular: new Map<string, EncodedText>(), bold: new Map<string, EncodedText>(), mono: new Map<string, EncodedText>() };
  readonly #missing = new Map<string, MissingCharacter>();

  constructor(set: FontSet) {
    this.#set = set;
  }

  /** Characters printed as «□» so far, each once for a text. */
  get missing(): readonly MissingCharacter[] {
    return [...this.#missing.values()];
  }

  encode(text: string, weight: Weight): EncodedText {
    const known = this.#texts[weight].get(text);
    if (known) return known;
    const encoded = this.#encodeCharacters(text, weight);
    if (text.length <= WIDEST_SHARED_TEXT) this.#texts[weight].set(text, encoded);
    return encoded;
  }

  /** Width of a text in one line, mm. */
  measure(text: string, fontSize: number, weight: Weight): number {
    return (this.encode(text, weight).units * fontSize) / 1000 / POINTS_PER_MM;
  }

  /** Throws `MissingGlyphError` where `encode` would print «□». */
  assertPrintable(text: string, weight: Weight): void {
    for (const character of clean(text)) {
      if (!this.#findFace(character, weight)) throw new MissingGlyphError(text, character.codePointAt(0) ?? 0);
    }
  }

  listUsedFaces(): UsedFace[] {
    return [...this.#open].map(([name, { face, subset, glyphs }]) => ({ name, face, subset, glyphs }));
  }

  #encodeCharacters(text: string, weight: Weight): EncodedText {
    const runs: EncodedRun[] = [];
    let units = 0;
    let hex = '';
    let runUnits = 0;
    let face: FontName | null = null;
    const known = this.#glyphs[weight];
    for (const character of clean(text)) {
      const glyph = known.get(character) ?? this.#placeGlyph(character, weight, text);
      if (face !== null && glyph.face !== face) {
        runs.push({ face, hex, units: runUnits });
        hex = '';
        runUnits = 0;
      }
      face = glyph.face;
      hex += glyph.hex;
      runUnits += glyph.units;
      units += glyph.units;
    }
    if (face !== null) runs.push({ face, hex, units: runUnits });
    return { runs, units };
  }

  #findFace(character: string, weight: Weight): FontName | undefined {
    const codePoint = character.codePointAt(0) ?? 0;
    return FALLBACKS[weight].find((name) => this.#set[name].font.hasGlyphForCodePoint(codePoint));
  }

  #placeGlyph(character: string, weight: Weight, text: string): PlacedGlyph {
    const face = this.#findFace(character, weight);
    if (face) {
      const placed = this.#openGlyph(face, character);
      this.#glyphs[weight].set(character, placed);
      return placed;
    }
    const codePoint = character.codePointAt(0) ?? 0;
    if (character === PLACEHOLDER) throw new MissingGlyphError(text, codePoint);
    // Not remembered: every text with it is to be named.
    this.#missing.set(`${codePoint} ${text}`, { text, character, codePoint });
    return this.#placeGlyph(PLACEHOLDER, weight, text);
  }

  #openGlyph(name: FontName, character: string): PlacedGlyph {
    const open = this.#open.get(name) ?? this.#openFace(name);
    const glyph = open.face.font.glyphForCodePoint(character.codePointAt(0) ?? 0);
    const units = Math.round((glyph.advanceWidth * 1000) / open.face.font.unitsPerEm);
    let number = open.numbers.get(glyph.id);
    if (number === undefined) {
      number = open.subset.include(glyph.id);
      open.numbers.set(glyph.id, number);
      open.glyphs.push({ character, sourceId: glyph.id, subsetId: number, units });
    }
    return { face: name, hex: number.toString(16).padStart(4, '0').toUpperCase(), units };
  }

  #openFace(name: FontName): OpenFace {
    const face = this.#set[name];
    const open: OpenFace = { face, subset: createFontSubset(face.font), glyphs: [], numbers: new Map() };
    this.#open.set(name, open);
    if (WITH_REPERTOIRE.includes(name)) {
      for (const character of REPERTOIRE) if (face.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) this.#openGlyph(name, character);
    }
    return open;
  }
}
