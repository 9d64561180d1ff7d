import { insertLines, makePlanLine, type PlanLine, type PlanTopic } from '@shared/domain/lesson-plan';

export type BringMode = 'replace' | 'before' | 'end';
type Place = { readonly mode: BringMode; readonly row: number; readonly makeId: () => number; readonly isKept: (line: PlanLine) => boolean };

/** The plan with the brought topics in their place; lines that must stay (given in lessons) are not replaced. */
export function placeTopics(lines: readonly PlanLine[], topics: readonly PlanTopic[], { mode, row, makeId, isKept }: Place): { readonly lines: readonly PlanLine[]; readonly row: number } {
  const added = topics.map((topic) => makePlanLine(makeId(), topic));
  const base = mode === 'replace' ? lines.filter(isKept) : lines;
  const at = mode === 'before' ? Math.min(row, base.length) : base.length;
  return { lines: insertLines(base, at, added), row: at };
}
