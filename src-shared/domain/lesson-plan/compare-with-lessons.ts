import type { CalendarDate } from '../../lib/calendar-date';
import { findLineDays, getHoursToGive, type PlanLine } from './plan-line';
import type { LessonSlot } from './spread-plan';

/** A recorded lesson of the course, as far as the plan has to do with it. */
export type GivenLesson = LessonSlot & {
  readonly planItemId: number | null;
  readonly hours: number;
  readonly hasTopic: boolean;
  /** Given by somebody who does not teach the page. */
  readonly isReplaced: boolean;
  /** A topic that is none of the plan's, with its reason (CUR-06). */
  readonly deviation?: { readonly topic: string; readonly reason: string } | null;
};
export type LostCause = 'illness' | 'quarantine' | 'weather' | 'holiday' | 'event' | 'other';
export type LostLesson = LessonSlot & { readonly cause: LostCause };
export type LessonFacts = {
  /** Lessons of the timetable in the year, in order of time. */
  readonly slots: readonly LessonSlot[];
  readonly given: readonly GivenLesson[];
  readonly lost: readonly LostLesson[];
  readonly today: CalendarDate;
};

/** What has been given of each line, by its id; dates in order of time. */
export type LineFact = { readonly hours: number; readonly dates: readonly CalendarDate[] };

export function findLineFacts(given: readonly GivenLesson[]): ReadonlyMap<number, LineFact> {
  const facts = new Map<number, LineFact>();
  for (const { planItemId, hours, date, hasTopic } of given) {
    if (planItemId === null || !hasTopic) continue;
    const known = facts.get(planItemId) ?? { hours: 0, dates: [] };
    facts.set(planItemId, { hours: known.hours + hours, dates: known.dates.includes(date) ? known.dates : [...known.dates, date] });
  }
  return facts;
}

/** Lessons in which topics can still be given: not lost, not behind us, without a topic yet. */
export function listFreeSlots({ slots, given, lost, today }: LessonFacts): LessonSlot[] {
  const taken = new Set([...lost, ...given.filter(({ hasTopic }) => hasTopic)].map(formatSlotKey));
  return slots.filter((slot) => slot.date >= today && !taken.has(formatSlotKey(slot)));
}

export function formatSlotKey({ date, lessonNumber }: LessonSlot): string {
  return `${date}:${String(lessonNumber)}`;
}

/** Hours of a course up to a day (CUR-07). */
export type PlanFigures = {
  /** Of the whole plan; `plannedToDate`: of the lines whose last day is behind us. */
  readonly planned: number;
  readonly plannedToDate: number;
  readonly scheduled: number;
  readonly scheduledToDate: number;
  readonly given: number;
  readonly replaced: number;
  readonly lost: number;
  /** Lessons with a topic that is none of the plan's. */
  readonly deviations: number;
  /** Lessons behind us of which nothing is said: not recorded, not counted as lost. */
  readonly unrecorded: number;
  /** Hours of topics that should have been given by now and have not; the topics are `notCovered`. */
  readonly lag: number;
  readonly notCovered: readonly number[];
  /** Hours of topics still to give, lessons that are left for them, and what is missing (above zero) at the end of the span. */
  readonly left: number;
  readonly ahead: number;
  readonly shortage: number;
};

/** Plan versus fact until today, and the forecast to the last day of `until` (end of a period or of the year; null = of the year). */
export function compareWithLessons(lines: readonly PlanLine[], facts: LessonFacts, until: CalendarDate | null = null): PlanFigures {
  const { slots, given, lost, today } = facts;
  const lineFacts = findLineFacts(given);
  const recorded = new Set(given.filter(({ hasTopic }) => hasTopic).map(formatSlotKey));
  const isLost = new Set(lost.map(formatSlotKey));
  const past = slots.filter(({ date }) => date < today);
  const due = lines.filter((line) => (findLineDays(line)?.until ?? '9999') < today);
  const findLeft = (line: PlanLine): number => Math.max(0, getHoursToGive(line) - (lineFacts.get(line.id)?.hours ?? 0));
  const behind = due.filter((line) => findLeft(line) > 0);
  const inSpan = until === null ? lines : lines.filter((line) => (findLineDays(line)?.date ?? '9999') <= until);
  const left = sum(inSpan, findLeft);
  const ahead = listFreeSlots(facts).filter(({ date }) => until === null || date <= until).length;
  return {
    planned: sum(lines, getPlannedHours), plannedToDate: sum(due, getHoursToGive), scheduled: slots.length, scheduledToDate: past.length,
    given: sum(given.filter(({ hasTopic }) => hasTopic), (lesson) => lesson.hours),
    replaced: sum(given.filter(({ isReplaced, hasTopic }) => isReplaced && hasTopic), (lesson) => lesson.hours),
    lost: lost.filter((lesson) => !recorded.has(formatSlotKey(lesson))).length,
    deviations: given.filter(({ deviation }) => deviation != null).length,
    unrecorded: past.filter((slot) => !recorded.has(formatSlotKey(slot)) && !isLost.has(formatSlotKey(slot))).length,
    lag: sum(behind, findLeft), notCovered: behind.map(({ id }) => id), left, ahead, shortage: left - ahead,
  };
}

function getPlannedHours({ hours }: PlanLine): number {
  return hours;
}

function sum<Item>(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}
