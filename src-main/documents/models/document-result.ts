/** What stands on a page of a built document. */
export type PageKind =
  | 'title'
  | 'contents'
  | 'class-list'
  | 'legend'
  | 'subject-left'
  | 'subject-right'
  | 'attendance-left'
  | 'attendance-right'
  | 'attendance-totals'
  | 'summary-left'
  | 'summary-right'
  | 'summary-closing'
  | 'home-sheet'
  | 'remarks'
  | 'certification'
  | 'access-slip'
  | 'recovery-sheet'
  | 'blank-form'
  | 'outage-act'
  | 'breach-act'
  | 'breach-notice'
  | 'acknowledgement-sheet'
  | 'year-calendar'
  | 'lesson-plan'
  | 'regulation-annex'
  | 'family-slips'
  | 'consent-form'
  | 'register'
  | 'person-extract'
  | 'curriculum'
  | 'teaching-load'
  | 'programme-plan'
  | 'process-schedule'
  | 'movement-paper'
  | 'duty-list'
  | 'order'
  | 'blank';

export type PageSide = 'recto' | 'verso';

export type PageEntry = {
  /** From 1; odd pages are rectos. */
  readonly number: number;
  readonly side: PageSide;
  readonly kind: PageKind;
  /** Name of the part, the same on all its pages: «Алгебра, 1 группа», «Список класса»; empty on a blank. */
  readonly section: string;
  /** Indexes of `lessons` on a subject page, `[from, to)`; null elsewhere. */
  readonly lessons: readonly [number, number] | null;
};

/** A character that no font has: printed as «□». */
export type MissingCharacter = { readonly text: string; readonly character: string; readonly codePoint: number };

export type DocumentResult = {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  /** Sheets of paper when printed on both sides. */
  readonly sheetCount: number;
  readonly warnings: readonly MissingCharacter[];
  /** By page, in order. */
  readonly map: readonly PageEntry[];
};

export type BuildOptions = {
  /** Folder with the fonts of `resources/fonts`. */
  readonly fontsDirectory: string;
  /** Called now and then, and at the end, with pages drawn and pages in all. */
  readonly onProgress?: (donePages: number, totalPages: number) => void;
  /** Looked at between pages; an aborted build throws the signal's reason. */
  readonly signal?: AbortSignal;
};
