import type { PageCanvas } from '../engine/page-canvas';
import type { PageEntry, PageKind } from '../models/document-result';
import type { PageFrame } from './page-frame';

/** Where the parts of a finished book stand: `[first, last]` page numbers by section. */
export type BookIndex = ReadonlyMap<string, readonly [number, number]>;

/** A page thought out but not drawn: its number is not known yet. */
export type PagePlan = {
  readonly kind: PageKind;
  /** The left page of a spread must be a verso; the right one follows it. */
  readonly side: 'any' | 'verso' | 'recto';
  readonly section: string;
  /** What stands above the page's own text; the running head and the number unless said otherwise. */
  readonly head?: 'number' | 'none';
  readonly lessons?: readonly [number, number];
  readonly draw: (canvas: PageCanvas, frame: PageFrame, book: PlannedBook) => void;
};

export type PlannedPage = { readonly entry: PageEntry; readonly plan: PagePlan };

export type PlannedBook = {
  readonly pages: readonly PlannedPage[];
  readonly index: BookIndex;
};
