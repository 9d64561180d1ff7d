import { daysBetween, type CalendarDate } from '../../lib/calendar-date';
import type { DutyLine } from './list-duties';

export const DUTY_STATES = ['overdue', 'due', 'soon', 'later', 'onEvent', 'continuous', 'done'] as const;
export type DutyState = (typeof DUTY_STATES)[number];
/** Who has to hear of an overdue duty besides its owner (CTL-11). */
export type Escalation = 'deputy' | 'director';

/** Days before the date on which a duty is called to mind (CTL-11), the longest first. */
export const REMINDER_DAYS = [7, 3, 1] as const;
const DIRECTOR_AFTER_DAYS = 7;

export function findDutyState({ dueOn, isOnEvent }: Pick<DutyLine, 'dueOn' | 'isOnEvent'>, isDone: boolean, today: CalendarDate): DutyState {
  if (dueOn === null) return isOnEvent ? 'onEvent' : 'continuous';
  if (isDone) return 'done';
  const left = daysBetween(today, dueOn);
  if (left < 0) return 'overdue';
  return left === 0 ? 'due' : left <= REMINDER_DAYS[0] ? 'soon' : 'later';
}

/** The nearest reminder that has come: 7, 3 or 1 day before; null = too early, or the date has come. */
export function findReminder(dueOn: CalendarDate, today: CalendarDate): number | null {
  const left = daysBetween(today, dueOn);
  return left < 1 ? null : (REMINDER_DAYS.findLast((days) => left <= days) ?? null);
}

/** The deputy hears of an overdue duty the next day, the director when it has not been done for a week after that. */
export function findEscalation(dueOn: CalendarDate, today: CalendarDate): Escalation | null {
  const late = daysBetween(dueOn, today);
  if (late < 1) return null;
  return late > DIRECTOR_AFTER_DAYS ? 'director' : 'deputy';
}

/** `missed`: how many times in a row a rhythm was not kept, this one included. */
export type ShownLine = { readonly line: DutyLine; readonly missed: number };

/** What there is to see of one duty: every date, but of a rhythm only the last one missed and the next one. */
export function selectLines(lines: readonly DutyLine[], isDone: (dueOn: CalendarDate) => boolean, today: CalendarDate): readonly ShownLine[] {
  const rhythm = lines.filter((line): line is DutyLine & { dueOn: CalendarDate } => line.isRhythm && line.dueOn !== null);
  const past = rhythm.filter(({ dueOn }) => dueOn < today);
  const next = rhythm.find(({ dueOn }) => dueOn >= today);
  const lastKept = past.findLastIndex(({ dueOn }) => isDone(dueOn));
  const missed = past.length - 1 - lastKept;
  const last = missed > 0 ? past[past.length - 1] : undefined;
  return [
    ...(last ? [{ line: last, missed }] : []),
    ...(next ? [{ line: next, missed: 0 }] : []),
    ...lines.filter((line) => !line.isRhythm).map((line) => ({ line, missed: 0 })),
  ];
}
