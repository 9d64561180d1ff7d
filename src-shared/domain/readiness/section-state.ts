import type { CalendarDate } from '../../lib/calendar-date';
import type { SectionCount } from './section-facts';
import type { SectionKind } from './sections';

/** notNeeded by decision · undecided: nothing there, and nobody has said that nothing is needed · inWork · ready · checked: ready and signed. */
export type SectionState = 'notNeeded' | 'undecided' | 'inWork' | 'ready' | 'checked';
export type SectionStanding = { readonly state: SectionState; readonly percent: number | null; readonly isOverdue: boolean };

type Facts = {
  readonly kind: SectionKind;
  /** Null where there is nothing to count. */
  readonly count: SectionCount | null;
  readonly isNeeded: boolean;
  readonly isChecked: boolean;
  readonly dueDate: CalendarDate | null;
};

/** How a section stands (SET-16): never more than 99 % while one thing is missing; red once the due date has passed and it is not ready. */
export function findSectionState({ kind, count, isNeeded, isChecked, dueDate }: Facts, today: CalendarDate): SectionStanding {
  if (!isNeeded) return { state: 'notNeeded', percent: null, isOverdue: false };
  const isPast = dueDate !== null && today > dueDate;
  if (kind === 'signed' || count === null) return { state: isChecked ? 'checked' : 'inWork', percent: isChecked ? 100 : 0, isOverdue: isPast && !isChecked };
  if (count.total === 0) return { state: 'undecided', percent: null, isOverdue: isPast };
  const isReady = count.done === count.total;
  const percent = isReady ? 100 : Math.min(99, Math.floor((count.done / count.total) * 100));
  if (!isReady) return { state: 'inWork', percent, isOverdue: isPast };
  return { state: isChecked ? 'checked' : 'ready', percent, isOverdue: false };
}
