import { describe, expect, it } from 'vitest';
import { findDelegationProblem, findDelegationState, findEndProblem, findRoleDecisionProblem, planRoleChange } from '@shared/domain/accounts';

describe('a change of roles', () => {
  it('gives ordinary roles at once and asks the director for administrator rights', () => {
    expect(planRoleChange(['subjectTeacher'], [], ['subjectTeacher', 'deputy', 'sysadmin'], false)).toEqual({ added: ['deputy'], removed: [], requested: ['sysadmin'], withdrawn: [] });
  });

  it('asks once, and no more when the role is not wanted any longer', () => {
    expect(planRoleChange(['deputy'], ['sysadmin'], ['deputy', 'sysadmin'], false)).toEqual({ added: [], removed: [], requested: [], withdrawn: [] });
    expect(planRoleChange(['deputy'], ['sysadmin'], ['secretary'], false)).toEqual({ added: ['secretary'], removed: ['deputy'], requested: [], withdrawn: ['sysadmin'] });
  });

  it('needs nobody else when the director gives the role', () => {
    expect(planRoleChange(['deputy'], ['sysadmin'], ['deputy', 'sysadmin'], true)).toEqual({ added: ['sysadmin'], removed: [], requested: [], withdrawn: ['sysadmin'] });
  });
});

describe('a decision about a role', () => {
  const request = { decision: null, requestedBy: 1, accountId: 2, isBlocked: false };
  const find = (part: Partial<typeof request>, decider: number, decision: 'confirmed' | 'refused' = 'confirmed') => findRoleDecisionProblem({ ...request, ...part }, decider, decision);

  it('is made by somebody else than who asked and who gets it', () => {
    expect([find({}, 3), find({}, 1), find({}, 2)]).toEqual([null, 'ownRequest', 'ownRole']);
    expect(find({}, 1, 'refused')).toBeNull();
  });

  it('is made once, and not for a closed account', () => {
    expect(findRoleDecisionProblem({ ...request, decision: 'refused' }, 3, 'confirmed')).toBe('alreadyDecided');
    expect([find({ isBlocked: true }, 3), find({ isBlocked: true }, 3, 'refused')]).toEqual(['accountBlocked', null]);
  });
});

it('takes an end of duties within a month back and a year ahead, not for oneself, the last administrator or twice', () => {
  const facts = { isOwn: false, isLastAdministrator: false, isPlanned: false, blockedFrom: '2025-12-10', today: '2025-12-10' };
  const find = (part: Partial<typeof facts>) => findEndProblem({ ...facts, ...part });
  expect([find({}), find({ blockedFrom: '2025-11-09' }), find({ blockedFrom: '2025-11-08' }), find({ blockedFrom: '2027-01-15' })]).toEqual([null, null, 'tooLongAgo', 'tooFar']);
  expect([find({ isOwn: true }), find({ isLastAdministrator: true }), find({ isPlanned: true })]).toEqual(['ownAccount', 'lastAdministrator', 'alreadyPlanned']);
});

describe('handing duties over', () => {
  const plan = { absentStaffId: 1, actingStaffId: 2, registrarStaffId: 3, registrarRoles: ['deputy'], roles: [], dateFrom: '2025-12-10', dateTo: '2025-12-19', today: '2025-12-10' } as const;
  const find = (part: Partial<Parameters<typeof findDelegationProblem>[0]>) => findDelegationProblem({ ...plan, ...part });

  it('is between two people, for days in their order, a year at most', () => {
    expect([find({}), find({ actingStaffId: 1 }), find({ dateTo: '2025-12-09' }), find({ dateTo: '2026-12-12' })]).toEqual([null, 'samePerson', 'datesReversed', 'tooLong']);
    expect([find({ dateFrom: '2025-11-26' }), find({ dateFrom: '2025-11-25' })]).toEqual([null, 'tooLongAgo']);
  });

  it('never gives administrator rights, a role to who writes it down, or the director by a deputy', () => {
    expect([find({ roles: ['sysadmin'] }), find({ roles: ['classTeacher'] })]).toEqual(['roleNotDelegable', 'roleNotDelegable']);
    expect([find({ roles: ['deputy'], actingStaffId: 3 }), find({ actingStaffId: 3 })]).toEqual(['toOneself', null]);
    expect([find({ roles: ['director'] }), find({ roles: ['director'], registrarRoles: ['sysadmin'] })]).toEqual(['directorByDeputy', null]);
  });

  it('is coming, current or past; one ended before it began is past', () => {
    const state = (dateFrom: string, dateTo: string) => findDelegationState({ dateFrom, dateTo }, '2025-12-10');
    expect([state('2025-12-10', '2025-12-10'), state('2025-12-11', '2025-12-12'), state('2025-12-01', '2025-12-09'), state('2025-12-15', '2025-12-09')]).toEqual(['current', 'coming', 'past', 'past']);
  });
});
