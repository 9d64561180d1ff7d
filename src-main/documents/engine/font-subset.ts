import type { Font } from './font-set';

/** The part of fontkit's TrueType subset that its typings leave out. */
type SubsetInside = {
  includeGlyph(glyphId: number): number;
  encodeStream(): NodeJS.EventEmitter;
  _addGlyph(glyphId: number): number;
  loca: { version?: number };
};

/** The glyphs of one font that one document uses, numbered anew. */
export type FontSubset = {
  /** Number of the glyph in the subset. */
  include(glyphId: number): number;
  /** The bytes of the TrueType file for FontFile2. */
  encode(): Promise<Uint8Array>;
};

/**
 * fontkit writes a short `loca` whenever the subset is under 64 KB, halving offsets that may be odd: about half of the
 * glyphs of Tinos then come out blank. A long `loca`, asked for before the first glyph is added, has no such limit.
 */
function mendLoca(subset: SubsetInside): void {
  const addGlyph = subset._addGlyph.bind(subset);
  subset._addGlyph = (glyphId) => {
    subset.loca.version = 1;
    return addGlyph(glyphId);
  };
}

function readAll(stream: NodeJS.EventEmitter): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    stream.on('data', (part: Uint8Array) => parts.push(part));
    stream.on('end', () => resolve(Buffer.concat(parts)));
    stream.on('error', reject);
  });
}

export function createFontSubset(font: Font): FontSubset {
  const subset = font.createSubset() as unknown as SubsetInside;
  mendLoca(subset);
  return {
    include: (glyphId) => subset.includeGlyph(glyphId),
    encode: () => readAll(subset.encodeStream()),
  };
}
