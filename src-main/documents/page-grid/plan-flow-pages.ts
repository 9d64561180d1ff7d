// Titles, paragraphs, tables and signatures one under another, over as many pages as they need.
import type { DocumentFonts } from '../engine/document-fonts';
import type { PageCanvas, TextAlign, TextStyle } from '../engine/page-canvas';
import { getLineHeightMm } from '../engine/units';
import { wrapText } from '../engine/wrap-text';
import type { PageKind } from '../models/document-result';
import type { PrintSchool, Signatory } from '../models/print-models';
import { drawParagraph, drawSignature, SIGNATURE_HEIGHT_MM } from './draw-prose';
import { drawFlowPart, getPartHeight, leaveRoom, splitFlowTable, type FlowTable } from './flow-table';
import { FRAME_HEIGHT_MM, FRAME_WIDTH_MM, type PageFrame } from './page-frame';
import type { PagePlan } from './page-plan';

type Text = { readonly kind: 'text'; readonly text: string; readonly style: TextStyle; readonly align?: TextAlign; readonly gapMm?: number; /** Stays with the table below it. */ readonly isHeading?: boolean };
type Table = { readonly kind: 'table'; readonly table: FlowTable; readonly gapMm?: number };
type Signatures = { readonly kind: 'signatures'; readonly signatories: readonly Signatory[]; readonly hasSeal?: boolean };
type Drawing = { readonly kind: 'drawing'; readonly heightMm: number; readonly draw: (canvas: PageCanvas, frame: PageFrame, top: number) => void };
export type FlowBlock = Text | Table | Signatures | Drawing | { readonly kind: 'newPage' };
type Piece = Text | Signatures | Drawing;

/** `hasHeadOnFirst`: an act begins without the running head. `continued`: stands above every later page, whose sheet it is. */
export type FlowSheet = { readonly kind: PageKind; readonly section: string; readonly blocks: readonly FlowBlock[]; readonly hasHeadOnFirst: boolean; readonly continued?: string | undefined };

type Draw = (canvas: PageCanvas, frame: PageFrame) => void;
type Page = { y: number; readonly draws: Draw[] };

/** Room that a table needs at the foot of a page to begin there: its head and a row or two. */
const LEAST_TABLE_MM = 24;
const GAP_MM = 3;
const SEAL_MM = 8;
const CONTINUED: TextStyle = { size: 10, weight: 'regular' };
const SEAL: TextStyle = { size: 11, weight: 'regular' };

export function planFlowPages(fonts: DocumentFonts, { kind, section, blocks, hasHeadOnFirst, continued }: FlowSheet): PagePlan[] {
  const pages = new Pages(fonts, continued);
  blocks.forEach((block, index) => {
    if (block.kind === 'newPage') pages.add();
    else if (block.kind === 'table') placeTable(fonts, pages, block, measureClosing(fonts, blocks.slice(index + 1)));
    else place(fonts, pages, block);
  });
  return pages.all.map(({ draws }, index) => ({
    kind, side: 'any', section, ...(index === 0 && !hasHeadOnFirst ? { head: 'none' as const } : {}), draw: (canvas, frame) => { for (const draw of draws) draw(canvas, frame); },
  }));
}

/** The school, then the title and what stands under it, in the middle. */
export function toTitle({ fullName }: PrintSchool, styles: { readonly text: TextStyle; readonly title: TextStyle }, titles: readonly string[], subtitle: string): FlowBlock[] {
  return [
    { kind: 'text', text: fullName, style: styles.text, align: 'center', gapMm: 6 },
    ...titles.map((text, index): FlowBlock => ({ kind: 'text', text, style: styles.title, align: 'center', gapMm: index === titles.length - 1 ? 1 : 0 })),
    { kind: 'text', text: subtitle, style: styles.text, align: 'center', gapMm: 5 },
  ];
}

class Pages {
  readonly all: Page[] = [{ y: 0, draws: [] }];
  /** Where the text of a later page begins. */
  readonly top: number;
  readonly #continued: string | undefined;

  constructor(fonts: DocumentFonts, continued?: string) {
    this.#continued = continued;
    this.top = continued === undefined ? 0 : measure(fonts, { kind: 'text', text: continued, style: CONTINUED }) + GAP_MM;
  }

  get last(): Page {
    const page = this.all.at(-1);
    if (!page) throw new RangeError('a document has at least one page');
    return page;
  }

  get hasText(): boolean {
    return this.last.y > (this.all.length === 1 ? 0 : this.top);
  }

  add(): void {
    const text = this.#continued;
    this.all.push({ y: this.top, draws: text === undefined ? [] : [(canvas, frame) => { drawParagraph(canvas, frame, frame.top, text, CONTINUED); }] });
  }
}

function place(fonts: DocumentFonts, pages: Pages, block: Piece): void {
  const height = measure(fonts, block);
  const gapMm = block.kind === 'text' ? (block.gapMm ?? GAP_MM) : 0;
  const below = block.kind === 'text' && block.isHeading ? LEAST_TABLE_MM : 0;
  if (pages.hasText && pages.last.y + height + below > FRAME_HEIGHT_MM) pages.add();
  const page = pages.last;
  const top = page.y;
  page.draws.push((canvas, frame) => { drawBlock(canvas, frame, frame.top + top, block); });
  page.y += height + gapMm;
}

function drawBlock(canvas: PageCanvas, frame: PageFrame, top: number, block: Piece): void {
  if (block.kind === 'text') drawParagraph(canvas, frame, top, block.text, block.style, block.align);
  else if (block.kind === 'drawing') block.draw(canvas, frame, top);
  else {
    block.signatories.forEach(({ office, name }, index) => { drawSignature(canvas, frame, top + index * SIGNATURE_HEIGHT_MM, office, name); });
    if (block.hasSeal) canvas.text(frame.left, top + block.signatories.length * SIGNATURE_HEIGHT_MM + SEAL_MM / 2, 'М. П.', SEAL);
  }
}

function placeTable(fonts: DocumentFonts, pages: Pages, { table, gapMm = GAP_MM }: Table, closingMm: number): void {
  if (FRAME_HEIGHT_MM - pages.last.y < LEAST_TABLE_MM) pages.add();
  const parts = splitFlowTable(fonts, table, FRAME_HEIGHT_MM - pages.last.y, FRAME_HEIGHT_MM - pages.top);
  const room = FRAME_HEIGHT_MM - (parts.length === 1 ? pages.last.y : pages.top);
  leaveRoom(parts, room, closingMm === 0 ? 0 : closingMm + gapMm).forEach((part, index) => {
    if (index > 0) pages.add();
    const page = pages.last;
    const top = page.y;
    page.draws.push((canvas, frame) => { drawFlowPart(canvas, part, frame.left, frame.top + top); });
    page.y += getPartHeight(part) + gapMm;
  });
}

/** Height of what follows the last table; where another one or a page follows, nothing is to be kept together. */
function measureClosing(fonts: DocumentFonts, blocks: readonly FlowBlock[]): number {
  let height = 0;
  for (const block of blocks) {
    if (block.kind === 'table' || block.kind === 'newPage') return 0;
    height += measure(fonts, block) + (block.kind === 'text' ? (block.gapMm ?? GAP_MM) : 0);
  }
  return height;
}

function measure(fonts: DocumentFonts, block: Piece): number {
  if (block.kind === 'drawing') return block.heightMm;
  if (block.kind === 'signatures') return block.signatories.length * SIGNATURE_HEIGHT_MM + (block.hasSeal ? SEAL_MM : 0);
  return wrapText(fonts, block.text, FRAME_WIDTH_MM, block.style).length * getLineHeightMm(block.style.size);
}
