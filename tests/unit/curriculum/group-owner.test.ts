import { expect, it } from 'vitest';
import type { Role } from '@shared/domain/accounts';
import { mayDivide, mayProposeDivision, type GroupOwner } from '@shared/domain/curriculum';

const BY_PROPOSAL: GroupOwner = { proposedBy: ['classTeacher', 'subjectTeacher'], confirmedBy: ['sysadmin'] };
const BY_ADMINISTRATOR: GroupOwner = { proposedBy: [], confirmedBy: ['sysadmin'] };
const BY_CLASS_TEACHER: GroupOwner = { proposedBy: [], confirmedBy: ['classTeacher'] };

it.each<[GroupOwner, Role, boolean, boolean]>([
  [BY_PROPOSAL, 'classTeacher', false, true], [BY_PROPOSAL, 'subjectTeacher', false, true], [BY_PROPOSAL, 'sysadmin', true, false],
  [BY_ADMINISTRATOR, 'classTeacher', false, false], [BY_ADMINISTRATOR, 'subjectTeacher', false, false], [BY_ADMINISTRATOR, 'deputy', true, false],
  [BY_CLASS_TEACHER, 'classTeacher', true, false], [BY_CLASS_TEACHER, 'subjectTeacher', false, false], [BY_CLASS_TEACHER, 'sysadmin', true, false],
  [null, 'classTeacher', false, true],
])('by %o a %s divides: %s, hands in lists: %s (LRS-36)', (owner, role, divides, proposes) => {
  expect([mayDivide(owner, [role]), mayProposeDivision(owner, [role])]).toEqual([divides, proposes]);
});
