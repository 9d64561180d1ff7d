import type { Role } from '../accounts';

/** Who divides into groups by the regulation (LRS-36); null where the school has said nothing. */
export type GroupOwner = { readonly proposedBy: readonly string[]; readonly confirmedBy: readonly string[] } | null;

/** The administrator and the deputy enter lists anyway (requirements 2.2); a class teacher where the regulation lays it on class teachers. */
export function mayDivide(owner: GroupOwner, roles: readonly Role[]): boolean {
  return roles.some((role) => role === 'sysadmin' || role === 'deputy') || (roles.includes('classTeacher') && (owner?.confirmedBy.includes('classTeacher') ?? false));
}

/** Lists are handed in by whom the regulation names; without a word of it, by class and subject teachers. */
export function mayProposeDivision(owner: GroupOwner, roles: readonly Role[]): boolean {
  return owner === null || roles.some((role) => owner.proposedBy.includes(role));
}
