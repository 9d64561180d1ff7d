import type { CalendarDate } from '@shared/lib/calendar-date';
import type { PrintSchool, PrintStamp } from './print-models';

/** One-time access of one staff member (DOC-46). */
export type AccessSlipModel = {
  readonly stamp: PrintStamp;
  readonly school: PrintSchool;
  readonly fullName: string;
  /** Post or role; null for none. */
  readonly position: string | null;
  readonly login: string;
  /** Printed character by character; must consist of characters of the fonts. */
  readonly password: string;
  /** Last day on which the one-time password works. */
  readonly validUntil: CalendarDate;
  /** How to open the program: «значок «Учебная часть» на рабочем столе»; null for none. */
  readonly howToOpen: string | null;
  readonly issuedOn: CalendarDate;
  /** Who issued it, «Смирнов О. В.». */
  readonly issuedBy: string | null;
};
