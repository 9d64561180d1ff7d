import type { CalendarDate } from '../../lib/calendar-date';
import type { WorkType } from '../journal';

/** What a teacher plans for one topic (CUR-04). `plannedUntil`: last day of a topic of several hours, else the same day. */
export type PlanTopic = {
  readonly section: string | null;
  readonly topic: string;
  readonly hours: number;
  readonly lessonType: string | null;
  readonly workType: WorkType | null;
  readonly homework: string | null;
  readonly isReserve: boolean;
  readonly plannedDate: CalendarDate | null;
  readonly plannedUntil: CalendarDate | null;
};

/** What a correction wrote beside the plan (CUR-07); nulls where it left the plan as it was. `unplaced`: no lesson is left for the line. */
export type PlanCorrected = {
  readonly outcome: 'merged' | 'dropped' | 'unplaced' | null;
  readonly correctedTopic: string | null;
  readonly correctedHours: number | null;
  readonly correctedDate: CalendarDate | null;
  readonly correctedUntil: CalendarDate | null;
};

/** A line of the КТП; an `id` below zero is one that is not saved yet. */
export type PlanLine = PlanTopic & PlanCorrected & { readonly id: number };

export const MAX_LINE_HOURS = 20;
export const MAX_LINES = 1000;

const EMPTY_LINE: Omit<PlanLine, 'id'> = {
  section: null, topic: '', hours: 1, lessonType: null, workType: null, homework: null, isReserve: false, plannedDate: null, plannedUntil: null,
  outcome: null, correctedTopic: null, correctedHours: null, correctedDate: null, correctedUntil: null,
};

export function makePlanLine(id: number, part: Partial<PlanTopic> = {}): PlanLine {
  return { ...EMPTY_LINE, ...part, id };
}

/** No lesson is to be given to it any more. */
export function isTakenOut({ outcome }: Pick<PlanLine, 'outcome'>): boolean {
  return outcome === 'merged' || outcome === 'dropped';
}

/** Lessons the line takes as things stand: none when it was merged into another or dropped. */
export function getHoursToGive(line: Pick<PlanLine, 'outcome' | 'correctedHours' | 'hours'>): number {
  return isTakenOut(line) ? 0 : (line.correctedHours ?? line.hours);
}

export function getTopicToGive({ correctedTopic, topic }: Pick<PlanLine, 'correctedTopic' | 'topic'>): string {
  return correctedTopic ?? topic;
}

/** First and last day as things stand; null = not spread yet, or taken out of the plan. */
export function findLineDays(line: PlanLine): { readonly date: CalendarDate; readonly until: CalendarDate } | null {
  if (line.outcome !== null) return null;
  const date = line.correctedDate ?? line.plannedDate;
  if (date === null) return null;
  return { date, until: (line.correctedDate === null ? line.plannedUntil : line.correctedUntil) ?? date };
}

export function countPlanHours(lines: readonly PlanLine[]): number {
  return lines.reduce((sum, line) => sum + line.hours, 0);
}
