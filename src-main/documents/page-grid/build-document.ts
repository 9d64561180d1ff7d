// Plans → file: draws page after page, giving way to the event loop, and stops when asked to.
import { setImmediate } from 'node:timers/promises';
import type { DocumentFonts } from '../engine/document-fonts';
import { PageCanvas, type TextStyle } from '../engine/page-canvas';
import { PdfFile, type Bookmark, type FileInfo } from '../engine/pdf-file';
import { cutText } from '../engine/wrap-text';
import type { BuildOptions, DocumentResult } from '../models/document-result';
import type { PrintStamp } from '../models/print-models';
import { arrangePages } from './arrange-pages';
import { getPageFrame, PRINT_MARK_BASELINE_MM, RUNNING_HEAD_BASELINE_MM } from './page-frame';
import type { PagePlan, PlannedBook, PlannedPage } from './page-plan';

const HEAD: TextStyle = { size: 9, weight: 'regular' };
const NUMBER: TextStyle = { size: 11, weight: 'bold' };
const NUMBER_WIDTH_MM = 12;
/** Pages drawn between two looks at the outer world. */
const PAGES_PER_TURN = 16;

export type DocumentHead = FileInfo & {
  /** School, class, year at the head of every page. */
  readonly runningHead: string;
};

function drawPageHead(canvas: PageCanvas, page: PlannedPage, head: DocumentHead): void {
  if (page.plan.head === 'none') return;
  const frame = getPageFrame(page.entry.side);
  const isRecto = frame.side === 'recto';
  // The number stands at the outer edge, where it is looked for, and clear of what a printer cuts off below.
  canvas.text(isRecto ? frame.right : frame.left, RUNNING_HEAD_BASELINE_MM, String(page.entry.number), NUMBER, isRecto ? 'right' : 'left');
  if (page.plan.head === 'number') return;
  const label = head.stamp.label ?? '';
  const labelWidth = canvas.fonts.measure(label, HEAD.size, HEAD.weight);
  const text = cutText(canvas.fonts, head.runningHead, frame.width - NUMBER_WIDTH_MM - labelWidth - 6, HEAD);
  canvas.text(isRecto ? frame.right - NUMBER_WIDTH_MM : frame.left + NUMBER_WIDTH_MM, RUNNING_HEAD_BASELINE_MM, text, HEAD, isRecto ? 'right' : 'left');
  canvas.text(isRecto ? frame.left : frame.right, RUNNING_HEAD_BASELINE_MM, label, HEAD, isRecto ? 'left' : 'right');
  canvas.line(frame.left, RUNNING_HEAD_BASELINE_MM + 1.6, frame.right, RUNNING_HEAD_BASELINE_MM + 1.6);
}

/** Above the running head, where every printer prints: the foot of a page is beyond the reach of many (SEC-16). */
function drawPrintMark(canvas: PageCanvas, page: PlannedPage, { maker, control }: PrintStamp): void {
  if (!maker) return;
  const { left, right } = getPageFrame(page.entry.side);
  const words = [`Напечатал(а) ${maker}`, 'содержит персональные данные', ...(control ? [`контроль ${control}`] : [])];
  canvas.text((left + right) / 2, PRINT_MARK_BASELINE_MM, words.join(' · '), HEAD, 'center');
}

function drawPage(page: PlannedPage, book: PlannedBook, fonts: DocumentFonts, head: DocumentHead): string {
  const canvas = new PageCanvas(fonts);
  if (head.stamp.isDraft) canvas.watermark('Черновик');
  drawPrintMark(canvas, page, head.stamp);
  drawPageHead(canvas, page, head);
  page.plan.draw(canvas, getPageFrame(page.entry.side), book);
  return canvas.finish();
}

function listBookmarks(book: PlannedBook): Bookmark[] {
  return [...book.index].map(([title, [pageNumber]]) => ({ title, pageNumber }));
}

export async function buildDocument(
  plans: readonly PagePlan[],
  fonts: DocumentFonts,
  head: DocumentHead,
  options: BuildOptions,
): Promise<DocumentResult> {
  const book = arrangePages(plans);
  const file = new PdfFile(fonts);
  for (const [index, page] of book.pages.entries()) {
    if (index % PAGES_PER_TURN === 0) {
      await setImmediate();
      options.onProgress?.(index, book.pages.length);
    }
    options.signal?.throwIfAborted();
    file.addPage(drawPage(page, book, fonts, head));
  }
  const bytes = await file.save(head, listBookmarks(book));
  options.signal?.throwIfAborted();
  options.onProgress?.(book.pages.length, book.pages.length);
  return {
    bytes,
    pageCount: book.pages.length,
    sheetCount: head.isOneSided ? book.pages.length : Math.ceil(book.pages.length / 2),
    warnings: fonts.missing,
    map: book.pages.map(({ entry }) => entry),
  };
}
