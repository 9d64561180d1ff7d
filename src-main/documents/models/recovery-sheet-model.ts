import type { CalendarDate } from '@shared/lib/calendar-date';
import type { PrintSchool, PrintStamp } from './print-models';

/** The sheet that opens the school file when nobody's password does (DOC-61); kept in a sealed envelope by the director. */
export type RecoverySheetModel = {
  readonly stamp: PrintStamp;
  readonly school: PrintSchool;
  /** Groups parted by hyphens. */
  readonly code: string;
  /** Where the file lies: «\\server\school»; printed as it is. */
  readonly folder: string;
  readonly madeOn: CalendarDate;
  /** «Лебедев П. А.». */
  readonly administrator: string;
};
