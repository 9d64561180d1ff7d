import type { CalendarDate } from '@shared/lib/calendar-date';
import type { PrintSchool, PrintStamp } from './print-models';

export type AnnexStorageRow = { readonly data: string; readonly document: string; readonly filledBy: string; readonly until: string; readonly editing: string; readonly storage: string };
export type AnnexParameter = { readonly title: string; readonly value: string; readonly basis: string };

/** DOC-30: everything in words. */
export type RegulationAnnexModel = {
  readonly stamp: PrintStamp;
  readonly school: PrintSchool;
  readonly onDate: CalendarDate;
  /** «Общие правила», and whether the school has changed something. */
  readonly preset: string;
  readonly storage: readonly AnnexStorageRow[];
  readonly groups: readonly { readonly title: string; readonly parameters: readonly AnnexParameter[] }[];
};
