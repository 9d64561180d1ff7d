import { addDays, isWithin, type CalendarDate } from '../../lib/calendar-date';
import { getOrderKind, putsOnList, type OrderKind, type SingleKind } from './movement-kind';

export type MovementProblem =
  | 'wrongOrder' | 'outsideYear' | 'yearNotOpen' | 'alreadyOnList' | 'notOnList' | 'sameClass' | 'laterMovement' | 'firstDay' | 'classMissing' | 'destinationMissing' | 'sameGroup'
  | 'foreignGroup' | 'twoGroups' | 'neverHere';

export type ClassSpan = { readonly classId: number; readonly dateFrom: CalendarDate; readonly dateTo: CalendarDate | null };
export type GroupChoice = { readonly groupId: number; readonly classId: number; readonly subjectId: number | null };

export type PlannedMovement = {
  readonly kind: SingleKind;
  readonly date: CalendarDate;
  readonly orderKind: OrderKind | null;
  readonly toClassId: number | null;
  readonly destination: string;
  /** Lists the pupil has been on in the school year of the movement, and ever. */
  readonly spans: readonly ClassSpan[];
  readonly wasEverHere: boolean;
  readonly year: { readonly startDate: CalendarDate; readonly endDate: CalendarDate; readonly isOpen: boolean };
  /** Subgroups to be put into; `present` are those the pupil is in now. */
  readonly groups: readonly GroupChoice[];
  readonly present: readonly GroupChoice[];
};

/**
 * May a pupil be moved so (MOV-01…MOV-03)? `date` is the first day of the new state: the old list ends the day before. In order: the order is of the right
 * kind, the day lies in an open year, the pupil is (or is not) on a list just before it, nothing happens to him or her later, the groups fit the class.
 */
export function findMovementProblems(plan: PlannedMovement): MovementProblem[] {
  const problems = [...findOrderProblems(plan), ...findListProblems(plan), ...findGroupProblems(plan)];
  return [...new Set(problems)];
}

function findOrderProblems({ kind, orderKind, year, date }: PlannedMovement): MovementProblem[] {
  const problems: MovementProblem[] = [];
  if (orderKind !== null && orderKind !== getOrderKind(kind)) problems.push('wrongOrder');
  if (!year.isOpen) problems.push('yearNotOpen');
  // A pupil may leave after the last lesson as well: the class is there until the next year begins.
  if (date < year.startDate || (putsOnList(kind) && date > year.endDate)) problems.push('outsideYear');
  return problems;
}

function findListProblems({ kind, date, spans, toClassId, destination, wasEverHere }: PlannedMovement): MovementProblem[] {
  const problems: MovementProblem[] = [];
  if (spans.some((span) => span.dateFrom > date)) problems.push('laterMovement');
  const before = findSpanBefore(spans, date);
  const onDay = spans.find((span) => isWithin(date, span.dateFrom, span.dateTo));
  if (putsOnList(kind)) {
    if (onDay) problems.push('alreadyOnList');
    if (kind === 'return' && !wasEverHere) problems.push('neverHere');
    if (toClassId === null) problems.push('classMissing');
    return problems;
  }
  if (!before) problems.push(onDay ? 'firstDay' : 'notOnList');
  else if (before.dateTo !== null) problems.push(before.dateTo < date ? 'notOnList' : 'laterMovement');
  if (kind === 'transfer' && toClassId === null) problems.push('classMissing');
  if (kind === 'transfer' && before?.classId === toClassId) problems.push('sameClass');
  if (kind === 'leaving' && destination.trim() === '') problems.push('destinationMissing');
  return problems;
}

function findGroupProblems({ kind, toClassId, spans, date, groups, present }: PlannedMovement): MovementProblem[] {
  const problems: MovementProblem[] = [];
  const classId = kind === 'groupTransfer' ? (findSpanBefore(spans, date)?.classId ?? null) : toClassId;
  if (groups.some((group) => group.classId !== classId)) problems.push('foreignGroup');
  if (new Set(groups.map((group) => group.subjectId)).size < groups.length) problems.push('twoGroups');
  if (kind === 'groupTransfer' && !groups.some((group) => present.every((one) => one.groupId !== group.groupId))) problems.push('sameGroup');
  return problems;
}

/** The list the pupil is on the day before. */
export function findSpanBefore(spans: readonly ClassSpan[], date: CalendarDate): ClassSpan | null {
  const dayBefore = addDays(date, -1);
  return spans.find((span) => isWithin(dayBefore, span.dateFrom, span.dateTo)) ?? null;
}
