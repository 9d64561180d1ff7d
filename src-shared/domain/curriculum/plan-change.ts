import { addDays, type CalendarDate } from '../../lib/calendar-date';
import { findNextLine, findPlanLine, isInForce, type PlanLine, type PlanPlace } from './plan-line';

/** What is asked: the hours of one cell, from a date or (null) from the start of the year. */
export type PlanChange = PlanPlace & { readonly hours: number; readonly from: CalendarDate | null };

/** What the rule has to know of the cell's surroundings. */
export type PlanAround = {
  readonly yearStart: CalendarDate;
  readonly yearEnd: CalendarDate;
  /** The last recorded lesson of the subject in the class. */
  readonly lastLesson: CalendarDate | null;
};

export type PlanProblem =
  | { readonly code: 'hasLessons'; readonly lastLesson: CalendarDate }
  | { readonly code: 'lessonsAfter'; readonly lastLesson: CalendarDate }
  | { readonly code: 'outsideYear' };

/** Why a cell stays as it was: the rule, or somebody who was quicker (SYS-03). */
export type PlanRefusal = PlanProblem | { readonly code: 'changedByOther'; readonly author: string; readonly at: string };

/**
 * May the hours be changed so (CUR-01)? Nothing in force is overwritten: where lessons are recorded, only from a day after the last of
 * them. Null = yes.
 */
export function findPlanProblem({ from }: Pick<PlanChange, 'from'>, { yearStart, yearEnd, lastLesson }: PlanAround): PlanProblem | null {
  if (from !== null && (from < yearStart || from > yearEnd)) return { code: 'outsideYear' };
  if (lastLesson === null) return null;
  if (from === null || from === yearStart) return { code: 'hasLessons', lastLesson };
  return from <= lastLesson ? { code: 'lessonsAfter', lastLesson } : null;
}

/** Writes that make a change: rows to close or to mend, and the new one. Only lines of the class itself are ever touched. */
export type PlanStep =
  | { readonly kind: 'insert'; readonly hours: number; readonly dateFrom: CalendarDate | null; readonly dateTo: CalendarDate | null }
  | { readonly kind: 'close'; readonly lineId: number; readonly dateTo: CalendarDate }
  | { readonly kind: 'setHours'; readonly lineId: number; readonly hours: number }
  | { readonly kind: 'remove'; readonly lineId: number };

/**
 * The steps of an allowed change. A line that began on that very day is mended, an earlier one closed on the day before; the new one
 * lasts until the next change that is already there. No hours where the grade has none either leave no row.
 */
export function planSteps(lines: readonly PlanLine[], change: PlanChange, yearStart: CalendarDate): PlanStep[] {
  const from = change.from === yearStart ? null : change.from;
  const day = from ?? yearStart;
  const own = lines.find((line) => line.classId === change.classId && line.subjectId === change.subjectId && isInForce(line, day));
  const beneath = findPlanLine(lines.filter((line) => line.classId === null), change, day);
  const isNeeded = change.hours !== (beneath?.hours ?? 0);
  if (own && own.dateFrom === from) {
    if (own.hours === change.hours) return [];
    return isNeeded ? [{ kind: 'setHours', lineId: own.id, hours: change.hours }] : [{ kind: 'remove', lineId: own.id }];
  }
  if ((own?.hours ?? beneath?.hours ?? 0) === change.hours) return [];
  const next = findNextLine(lines, change, day);
  const dateTo = own?.dateTo ?? (next?.dateFrom ? addDays(next.dateFrom, -1) : null);
  return [
    ...(own ? [{ kind: 'close' as const, lineId: own.id, dateTo: addDays(day, -1) }] : []),
    ...(isNeeded ? [{ kind: 'insert' as const, hours: change.hours, dateFrom: from, dateTo }] : []),
  ];
}
