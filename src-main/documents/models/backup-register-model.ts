import type { PrintSchool, PrintStamp } from './print-models';

/** One copy of the database, all in words (DOC-61). */
export type BackupRegisterRow = { readonly at: string; readonly place: string; readonly reason: string; readonly size: string; readonly duration: string; readonly result: string; readonly author: string };

export type BackupRegisterModel = {
  readonly stamp: PrintStamp;
  readonly school: PrintSchool;
  readonly printedOn: string;
  readonly rows: readonly BackupRegisterRow[];
};
