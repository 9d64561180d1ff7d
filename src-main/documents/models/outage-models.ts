import type { CalendarDate } from '@shared/lib/calendar-date';
import type { PrintSchool, PrintStamp } from './print-models';

export type BlankFormKind = 'lesson' | 'classList' | 'attendance';

/** A form for a day without the program (BAK-06). Nulls leave lines to be filled by hand: the form is printable without any school at hand. */
export type BlankFormModel = {
  readonly stamp: PrintStamp;
  readonly kind: BlankFormKind;
  readonly schoolName: string | null;
  readonly className: string | null;
  readonly subject: string | null;
  readonly teacher: string | null;
  /** Names in the order of the list; empty = empty lines. */
  readonly students: readonly string[];
};

/** DOC-60: all in words, the date of the document apart. */
export type OutageActModel = {
  readonly stamp: PrintStamp;
  readonly school: PrintSchool;
  readonly number: number;
  readonly madeOn: CalendarDate;
  readonly from: string;
  readonly to: string;
  /** «3 ч 20 мин». */
  readonly length: string;
  readonly cause: string;
  /** Empty = the whole school. */
  readonly classes: readonly string[];
  readonly madeBy: string;
  readonly madeByPosition: string;
  /** «Подтверждён директором 10.12.2025 14:05, Соколов И. П.»; null = not yet. */
  readonly decision: string | null;
};
