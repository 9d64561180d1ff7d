import type { OrderTemplate } from '@shared/domain/introduction';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { PrintSchool, PrintStamp } from './print-models';

/** Somebody of the register of persons in charge. */
export type OrderPerson = { readonly duty: string; readonly name: string; readonly position: string; readonly area: string | null; readonly since: string };
export type OrderWorker = { readonly name: string; readonly position: string };

/** DOC-63; settings in words. */
export type OrderModel = {
  readonly stamp: PrintStamp;
  readonly school: PrintSchool;
  readonly template: OrderTemplate;
  /** Null leaves a line. */
  readonly number: string | null;
  readonly date: CalendarDate | null;
  readonly from: CalendarDate;
  readonly site: string | null;
  readonly paperMode: string;
  readonly consulting: string;
  /** What is entered and by when. */
  readonly terms: readonly (readonly [what: string, term: string])[];
  readonly people: readonly OrderPerson[];
  /** Everybody who works on that day. */
  readonly staff: readonly OrderWorker[];
};
