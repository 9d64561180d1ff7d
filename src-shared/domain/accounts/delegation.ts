import { addDays, daysBetween, type CalendarDate } from '../../lib/calendar-date';
import type { Role } from './role';

export const DELEGATION_KINDS = ['role', 'class', 'course'] as const;
export type DelegationKind = (typeof DELEGATION_KINDS)[number];

/** Administrator rights are given by the director's confirmation only (USR-07); teachers' roles go with their class or page. */
export const DELEGABLE_ROLES: readonly Role[] = ['director', 'deputy', 'headOfDepartment', 'secretary'];

const MOST_DAYS = 366;
/** An order is often signed a few days after the colleague has fallen ill. */
const MOST_DAYS_BACK = 14;

export type DelegationProblem = 'samePerson' | 'toOneself' | 'datesReversed' | 'tooLong' | 'tooLongAgo' | 'roleNotDelegable' | 'directorByDeputy';

type Plan = {
  readonly absentStaffId: number; readonly actingStaffId: number; readonly registrarStaffId: number; readonly registrarRoles: readonly Role[];
  readonly roles: readonly Role[]; readonly dateFrom: CalendarDate; readonly dateTo: CalendarDate; readonly today: CalendarDate;
};

/**
 * Why duties cannot be handed over (USR-09): to the same person, a role to oneself, dates in the wrong order, longer than a year, begun
 * more than two weeks ago, a role that is not handed over, the director's duties by somebody who is neither director nor administrator.
 */
export function findDelegationProblem(plan: Plan): DelegationProblem | null {
  const { absentStaffId, actingStaffId, roles, dateFrom, dateTo, today } = plan;
  if (absentStaffId === actingStaffId) return 'samePerson';
  if (roles.length > 0 && actingStaffId === plan.registrarStaffId) return 'toOneself';
  if (roles.some((role) => !DELEGABLE_ROLES.includes(role))) return 'roleNotDelegable';
  if (roles.includes('director') && !plan.registrarRoles.includes('sysadmin') && !plan.registrarRoles.includes('director')) return 'directorByDeputy';
  if (dateTo < dateFrom) return 'datesReversed';
  if (daysBetween(dateFrom, dateTo) > MOST_DAYS) return 'tooLong';
  return dateFrom < addDays(today, -MOST_DAYS_BACK) ? 'tooLongAgo' : null;
}

export type DelegationState = 'coming' | 'current' | 'past';

export function findDelegationState({ dateFrom, dateTo }: { readonly dateFrom: CalendarDate; readonly dateTo: CalendarDate }, today: CalendarDate): DelegationState {
  if (dateTo < today || dateTo < dateFrom) return 'past';
  return dateFrom > today ? 'coming' : 'current';
}
