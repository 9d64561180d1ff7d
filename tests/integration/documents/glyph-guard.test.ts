// Subsetting of Tinos once left about half of the letters blank while every checker called the file good.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { DocumentFonts } from '@main/documents/engine/document-fonts';
import { loadFontSet } from '@main/documents/engine/font-set';
import { createFontSubset } from '@main/documents/engine/font-subset';
import { assertFontsIntact, DamagedFontError, findDamagedCharacters, type UsedGlyph } from '@main/documents/engine/glyph-guard';
import { PageCanvas } from '@main/documents/engine/page-canvas';
import { PdfFile } from '@main/documents/engine/pdf-file';
import { aName, STAMP } from '../../support/documents/a-class-book';
import { FONTS_DIRECTORY, hasTool, readFontFiles, renderInk } from '../../support/documents/read-pdf';

const LETTERS = [...new Set(Array.from({ length: 40 }, (_, index) => aName(index).fullName).join('').replaceAll(' ', ''))];
const NAMES = Array.from({ length: 40 }, (_, index) => aName(index).fullName);
const DPI = 60;

function subsetAsFontkitDoes(): { trueType: Promise<Uint8Array>; glyphs: UsedGlyph[] } {
  const { font } = loadFontSet(FONTS_DIRECTORY).regular;
  const subset = font.createSubset() as unknown as { includeGlyph(id: number): number; encodeStream(): NodeJS.EventEmitter };
  const glyphs = LETTERS.map((character) => {
    const { id } = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
    return { character, sourceId: id, subsetId: subset.includeGlyph(id) };
  });
  const trueType = new Promise<Uint8Array>((resolve) => {
    const parts: Uint8Array[] = [];
    const stream = subset.encodeStream();
    stream.on('data', (part: Uint8Array) => parts.push(part));
    stream.on('end', () => resolve(Buffer.concat(parts)));
  });
  return { trueType, glyphs };
}

async function printNames(): Promise<Uint8Array> {
  const fonts = new DocumentFonts(loadFontSet(FONTS_DIRECTORY));
  const canvas = new PageCanvas(fonts);
  NAMES.forEach((name, index) => canvas.text(20, 20 + index * 6, name, { size: 12, weight: 'regular' }));
  const file = new PdfFile(fonts);
  file.addPage(canvas.finish());
  return file.save({ title: 'Список', author: 'Школа', subject: 'Список', stamp: STAMP }, []);
}

/** The same lines by the library's own means, with the whole font or with its own subset. */
async function printTwin(subset: boolean): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const font = await document.embedFont(readFileSync(join(FONTS_DIRECTORY, 'Tinos-Regular.ttf')), { subset });
  const page = document.addPage([595.28, 841.89]);
  NAMES.forEach((name, index) => page.drawText(name, { x: (20 * 72) / 25.4, y: ((297 - 20 - index * 6) * 72) / 25.4, size: 12, font }));
  return document.save();
}

/** Share of ink that differs between two pictures. */
function compareInk(one: Uint8Array, other: Uint8Array): number {
  expect(one.length).toBe(other.length);
  let difference = 0;
  let ink = 0;
  one.forEach((value, index) => {
    difference += Math.abs(value - (other[index] ?? 0));
    ink += Math.max(value, other[index] ?? 0);
  });
  return difference / ink;
}

describe('the guard of embedded fonts', () => {
  it('finds the letters that an unmended subset of Tinos loses', async () => {
    const { trueType, glyphs } = subsetAsFontkitDoes();
    const damaged = findDamagedCharacters(await trueType, loadFontSet(FONTS_DIRECTORY).regular.font, glyphs);
    expect(damaged.length).toBeGreaterThan(LETTERS.length / 4);
  });

  it('finds nothing wrong with the mended subset of the same letters', async () => {
    const { font } = loadFontSet(FONTS_DIRECTORY).regular;
    const subset = createFontSubset(font);
    const glyphs = LETTERS.map((character) => {
      const { id } = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
      return { character, sourceId: id, subsetId: subset.include(id) };
    });
    expect(findDamagedCharacters(await subset.encode(), font, glyphs)).toEqual([]);
  });

  it('refuses a file that carries an unmended subset, and names the letters', async () => {
    const { trueType, glyphs } = subsetAsFontkitDoes();
    const fontFile = deflateSync(await trueType);
    const file = Buffer.concat([Buffer.from('%PDF-1.7 stream\n'), fontFile, Buffer.from('\nendstream')]);
    const embedded = [{ postScriptName: 'Tinos-Regular', source: loadFontSet(FONTS_DIRECTORY).regular.font, fontFile, glyphs }];
    expect(() => assertFontsIntact(file, embedded)).toThrow(DamagedFontError);
  });

  it('refuses a file in which the font it wrote is not to be found', () => {
    const { font } = loadFontSet(FONTS_DIRECTORY).regular;
    const embedded = [{ postScriptName: 'Tinos-Regular', source: font, fontFile: Buffer.from('font'), glyphs: [{ character: 'я', sourceId: 1, subsetId: 1 }] }];
    expect(() => assertFontsIntact(Buffer.from('%PDF-1.7'), embedded)).toThrow(/я/);
  });

  it('embeds a font whose every used glyph has the outline of the source', async () => {
    const files = await readFontFiles(await printNames());
    const trueType = files.get('/ABCDEF+Tinos-Regular');
    const subset = fontkit.create(trueType ?? new Uint8Array());
    const { font } = loadFontSet(FONTS_DIRECTORY).regular;
    const outlines = new Set(Array.from({ length: subset.numGlyphs }, (_, id) => subset.getGlyph(id).path.toSVG()));
    const lost = LETTERS.filter((letter) => !outlines.has(font.glyphForCodePoint(letter.codePointAt(0) ?? 0).path.toSVG()));
    expect(lost).toEqual([]);
  });
});

describe.skipIf(!hasTool('pdftoppm'))('ink of real names (needs pdftoppm)', () => {
  it('equals the ink of the same names in the whole font', async () => {
    const printed = renderInk(await printNames(), 1, DPI);
    const twin = renderInk(await printTwin(false), 1, DPI);
    expect(compareInk(printed, twin)).toBeLessThan(0.05);
  });

  it('would show the loss: the library’s own subset prints far less', async () => {
    const damaged = renderInk(await printTwin(true), 1, DPI);
    const twin = renderInk(await printTwin(false), 1, DPI);
    expect(compareInk(damaged, twin)).toBeGreaterThan(0.3);
  });
});
