import type { Role } from './role';

/** Roles that count only when the director has confirmed them (USR-07). */
export const CONFIRMED_ROLES: readonly Role[] = ['sysadmin'];

export type RoleDecision = 'confirmed' | 'refused' | 'withdrawn';

/** What a new set of roles means: given and taken at once, asked of the director, and asked before but wanted no more. */
export type RoleChange = { readonly added: readonly Role[]; readonly removed: readonly Role[]; readonly requested: readonly Role[]; readonly withdrawn: readonly Role[] };

/**
 * How roles go from `before` to `after` while `waiting` ones are with the director (USR-07). Administrator rights are asked for unless
 * the asker is the director.
 */
export function planRoleChange(before: readonly Role[], waiting: readonly Role[], after: readonly Role[], isAskedByDirector: boolean): RoleChange {
  const wanted = [...new Set(after)].filter((role) => !before.includes(role));
  const needsDirector = (role: Role): boolean => !isAskedByDirector && CONFIRMED_ROLES.includes(role);
  return {
    added: wanted.filter((role) => !needsDirector(role)),
    removed: before.filter((role) => !after.includes(role)),
    requested: wanted.filter((role) => needsDirector(role) && !waiting.includes(role)),
    withdrawn: waiting.filter((role) => !after.includes(role) || (wanted.includes(role) && !needsDirector(role))),
  };
}

export type RoleDecisionProblem = 'alreadyDecided' | 'ownRequest' | 'ownRole' | 'accountBlocked';

/** Why this person may not decide a request: it is decided, it is one's own, it is about oneself, its account is closed. Null = may. */
export function findRoleDecisionProblem(request: { readonly decision: string | null; readonly requestedBy: number | null; readonly accountId: number; readonly isBlocked: boolean }, deciderId: number, decision: RoleDecision): RoleDecisionProblem | null {
  if (request.decision !== null) return 'alreadyDecided';
  if (decision !== 'confirmed') return null;
  if (request.requestedBy === deciderId) return 'ownRequest';
  if (request.accountId === deciderId) return 'ownRole';
  return request.isBlocked ? 'accountBlocked' : null;
}
