// One page as a stream of PDF operators: grid lines grouped by width, texts by font, each written once.
import type { FontName } from './font-set';
import type { DocumentFonts, EncodedText, Weight } from './document-fonts';
import { A4_HEIGHT_MM, POINTS_PER_MM, SMALLEST_FONT_SIZE } from './units';

export type TextStyle = { readonly size: number; readonly weight: Weight };
export type TextAlign = 'left' | 'center' | 'right';

/** Line widths in points, as ruled paper has them. */
export const RULES = { thin: 0.3, strong: 0.8, frame: 1.1 } as const;
export type Rule = keyof typeof RULES;

type TextGroup = { readonly face: FontName; readonly size: number; readonly parts: string[]; lastX: number; lastY: number };

// Hundredths of a point as whole numbers: no rounding tail to print, and no drift of relative moves.
function toX(mm: number): number {
  return Math.round(mm * POINTS_PER_MM * 100);
}

function toY(mm: number): number {
  return Math.round((A4_HEIGHT_MM - mm) * POINTS_PER_MM * 100);
}

/** Draws on one A4 page; millimetres from the top left corner. */
export class PageCanvas {
  readonly #fonts: DocumentFonts;
  readonly #lines = new Map<Rule, string[]>();
  readonly #groups: TextGroup[] = [];
  #lastGroup: TextGroup | null = null;
  readonly #turned: string[] = [];
  readonly #background: string[] = [];

  constructor(fonts: DocumentFonts) {
    this.#fonts = fonts;
  }

  get fonts(): DocumentFonts {
    return this.#fonts;
  }

  line(x1: number, y1: number, x2: number, y2: number, rule: Rule = 'thin'): void {
    const parts = this.#lines.get(rule);
    const path = `${toX(x1) / 100} ${toY(y1) / 100} m ${toX(x2) / 100} ${toY(y2) / 100} l`;
    if (parts) parts.push(path);
    else this.#lines.set(rule, [path]);
  }

  box(x: number, y: number, width: number, height: number, rule: Rule = 'thin'): void {
    this.line(x, y, x + width, y, rule);
    this.line(x, y + height, x + width, y + height, rule);
    this.line(x, y, x, y + height, rule);
    this.line(x + width, y, x + width, y + height, rule);
  }

  /** A light field under everything else; `gray` from 0 (black) to 1. */
  fill(x: number, y: number, width: number, height: number, gray: number): void {
    this.#background.push(`${gray} g ${toX(x) / 100} ${toY(y + height) / 100} ${toX(width) / 100} ${Math.round(height * POINTS_PER_MM * 100) / 100} re f`);
  }

  /** `x` is the left end, the middle or the right end by `align`; `baseline` from the top of the page. */
  text(x: number, baseline: number, text: string, style: TextStyle, align: TextAlign = 'left'): void {
    if (text === '') return;
    const encoded = this.#encode(text, style);
    let left = x;
    if (align !== 'left') {
      const width = (encoded.units * style.size) / 1000 / POINTS_PER_MM;
      left = align === 'center' ? x - width / 2 : x - width;
    }
    const y = toY(baseline);
    let runX = toX(left);
    for (const run of encoded.runs) {
      this.#place(this.#group(run.face, style.size), runX, y, run.hex);
      runX += Math.round((run.units * style.size) / 10);
    }
  }

  /** Written upwards; `x` is its base line, `y` the lower end of the text. */
  textUpwards(x: number, y: number, text: string, style: TextStyle): void {
    let runY = toY(y);
    for (const run of this.#encode(text, style).runs) {
      this.#turned.push(`/${run.face} ${style.size} Tf 0 1 -1 0 ${toX(x) / 100} ${runY / 100} Tm <${run.hex}> Tj`);
      runY += Math.round((run.units * style.size) / 10);
    }
  }

  /** A large pale word across the page, under everything else. */
  watermark(text: string): void {
    const size = 96;
    const encoded = this.#encode(text, { size, weight: 'bold' });
    const half = (encoded.units * size) / 2000;
    const slope = Math.SQRT1_2;
    const x = 105 * POINTS_PER_MM - half * slope;
    const y = 148 * POINTS_PER_MM - half * slope;
    const shown = encoded.runs.map((run) => `/${run.face} ${size} Tf <${run.hex}> Tj`).join(' ');
    this.#background.push(`0.88 g BT ${[slope, slope, -slope, slope].map((value) => value.toFixed(4)).join(' ')} ${x.toFixed(2)} ${y.toFixed(2)} Tm ${shown} ET`);
  }

  /** The content stream. */
  finish(): string {
    const parts: string[] = [];
    if (this.#background.length > 0) parts.push(this.#background.join('\n'), '0 g');
    for (const [rule, paths] of this.#lines) parts.push(`${RULES[rule]} w`, paths.join('\n'), 'S');
    for (const group of this.#groups) parts.push('BT', group.parts.join(' '), 'ET');
    if (this.#turned.length > 0) parts.push('BT', this.#turned.join('\n'), 'ET');
    return parts.join('\n');
  }

  #encode(text: string, style: TextStyle): EncodedText {
    if (style.size < SMALLEST_FONT_SIZE) throw new RangeError(`font size ${style.size} is under ${SMALLEST_FONT_SIZE} pt: «${text}»`);
    return this.#fonts.encode(text, style.weight);
  }

  #group(face: FontName, size: number): TextGroup {
    const last = this.#lastGroup;
    if (last?.face === face && last.size === size) return last;
    let group = this.#groups.find((one) => one.face === face && one.size === size);
    if (!group) {
      group = { face, size, parts: [`/${face} ${size} Tf`], lastX: 0, lastY: 0 };
      this.#groups.push(group);
    }
    this.#lastGroup = group;
    return group;
  }

  #place(group: TextGroup, x: number, y: number, hex: string): void {
    group.parts.push(`${(x - group.lastX) / 100} ${(y - group.lastY) / 100} Td <${hex}> Tj`);
    group.lastX = x;
    group.lastY = y;
  }
}
