import { getTopicToGive, insertLines, joinLines, makePlanLine, moveLines, splitLine, spreadPlan, type LessonSlot, type LineFact, type PlanLine } from '@shared/domain/lesson-plan';
import type { GridBlock } from './grid-cursor';
import type { GridRules } from './grid-rules';

type Lines = readonly PlanLine[];
export type LineAction = 'insert' | 'remove' | 'join' | 'split' | 'up' | 'down';
/** `row` and `count`: what is selected afterwards. */
export type ActionResult = { readonly lines: Lines; readonly row: number; readonly count: number } | { readonly denial: string };
type Facts = { readonly rules: GridRules; readonly slots: readonly LessonSlot[]; readonly given: ReadonlyMap<number, LineFact>; readonly makeId: () => number };

/** What the buttons over the grid do to the selected lines; dates of a plan that was spread follow. */
export function runLineAction(action: LineAction, lines: Lines, block: GridBlock, facts: Facts): ActionResult {
  const denial = facts.rules.structureDenial ?? findDenial(action, lines.slice(block.top, block.bottom + 1), facts.rules);
  if (denial !== null) return { denial };
  const changed = apply(action, lines, block, facts.makeId);
  return { ...changed, lines: changed.lines === lines ? lines : followDates(changed.lines, lines, Math.max(0, block.top - 1), facts) };
}

function findDenial(action: LineAction, selected: Lines, rules: GridRules): string | null {
  if (action === 'join' && selected.length < 2) return 'Чтобы объединить темы, выделите две строки или больше.';
  if (action !== 'remove' && action !== 'join' && action !== 'split') return null;
  const kept = selected.find((line) => rules.findLineDenial(line) !== null);
  return kept ? `«${getTopicToGive(kept)}»: ${rules.findLineDenial(kept) ?? ''}` : null;
}

function apply(action: LineAction, lines: Lines, { top, bottom }: GridBlock, makeId: () => number): { lines: Lines; row: number; count: number } {
  const count = bottom - top + 1;
  switch (action) {
    case 'insert': {
      const section = lines[top]?.section ?? lines[top - 1]?.section ?? null;
      return { lines: insertLines(lines, top, Array.from({ length: lines.length === 0 ? 1 : count }, () => makePlanLine(makeId(), { section }))), row: top, count };
    }
    case 'remove': return { lines: lines.filter((_, index) => index < top || index > bottom), row: Math.max(0, Math.min(top, lines.length - count - 1)), count: 1 };
    case 'join': return { lines: joinLines(lines, top, bottom), row: top, count: 1 };
    case 'split': return { lines: splitLine(lines, top, makeId()), row: top, count: 1 };
    case 'up': return { lines: moveLines(lines, top, bottom, -1), row: Math.max(0, top - 1), count };
    case 'down': return { lines: moveLines(lines, top, bottom, 1), row: Math.min(lines.length - count, top + 1), count };
  }
}

/** When the plan had been spread, the lines from `row` on are spread anew, but none before the last one given. */
export function followDates(lines: Lines, before: Lines, row: number, { slots, given }: Pick<Facts, 'slots' | 'given'>): Lines {
  if (slots.length === 0 || !before.slice(row, row + 3).some(({ plannedDate }) => plannedDate !== null)) return lines;
  const lastGiven = lines.reduce((last, { id }, index) => (given.has(id) ? index : last), -1);
  return spreadPlan(lines, slots, Math.max(row, lastGiven + 1)).lines;
}
