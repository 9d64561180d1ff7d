// The four fonts of the printed documents, read and parsed once per folder.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fontkit from '@pdf-lib/fontkit';

export type Font = ReturnType<typeof fontkit.create>;

/** Tinos carries the text; the symbols font what Tinos lacks (☐ ☑ ✓, ∠ ⊥); mono the one-time passwords. */
const FONT_FILES = {
  regular: 'Tinos-Regular',
  bold: 'Tinos-Bold',
  symbols: 'DejaVuSansCondensed',
  mono: 'DejaVuSansMono-Bold',
} as const;

export type FontName = keyof typeof FONT_FILES;
export type FontFace = { readonly postScriptName: string; readonly font: Font };
export type FontSet = Readonly<Record<FontName, FontFace>>;

const loadedSets = new Map<string, FontSet>();

function loadFace(directory: string, name: FontName): FontFace {
  const file = FONT_FILES[name];
  return { postScriptName: file, font: fontkit.create(readFileSync(join(directory, `${file}.ttf`))) };
}

export function loadFontSet(directory: string): FontSet {
  const loaded = loadedSets.get(directory);
  if (loaded) return loaded;
  const set: FontSet = {
    regular: loadFace(directory, 'regular'),
    bold: loadFace(directory, 'bold'),
    symbols: loadFace(directory, 'symbols'),
    mono: loadFace(directory, 'mono'),
  };
  loadedSets.set(directory, set);
  return set;
}
