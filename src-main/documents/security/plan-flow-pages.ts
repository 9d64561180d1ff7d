// Titles, paragraphs, tables and signatures one under another, over as many pages as they need.
import type { DocumentFonts } from '../engine/document-fonts';
import type { PageCanvas, TextAlign, TextStyle } from '../engine/page-canvas';
import { getLineHeightMm } from '../engine/units';
import { wrapText } from '../engine/wrap-text';
import type { PageKind } from '../models/document-result';
import type { Signatory } from '../models/security-models';
import { drawParagraph, drawSignature, SIGNATURE_HEIGHT_MM } from '../page-grid/draw-prose';
import { drawFlowPart, splitFlowTable, type FlowTable } from '../page-grid/flow-table';
import { FRAME_HEIGHT_MM, FRAME_WIDTH_MM, type PageFrame } from '../page-grid/page-frame';
import type { PagePlan } from '../page-grid/page-plan';

export type FlowBlock =
  | { readonly kind: 'text'; readonly text: string; readonly style: TextStyle; readonly align?: TextAlign; readonly gapMm?: number }
  | { readonly kind: 'table'; readonly table: FlowTable; readonly gapMm?: number }
  | { readonly kind: 'signatures'; readonly signatories: readonly Signatory[] };

type Draw = (canvas: PageCanvas, frame: PageFrame) => void;
type Page = { y: number; readonly draws: Draw[] };

/** Room that a table needs at the foot of a page to begin there: its head and a row or two. */
const LEAST_TABLE_MM = 24;
const GAP_MM = 3;

export function planFlowPages(fonts: DocumentFonts, kind: PageKind, section: string, blocks: readonly FlowBlock[]): PagePlan[] {
  const pages: Page[] = [{ y: 0, draws: [] }];
  for (const block of blocks) place(fonts, pages, block);
  return pages.map(({ draws }, index) => ({ kind, side: 'any', section, ...(index === 0 ? { head: 'none' as const } : {}), draw: (canvas, frame) => { for (const draw of draws) draw(canvas, frame); } }));
}

function place(fonts: DocumentFonts, pages: Page[], block: FlowBlock): void {
  if (block.kind === 'text') placeText(fonts, pages, block);
  else if (block.kind === 'table') placeTable(fonts, pages, block);
  else for (const signatory of block.signatories) put(pages, SIGNATURE_HEIGHT_MM, (top) => (canvas, frame) => { drawSignature(canvas, frame, frame.top + top, signatory.office, signatory.name); });
}

function placeText(fonts: DocumentFonts, pages: Page[], { text, style, align, gapMm = GAP_MM }: Extract<FlowBlock, { kind: 'text' }>): void {
  const height = wrapText(fonts, text, FRAME_WIDTH_MM, style).length * getLineHeightMm(style.size);
  put(pages, height, (top) => (canvas, frame) => { drawParagraph(canvas, frame, frame.top + top, text, style, align); }, gapMm);
}

function placeTable(fonts: DocumentFonts, pages: Page[], { table, gapMm = GAP_MM }: Extract<FlowBlock, { kind: 'table' }>): void {
  if (FRAME_HEIGHT_MM - lastOf(pages).y < LEAST_TABLE_MM) pages.push({ y: 0, draws: [] });
  const parts = splitFlowTable(fonts, table, FRAME_HEIGHT_MM - lastOf(pages).y, FRAME_HEIGHT_MM);
  parts.forEach((part, index) => {
    if (index > 0) pages.push({ y: 0, draws: [] });
    const page = lastOf(pages);
    const top = page.y;
    page.draws.push((canvas, frame) => { drawFlowPart(canvas, part, frame.left, frame.top + top); });
    page.y += [part.head, ...part.rows].reduce((sum, row) => sum + row.height, 0) + gapMm;
  });
}

function put(pages: Page[], height: number, draw: (top: number) => Draw, gapMm = 0): void {
  if (lastOf(pages).y + height > FRAME_HEIGHT_MM) pages.push({ y: 0, draws: [] });
  const page = lastOf(pages);
  page.draws.push(draw(page.y));
  page.y += height + gapMm;
}

function lastOf(pages: readonly Page[]): Page {
  const page = pages.at(-1);
  if (!page) throw new RangeError('a document has at least one page');
  return page;
}
