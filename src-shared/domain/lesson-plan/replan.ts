import type { LineFact } from './compare-with-lessons';
import { getHoursToGive, getTopicToGive, isTakenOut, type PlanLine } from './plan-line';
import { placeLines, type LessonSlot, type LineDays } from './spread-plan';

/** A step of a correction (CUR-07): a reserve hour given away, two topics in one lesson, fewer hours for a topic, a topic left out. */
export type ReplanStep =
  | { readonly kind: 'reserve' | 'drop'; readonly lineId: number }
  | { readonly kind: 'merge'; readonly lineId: number; /** The line before it that takes the topic in. */ readonly intoId: number }
  | { readonly kind: 'shorten'; readonly lineId: number; readonly hours: number };
export type ReplanOffer = { readonly step: ReplanStep; readonly gain: number; /** Needed to make up for what is missing, in the order of the offers. */ readonly isSuggested: boolean };
export type ReplanProblem = { readonly code: 'alreadyGiven' | 'unknownLine' | 'notNeighbours' | 'wrongHours' | 'takenOut'; readonly lineId: number };

export type ReplanInput = {
  readonly lines: readonly PlanLine[];
  readonly facts: ReadonlyMap<number, LineFact>;
  /** Lessons that are left, without the lost ones, in order of time. */
  readonly slots: readonly LessonSlot[];
};

/** Topics worth leaving out first. */
const REVISION = /^(повтор|обобщ|закрепл|решение задач|урок[-\s](игра|викторина)|итоговое повторение)/iu;

export function findShortage({ lines, facts, slots }: ReplanInput): number {
  return lines.reduce((sum, line) => sum + findHoursLeft(line, facts), 0) - slots.length;
}

/** What of a line is still to be given. */
function findHoursLeft(line: PlanLine, facts: ReadonlyMap<number, LineFact>): number {
  return Math.max(0, getHoursToGive(line) - (facts.get(line.id)?.hours ?? 0));
}

/**
 * What can be done about missing lessons, the gentlest first: reserve hours, topics of several hours shortened by one, neighbouring
 * ordinary topics of a section put into one lesson (revision first), topics left out. Only lines of which nothing has been given, and
 * never a work that is checked. The first offers that make up for the shortage are suggested; leaving out never is.
 */
export function listReplanOffers(input: ReplanInput): ReplanOffer[] {
  const open = input.lines.filter((line) => !isTakenOut(line) && (input.facts.get(line.id)?.hours ?? 0) === 0);
  const ordinary = open.filter((line) => line.workType === null && !line.isReserve);
  const steps: { readonly step: ReplanStep; readonly gain: number }[] = [
    ...open.filter(({ isReserve }) => isReserve).map((line) => ({ step: { kind: 'reserve' as const, lineId: line.id }, gain: getHoursToGive(line) })),
    ...ordinary.filter((line) => getHoursToGive(line) > 1).map((line) => ({ step: { kind: 'shorten' as const, lineId: line.id, hours: getHoursToGive(line) - 1 }, gain: 1 })),
    ...listMergers(input.lines, new Set(ordinary.map(({ id }) => id))),
    ...ordinary.filter((line) => getHoursToGive(line) === 1).sort((left, right) => Number(REVISION.test(right.topic)) - Number(REVISION.test(left.topic)))
      .map((line) => ({ step: { kind: 'drop' as const, lineId: line.id }, gain: 1 })),
  ];
  let missing = findShortage(input);
  return steps.map(({ step, gain }) => {
    const isSuggested = missing > 0 && step.kind !== 'drop';
    if (isSuggested) missing -= gain;
    return { step, gain, isSuggested };
  });
}

/** Pairs of lessons of one hour that follow one another in a section; no line stands in two pairs. Pairs with revision come first. */
function listMergers(lines: readonly PlanLine[], ordinary: ReadonlySet<number>): { step: ReplanStep; gain: number }[] {
  const inPlan = lines.filter((line) => !isTakenOut(line));
  const pairs: { readonly step: ReplanStep; readonly gain: number; readonly isRevision: boolean }[] = [];
  for (let index = 1; index < inPlan.length; index += 1) {
    const [before, line] = [inPlan[index - 1], inPlan[index]];
    if (!before || !line || !ordinary.has(before.id) || !ordinary.has(line.id)) continue;
    if (before.section !== line.section || getHoursToGive(before) !== 1 || getHoursToGive(line) !== 1) continue;
    pairs.push({ step: { kind: 'merge', lineId: line.id, intoId: before.id }, gain: 1, isRevision: REVISION.test(before.topic) || REVISION.test(line.topic) });
    index += 1;
  }
  return [...pairs.filter(({ isRevision }) => isRevision), ...pairs.filter(({ isRevision }) => !isRevision)].map(({ step, gain }) => ({ step, gain }));
}

/** What a step did to its line, for the correction sheet. */
export type ReplanChange = { readonly step: ReplanStep; readonly topicBefore: string; readonly hoursBefore: number; readonly hoursAfter: number };
export type Replan = {
  readonly problems: readonly ReplanProblem[];
  readonly lines: readonly PlanLine[];
  readonly changes: readonly ReplanChange[];
  /** Hours that still have no lesson: above zero the plan will not be finished. */
  readonly shortage: number;
  readonly freeLessons: number;
};

/** The plan after the chosen steps, everything that is still to be given shifted onto the lessons that are left. Lines given in lessons are never changed. */
export function applyReplan(input: ReplanInput, steps: readonly ReplanStep[]): Replan {
  const problems: ReplanProblem[] = [];
  const changes: ReplanChange[] = [];
  let lines = input.lines;
  for (const step of steps) {
    const problem = findStepProblem(lines, step, input.facts);
    if (problem) { problems.push({ code: problem, lineId: step.lineId }); continue; }
    const line = lines.find(({ id }) => id === step.lineId);
    if (!line) continue;
    changes.push({ step, topicBefore: getTopicToGive(line), hoursBefore: getHoursToGive(line), hoursAfter: step.kind === 'shorten' ? step.hours : 0 });
    lines = applyStep(lines, step);
  }
  const open = lines.map((line) => ({ id: line.id, hours: findHoursLeft(line, input.facts) })).filter(({ hours }) => hours > 0);
  const placed = placeLines(open, input.slots);
  const waiting = new Set(open.map(({ id }) => id));
  const shifted = lines.map((line) => (waiting.has(line.id) && (input.facts.get(line.id)?.hours ?? 0) === 0 ? shiftLine(line, placed.days.get(line.id) ?? null) : line));
  return { problems, lines: shifted, changes, shortage: placed.hoursWithoutLesson, freeLessons: placed.freeLessons };
}

function shiftLine(line: PlanLine, days: LineDays | null): PlanLine {
  if (days === null) return { ...line, outcome: 'unplaced', correctedDate: null, correctedUntil: null };
  const isAsPlanned = days.date === line.plannedDate && days.until === (line.plannedUntil ?? line.plannedDate);
  return { ...line, outcome: null, correctedDate: isAsPlanned ? null : days.date, correctedUntil: isAsPlanned ? null : days.until };
}

function findStepProblem(lines: readonly PlanLine[], step: ReplanStep, facts: ReadonlyMap<number, LineFact>): ReplanProblem['code'] | null {
  const line = lines.find(({ id }) => id === step.lineId);
  if (!line) return 'unknownLine';
  if ((facts.get(line.id)?.hours ?? 0) > 0) return 'alreadyGiven';
  if (isTakenOut(line)) return 'takenOut';
  if (step.kind === 'shorten') return step.hours >= 1 && step.hours < getHoursToGive(line) ? null : 'wrongHours';
  if (step.kind !== 'merge') return null;
  const inPlan = lines.filter((one) => !isTakenOut(one));
  const position = inPlan.findIndex(({ id }) => id === line.id);
  if (position < 1 || inPlan[position - 1]?.id !== step.intoId) return 'notNeighbours';
  return (facts.get(step.intoId)?.hours ?? 0) > 0 ? 'alreadyGiven' : null;
}

function applyStep(lines: readonly PlanLine[], step: ReplanStep): readonly PlanLine[] {
  const taken = lines.find(({ id }) => id === step.lineId);
  return lines.map((line): PlanLine => {
    if (step.kind === 'merge' && line.id === step.intoId) return { ...line, correctedTopic: `${getTopicToGive(line).replace(/[.;]\s*$/u, '')}. ${taken ? getTopicToGive(taken) : ''}` };
    if (line.id !== step.lineId) return line;
    if (step.kind === 'shorten') return { ...line, correctedHours: step.hours };
    return { ...line, outcome: step.kind === 'merge' ? 'merged' : 'dropped', correctedHours: 0, correctedDate: null, correctedUntil: null };
  });
}
