import type { CalendarDate } from '../../lib/calendar-date';
import { formatDate } from '../../lib/russian-date';
import { checkValue } from './check-value';
import { isSameValue } from './format-value';
import type { AnyValue, ValueKind } from './value-kind';

/** A change that somebody proposes, and what it meets. `present`: the value on its day without it. */
export type ProposedChange = { readonly kind: ValueKind; readonly raw: unknown; readonly dateFrom: CalendarDate; readonly today: CalendarDate; readonly present: AnyValue };
export type ChangeProblem = { readonly code: 'pastDate' | 'badValue' | 'nothingChanges'; readonly text: string };

/** Why a change of the regulation may not be proposed (SET-15): it never acts back, has a possible value and changes something. */
export function findChangeProblem({ kind, raw, dateFrom, today, present }: ProposedChange): ChangeProblem | null {
  if (dateFrom < today) return { code: 'pastDate', text: `дата начала ${formatDate(dateFrom)} уже прошла; изменение действует не раньше сегодняшнего дня, ${formatDate(today)}` };
  const { value, problem } = checkValue(kind, raw);
  if (problem !== null) return { code: 'badValue', text: problem };
  return isSameValue(value, present) ? { code: 'nothingChanges', text: 'это значение и так действует в этот день' } : null;
}
