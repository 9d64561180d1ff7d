import type { PrintClass, PrintSchool, PrintStamp, SignedDate } from './print-models';

export type SummaryStudent = {
  readonly number: number;
  readonly fullName: string;
  /** `[result][subject]`: '5', 'осв', 'н/а'; a missing or empty value is an empty cell. */
  readonly values: readonly (readonly (string | undefined)[])[];
  /** «переведён в 8 класс»; null leaves the place for handwriting. */
  readonly decision: string | null;
  /** «выбыл 03.12, приказ № 41»; null for none. */
  readonly movement: string | null;
};

/** A row under the list: «Успеваемость, %», «Качество, %», number of «5»… One value a subject. */
export type SummaryTotal = { readonly name: string; readonly values: readonly (string | undefined)[] };

/** DOC-05, FIN-08: pupil × subject × periods and year. */
export type SummaryModel = {
  readonly subjects: readonly string[];
  /** Rows of each pupil: «I четв.», …, «Год», «Экз.», «Итог». */
  readonly results: readonly string[];
  readonly students: readonly SummaryStudent[];
  readonly totals: readonly SummaryTotal[];
  readonly council: {
    readonly protocolNumber: string | null;
    readonly date: SignedDate;
    /** The decision in words; null prints empty lines. */
    readonly text: string | null;
  };
  /** Checksum of the printed data (PRN-08); null when not registered. */
  readonly checksum: string | null;
};

/** The summary sheet as a document of its own, kept 25 years. */
export type SummarySheetModel = {
  readonly stamp: PrintStamp;
  readonly school: PrintSchool;
  readonly schoolClass: PrintClass;
  readonly summary: SummaryModel;
  /** When the volume was certified; null leaves the place for handwriting. */
  readonly certifiedOn: SignedDate;
};
