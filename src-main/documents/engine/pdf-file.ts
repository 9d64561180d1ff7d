// Collects finished pages and writes the file. The only module, with embed-font, that knows the PDF library.
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { PDFContext, PDFHexString, PDFRawStream, PDFString, PDFWriter, type PDFRef } from 'pdf-lib';
import type { PrintStamp } from '../models/print-models';
import type { DocumentFonts } from './document-fonts';
import { embedFont } from './embed-font';
import { assertFontsIntact, type EmbeddedFont } from './glyph-guard';
import { A4_HEIGHT_MM, A4_WIDTH_MM, POINTS_PER_MM } from './units';

export type FileInfo = {
  readonly title: string; readonly author: string; readonly subject: string; readonly stamp: PrintStamp;
  /** Every page is a sheet of its own, handed to somebody else: nothing may stand on its back. */
  readonly isOneSided?: boolean;
};
/** An entry of the viewer's side list. */
export type Bookmark = { readonly title: string; readonly pageNumber: number };

/** A fifteenth larger than the best and a third quicker to make: a book is many small streams. */
const PAGE_COMPRESSION = { level: 4, windowBits: 14 };
const compress = promisify(deflate) as (content: string, options: typeof PAGE_COMPRESSION) => Promise<Buffer>;
const PRODUCER = 'Учебная часть';

/** `2026-06-30T12:40:00+07:00` → `D:20260630124000+07'00'`. */
function formatPdfDate(moment: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?(?:(Z)|([+-]\d{2}):(\d{2}))$/.exec(moment);
  if (!match) throw new RangeError(`not a moment with an offset: ${moment}`);
  const [, year, month, day, hour, minute, second = '00', zulu, zoneHours = '+00', zoneMinutes = '00'] = match;
  return `D:${year}${month}${day}${hour}${minute}${second}${zulu ? 'Z' : `${zoneHours}'${zoneMinutes}'`}`;
}

export class PdfFile {
  readonly #context = PDFContext.create();
  readonly #fonts: DocumentFonts;
  readonly #pagesRef = this.#context.nextRef();
  readonly #resourcesRef = this.#context.nextRef();
  readonly #pages: PDFRef[] = [];
  readonly #unfinished: Promise<void>[] = [];

  constructor(fonts: DocumentFonts) {
    this.#fonts = fonts;
  }

  /** The page is compressed beside the drawing of the next ones; `save` waits for it. */
  addPage(content: string): void {
    const contents = this.#context.nextRef();
    this.#pages.push(this.#context.register(this.#context.obj({ Type: 'Page', Parent: this.#pagesRef, Contents: contents })));
    this.#unfinished.push(this.#writeContents(contents, content));
  }

  async #writeContents(ref: PDFRef, content: string): Promise<void> {
    const compressed = await compress(content, PAGE_COMPRESSION);
    this.#context.assign(ref, PDFRawStream.of(this.#context.obj({ Filter: 'FlateDecode', Length: compressed.length }), compressed));
  }

  /** The bytes of the file, its fonts checked glyph by glyph. */
  async save(info: FileInfo, bookmarks: readonly Bookmark[]): Promise<Uint8Array> {
    const context = this.#context;
    await Promise.all(this.#unfinished);
    const embedded = await this.#embedFonts();
    const mediaBox = [0, 0, A4_WIDTH_MM, A4_HEIGHT_MM].map((mm) => Math.round(mm * POINTS_PER_MM * 100) / 100);
    context.assign(
      this.#pagesRef,
      context.obj({ Type: 'Pages', Kids: this.#pages, Count: this.#pages.length, MediaBox: mediaBox, Resources: this.#resourcesRef }),
    );
    context.trailerInfo.Root = context.register(
      context.obj({
        Type: 'Catalog',
        Pages: this.#pagesRef,
        Lang: PDFString.of('ru-RU'),
        ViewerPreferences: { DisplayDocTitle: true, PrintScaling: 'None', Duplex: info.isOneSided ? 'Simplex' : 'DuplexFlipLongEdge' },
        ...(bookmarks.length > 0 ? { Outlines: this.#writeBookmarks(bookmarks) } : {}),
      }),
    );
    context.trailerInfo.Info = this.#writeInfo(info);
    const id = PDFHexString.of(createHash('sha256').update(`${info.stamp.printId} ${info.stamp.printedAt}`).digest('hex').slice(0, 32));
    context.trailerInfo.ID = context.obj([id, id]);
    const bytes = await PDFWriter.forContext(context, Infinity).serializeToBuffer();
    assertFontsIntact(bytes, embedded);
    return bytes;
  }

  async #embedFonts(): Promise<EmbeddedFont[]> {
    const embedded: EmbeddedFont[] = [];
    const refs: Record<string, PDFRef> = {};
    for (const face of this.#fonts.listUsedFaces()) {
      const font = await embedFont(this.#context, face);
      refs[face.name] = font.ref;
      embedded.push(font.embedded);
    }
    this.#context.assign(this.#resourcesRef, this.#context.obj({ Font: refs }));
    return embedded;
  }

  #writeInfo(info: FileInfo): PDFRef {
    const date = PDFString.of(formatPdfDate(info.stamp.printedAt));
    return this.#context.register(
      this.#context.obj({
        Title: PDFHexString.fromText(info.title),
        Author: PDFHexString.fromText(info.author),
        Subject: PDFHexString.fromText(info.subject),
        Creator: PDFHexString.fromText(PRODUCER),
        Producer: PDFHexString.fromText(PRODUCER),
        CreationDate: date,
        ModDate: date,
      }),
    );
  }

  #writeBookmarks(bookmarks: readonly Bookmark[]): PDFRef {
    const context = this.#context;
    const root = context.nextRef();
    const refs = bookmarks.map(() => context.nextRef());
    bookmarks.forEach((bookmark, index) => {
      const page = this.#pages[bookmark.pageNumber - 1];
      const ref = refs[index];
      if (!page || !ref) throw new RangeError(`no page ${bookmark.pageNumber} for «${bookmark.title}»`);
      const previous = refs[index - 1];
      const next = refs[index + 1];
      context.assign(
        ref,
        context.obj({
          Title: PDFHexString.fromText(bookmark.title),
          Parent: root,
          Dest: [page, 'Fit'],
          ...(previous ? { Prev: previous } : {}),
          ...(next ? { Next: next } : {}),
        }),
      );
    });
    context.assign(root, context.obj({ Type: 'Outlines', First: refs[0], Last: refs.at(-1), Count: refs.length }));
    return root;
  }
}
