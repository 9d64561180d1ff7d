import type { DutyList, DutyTask } from '@shared/contract/control-contract';
import { plural } from '@shared/lib/plural';

/** Beside the state: how often in a row it was missed, and who hears of it. */
export function describeLateness({ missed, escalation }: DutyTask, isOfAll: boolean): string | null {
  const told = escalation === 'director' ? 'видят завуч и директор' : escalation === 'deputy' ? 'видит завуч' : null;
  const parts = [missed > 1 ? `${String(missed)} ${plural(missed, 'раз', 'раза', 'раз')} подряд` : null, isOfAll ? null : told].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

export function summarize({ presetTitle, tasks }: DutyList): string {
  const count = (states: readonly string[]) => tasks.filter(({ state }) => states.includes(state)).length;
  const parts = [[count(['overdue']), 'просрочено'], [count(['due']), 'сегодня'], [count(['soon']), 'в ближайшую неделю']] as const;
  return [presetTitle, ...parts.filter(([number]) => number > 0).map(([number, word]) => `${word} ${String(number)}`)].join(', ');
}
