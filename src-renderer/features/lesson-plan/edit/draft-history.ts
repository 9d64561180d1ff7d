import type { PlanLine } from '@shared/domain/lesson-plan';

type Lines = readonly PlanLine[];
/** The plan as it is being typed, with what it was before each step. */
export type DraftHistory = { readonly lines: Lines; readonly past: readonly Lines[]; readonly future: readonly Lines[] };

const STEP_LIMIT = 200;

export function startHistory(lines: Lines): DraftHistory {
  return { lines, past: [], future: [] };
}

export function recordStep(history: DraftHistory, lines: Lines): DraftHistory {
  if (lines === history.lines) return history;
  return { lines, past: [...history.past, history.lines].slice(-STEP_LIMIT), future: [] };
}

export function undoStep({ lines, past, future }: DraftHistory): DraftHistory {
  const before = past.at(-1);
  return before ? { lines: before, past: past.slice(0, -1), future: [lines, ...future] } : { lines, past, future };
}

export function redoStep({ lines, past, future }: DraftHistory): DraftHistory {
  const [next, ...rest] = future;
  return next ? { lines: next, past: [...past, lines], future: rest } : { lines, past, future };
}

/** Lines that were saved have got their numbers: also in the steps that may come back. */
export function renumberHistory({ lines, past, future }: DraftHistory, newIds: ReadonlyMap<number, number>): DraftHistory {
  const renumber = (some: Lines): Lines => (some.some(({ id }) => newIds.has(id)) ? some.map((line) => ({ ...line, id: newIds.get(line.id) ?? line.id })) : some);
  return { lines: renumber(lines), past: past.map(renumber), future: future.map(renumber) };
}

/** A line that was removed, saved so and then brought back by an undo is a new line. */
export function reviveLines(lines: Lines, known: ReadonlySet<number>, makeId: () => number): Lines {
  return lines.some(({ id }) => id > 0 && !known.has(id)) ? lines.map((line) => (line.id > 0 && !known.has(line.id) ? { ...line, id: makeId() } : line)) : lines;
}
