import { addDays, type CalendarDate } from '../../lib/calendar-date';

export const END_KINDS = ['dismissal', 'duties'] as const;
export type EndKind = (typeof END_KINDS)[number];
export const END_KIND_TITLES: Readonly<Record<EndKind, string>> = { dismissal: 'Увольнение', duties: 'Окончание обязанностей' };

export type EndProblem = 'ownAccount' | 'lastAdministrator' | 'alreadyPlanned' | 'tooLongAgo' | 'tooFar';

/** Days back for which an order that reached the office late may still be entered. */
const MOST_DAYS_BACK = 31;
const MOST_DAYS_AHEAD = 400;

/** Why an end of duties cannot be entered (USR-08): the own account, the only administrator, one planned already, a date that is a slip of the keys. */
export function findEndProblem(facts: { readonly isOwn: boolean; readonly isLastAdministrator: boolean; readonly isPlanned: boolean; readonly blockedFrom: CalendarDate; readonly today: CalendarDate }): EndProblem | null {
  if (facts.isOwn) return 'ownAccount';
  if (facts.isLastAdministrator) return 'lastAdministrator';
  if (facts.isPlanned) return 'alreadyPlanned';
  if (facts.blockedFrom < addDays(facts.today, -MOST_DAYS_BACK)) return 'tooLongAgo';
  return facts.blockedFrom > addDays(facts.today, MOST_DAYS_AHEAD) ? 'tooFar' : null;
}
