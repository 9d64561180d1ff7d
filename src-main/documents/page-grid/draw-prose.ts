// Titles, paragraphs and signature lines: everything on a page that is not a table.
import type { PageCanvas, TextAlign, TextStyle } from '../engine/page-canvas';
import { getLineHeightMm } from '../engine/units';
import { wrapText } from '../engine/wrap-text';
import type { PageFrame } from './page-frame';

/** Draws wrapped lines from `top` down and returns where they end. */
export function drawParagraph(canvas: PageCanvas, frame: PageFrame, top: number, text: string, style: TextStyle, align: TextAlign = 'left'): number {
  const lines = wrapText(canvas.fonts, text, frame.width, style);
  const x = align === 'left' ? frame.left : align === 'right' ? frame.right : (frame.left + frame.right) / 2;
  const lineHeight = getLineHeightMm(style.size);
  lines.forEach((line, index) => canvas.text(x, top + lineHeight * (index + 0.8), line, style, align));
  return top + lines.length * lineHeight;
}

export const PAGE_TITLE: TextStyle = { size: 13, weight: 'bold' };
export const PAGE_TITLE_HEIGHT_MM = 11;

/** Title of a part in the middle of the page's head. */
export function drawPageTitle(canvas: PageCanvas, frame: PageFrame, title: string): void {
  canvas.text((frame.left + frame.right) / 2, frame.top + 6, title, PAGE_TITLE, 'center');
}

const SIGNATURE: TextStyle = { size: 11, weight: 'regular' };
const SIGNATURE_HINT: TextStyle = { size: 9, weight: 'regular' };
export const SIGNATURE_HEIGHT_MM = 13;

/** «Черёмухина Алёна Фёдоровна» → «Черёмухина А. Ф.». */
function shortenName(name: string): string {
  const [surname = '', ...others] = name.split(' ');
  return [surname, ...others.map((other) => `${other.charAt(0)}.`)].join(' ');
}

/** Share of the line that names usually need. */
const NAME_SHARE = 0.32;

function fitName(canvas: PageCanvas, name: string, width: number): string {
  return canvas.fonts.measure(name, SIGNATURE.size, SIGNATURE.weight) <= width ? name : shortenName(name);
}

/**
 * «Директор школы ____________ /Иванова М. П./» with the small words under the lines; `top` is the upper edge.
 * An unknown name leaves a line for it.
 */
export function drawSignature(canvas: PageCanvas, frame: PageFrame, top: number, office: string, name: string | null): void {
  const baseline = top + 6;
  const shown = name === null ? '' : fitName(canvas, name, frame.width * NAME_SHARE);
  const nameWidth = canvas.fonts.measure(shown, SIGNATURE.size, SIGNATURE.weight) + 2;
  const signatureLeft = frame.left + frame.width * 0.44;
  // A long surname takes from the place of the signature.
  const nameLeft = frame.right - Math.min(frame.width * 0.42, Math.max(frame.width * NAME_SHARE, nameWidth));
  canvas.text(frame.left, baseline, office, SIGNATURE);
  canvas.line(signatureLeft, baseline + 0.8, nameLeft - 4, baseline + 0.8);
  canvas.text((signatureLeft + nameLeft - 4) / 2, baseline + 4.4, '(подпись)', SIGNATURE_HINT, 'center');
  canvas.line(nameLeft, baseline + 0.8, frame.right, baseline + 0.8);
  canvas.text((nameLeft + frame.right) / 2, baseline, shown, SIGNATURE, 'center');
  canvas.text((nameLeft + frame.right) / 2, baseline + 4.4, '(расшифровка подписи)', SIGNATURE_HINT, 'center');
}
