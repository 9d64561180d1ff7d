import type { CalendarDate } from '@shared/lib/calendar-date';

/** What every print carries (PRN-08). Equal stamp and equal model give equal bytes. */
export type PrintStamp = {
  /** ISO 8601 moment with offset; goes to the file's dates, nowhere on paper by itself. */
  readonly printedAt: string;
  /** Unique and lasting name of this print; the file's /ID is made of it. */
  readonly printId: string;
  /** Shown in the running head: «печать № 14 от 30.06.2026»; null prints nothing. */
  readonly label: string | null;
  /** Draws «Черновик» across every page (PRN-03). */
  readonly isDraft: boolean;
  /** «Иванова М. П.»: who made the print; with it every page says that it holds personal data (SEC-16). */
  readonly maker?: string | null;
  /** Number and first digits of the log's head at the time of the print, to be checked years later (SEC-14). */
  readonly control?: string | null;
};

export type PrintSchool = {
  /** As in the charter, for titles. */
  readonly fullName: string;
  /** For the running head: «МБОУ «СОШ № 12»». */
  readonly shortName: string;
  /** Town under the title; null leaves it out. */
  readonly place: string | null;
  /** «Иванова М. П.», null prints an empty line to be filled by hand. */
  readonly directorName: string | null;
  readonly deputyName: string | null;
};

/** What stands on the head of every page of a class's document. */
export type PrintClass = {
  /** «7А»; printed as «7 «А»» in titles. */
  readonly className: string;
  /** «2025/2026». */
  readonly yearName: string;
  /** Full name; null prints an empty line. */
  readonly classTeacher: string | null;
};

/** Who signs, and the name beside the line; null leaves it to be written by hand. */
export type Signatory = { readonly office: string; readonly name: string | null };

/** The director's order; `project` = not approved yet, `byHand` = approved on the paper alone. */
export type PrintApproval = { readonly on: CalendarDate; readonly orderNumber: string } | 'project' | 'byHand';

export type SignedDate = CalendarDate | null;
