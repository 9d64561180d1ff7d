// Looks into finished documents the way a reader or a printer does.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDocument, PDFRawStream, type PDFRef } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api';

export const FONTS_DIRECTORY = fileURLToPath(new URL('../../../resources/fonts', import.meta.url));
export const OPTIONS = { fontsDirectory: FONTS_DIRECTORY };

const POINTS_PER_MM = 72 / 25.4;

/** A piece of text with its place, mm from the top left corner; `y` is the base line. */
export type PlacedText = { readonly text: string; readonly x: number; readonly y: number; readonly width: number; readonly isTurned: boolean };

/** Texts of every page, as the ToUnicode maps give them back. */
export async function readPages(bytes: Uint8Array): Promise<PlacedText[][]> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const pages: PlacedText[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await page.getTextContent({ disableNormalization: true });
    const items = content.items.filter((item): item is TextItem => 'str' in item && item.str.trim() !== '');
    pages.push(
      items.map((item) => {
        const [a = 1, , , , left = 0, bottom = 0] = item.transform as number[];
        return { text: item.str, x: left / POINTS_PER_MM, y: 297 - bottom / POINTS_PER_MM, width: item.width / POINTS_PER_MM, isTurned: a === 0 };
      }),
    );
  }
  await task.destroy();
  return pages;
}

export function joinTexts(page: readonly PlacedText[]): string {
  return page.map((item) => item.text).join(' ');
}

/** Operators of every page, inflated. */
export async function readContents(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.getPages().map((page) => {
    const contents = page.node.Contents();
    const stream = contents instanceof PDFArray ? document.context.lookup(contents.get(0)) : contents;
    if (!(stream instanceof PDFRawStream)) throw new Error('a page without one raw stream');
    return inflateSync(stream.contents).toString('latin1');
  });
}

/** The TrueType files inside, by base font name. */
export async function readFontFiles(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const files = new Map<string, Uint8Array>();
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!('get' in object) || !('keys' in object)) continue;
    const dict = object as unknown as { get(name: unknown): unknown; keys(): { asString(): string }[] };
    const file = dict.keys().find((key) => key.asString() === '/FontFile2');
    const name = dict.keys().find((key) => key.asString() === '/FontName');
    if (!file || !name) continue;
    const stream = document.context.lookup(dict.get(file) as PDFRef);
    if (stream instanceof PDFRawStream) files.set(String(dict.get(name)), inflateSync(stream.contents));
  }
  return files;
}

export function hasTool(name: string): boolean {
  return spawnSync(name, ['--version']).error === undefined || spawnSync(name, ['-v']).error === undefined;
}

function withFile<T>(bytes: Uint8Array, use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  try {
    const path = join(folder, 'document.pdf');
    writeFileSync(path, bytes);
    return use(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What `qpdf --check` says; throws when it finds an error or a warning. */
export function checkWithQpdf(bytes: Uint8Array): string {
  return withFile(bytes, (path) => execFileSync('qpdf', ['--check', path], { encoding: 'utf8' }));
}

/** Darkness of every pixel of a page, 0 (paper) to 255. */
export function renderInk(bytes: Uint8Array, page: number, dpi: number): Uint8Array {
  return withFile(bytes, (path) => {
    const base = `${path}-page`;
    execFileSync('pdftoppm', ['-r', String(dpi), '-gray', '-singlefile', '-f', String(page), '-l', String(page), path, base]);
    const pgm = readFileSync(`${base}.pgm`);
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 64).toString('latin1'));
    if (!header) throw new Error('pdftoppm gave no grey picture');
    return pgm.subarray(header[0].length).map((value) => 255 - value);
  });
}
