import { deflateSync } from 'node:zlib';
import { PDFRawStream, PDFString, type PDFContext, type PDFRef } from 'pdf-lib';
import type { UsedFace } from './document-fonts';
import type { Font } from './font-set';
import type { EmbeddedFont } from './glyph-guard';

const SYMBOLIC = 4;

function hex4(value: number): string {
  return value.toString(16).padStart(4, '0').toUpperCase();
}

/** Glyph number → Unicode, so that the text can be searched and copied. */
function buildToUnicode(face: UsedFace): string {
  const lines = face.glyphs.map(({ character, subsetId }) => {
    const units = Array.from({ length: character.length }, (_, index) => hex4(character.charCodeAt(index))).join('');
    return `<${hex4(subsetId)}> <${units}>`;
  });
  const blocks: string[] = [];
  for (let start = 0; start < lines.length; start += 100) {
    const block = lines.slice(start, start + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

type FontFile = { readonly compressed: Uint8Array; readonly length: number };

/** The last font file of each font: books one after another use the same letters. */
const lastFontFiles = new WeakMap<Font, FontFile & { readonly glyphIds: string }>();

async function makeFontFile({ face, glyphs, subset }: UsedFace): Promise<FontFile> {
  const glyphIds = glyphs.map((glyph) => glyph.sourceId).join();
  const last = lastFontFiles.get(face.font);
  if (last?.glyphIds === glyphIds) return last;
  const trueType = await subset.encode();
  const made = { compressed: deflateSync(trueType), length: trueType.length, glyphIds };
  lastFontFiles.set(face.font, made);
  return made;
}

function addStream(context: PDFContext, compressed: Uint8Array, extra: Record<string, number> = {}): PDFRef {
  return context.register(PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: compressed.length, ...extra }), compressed));
}

function buildDescriptor(context: PDFContext, face: UsedFace, name: string, fontFile: PDFRef): PDFRef {
  const { font } = face.face;
  const scale = (value: number) => {
    if (!Number.isFinite(value)) throw new RangeError(`${name} lacks a measure its descriptor needs`);
    return Math.round((value * 1000) / font.unitsPerEm);
  };
  const { minX, minY, maxX, maxY } = font.bbox;
  return context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: SYMBOLIC,
      FontBBox: [scale(minX), scale(minY), scale(maxX), scale(maxY)],
      ItalicAngle: font.italicAngle,
      Ascent: scale(font.ascent),
      Descent: scale(font.descent),
      // Older fonts, DejaVu Sans Mono among them, do not say it.
      CapHeight: scale(font.capHeight || font.ascent),
      StemV: 80,
      FontFile2: fontFile,
    }),
  );
}

/** Writes one used face as a Type 0 font with two-byte codes; codes are glyph numbers of the subset. */
export async function embedFont(context: PDFContext, face: UsedFace): Promise<{ ref: PDFRef; embedded: EmbeddedFont }> {
  // A fixed tag, or equal models would give different bytes.
  const name = `ABCDEF+${face.face.postScriptName}`;
  const { compressed, length } = await makeFontFile(face);
  const fontFile = addStream(context, compressed, { Length1: length });
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDToGIDMap: 'Identity',
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: buildDescriptor(context, face, name, fontFile),
      W: face.glyphs.length > 0 ? [1, face.glyphs.map((glyph) => glyph.units)] : [],
    }),
  );
  const toUnicode = addStream(context, deflateSync(Buffer.from(buildToUnicode(face), 'latin1')));
  const ref = context.register(
    context.obj({ Type: 'Font', Subtype: 'Type0', BaseFont: name, Encoding: 'Identity-H', DescendantFonts: [descendant], ToUnicode: toUnicode }),
  );
  const embedded = { postScriptName: face.face.postScriptName, source: face.face.font, fontFile: compressed, glyphs: face.glyphs };
  return { ref, embedded };
}
