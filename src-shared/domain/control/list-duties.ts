import { addDays, type CalendarDate } from '../../lib/calendar-date';
import type { Role } from '../accounts';
import type { PresetCode } from '../regulation';
import { isRhythm, type Duty } from './duty';
import { findOccurrences, type DutyCalendar } from './find-occurrences';

/** A duty on one date; `dueOn` null = it comes with an event (`isOnEvent`) or goes on all the time. */
export type DutyLine = { readonly duty: Duty; readonly isRhythm: boolean; readonly isOnEvent: boolean; readonly startsOn: CalendarDate | null; readonly dueOn: CalendarDate | null };

type Whose = { readonly preset: PresetCode; readonly roles: readonly Role[] };
type Span = { readonly startDate: CalendarDate; readonly endDate: CalendarDate };

/** A month before the year (work programmes, timetable) and the summer after it (books stitched until 10 July). */
const BEFORE_DAYS = 31;
const AFTER_DAYS = 92;

/** Everything a preset lays on these roles from the first to the last day of the span; nothing from before the school was registered. */
export function listDuties(duties: readonly Duty[], { preset, roles }: Whose, span: Span, calendar: DutyCalendar): readonly DutyLine[] {
  const startDate = calendar.registeredOn > span.startDate ? calendar.registeredOn : span.startDate;
  return duties.filter((duty) => duty.preset === preset && duty.owners.some((owner) => roles.includes(owner))).flatMap((duty) => listLines(duty, { startDate, endDate: span.endDate }, calendar));
}

/** Dates of one duty: a day that two of its terms name is one; of several terms without a date «on event» says more. */
export function listLines(duty: Duty, span: Span, calendar: DutyCalendar): readonly DutyLine[] {
  const dated = new Map<CalendarDate, DutyLine>();
  for (const term of duty.terms) {
    for (const { startsOn, dueOn } of findOccurrences(term, span, calendar)) if (!dated.has(dueOn)) dated.set(dueOn, { duty, isRhythm: isRhythm(term), isOnEvent: false, startsOn, dueOn });
  }
  const isOnEvent = duty.terms.some(({ kind }) => kind === 'onEvent');
  const isUndated = isOnEvent || duty.terms.some(({ kind }) => kind === 'continuous');
  const lines = [...dated.values()].sort((left, right) => ((left.dueOn ?? '') < (right.dueOn ?? '') ? -1 : 1));
  return isUndated ? [...lines, { duty, isRhythm: false, isOnEvent, startsOn: null, dueOn: null }] : lines;
}

export function findDutySpan(year: Span): Span {
  return { startDate: addDays(year.startDate, -BEFORE_DAYS), endDate: addDays(year.endDate, AFTER_DAYS) };
}
