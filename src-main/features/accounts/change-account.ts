import { AppError } from '@shared/contract/app-error';
import type { AccountRow } from '@shared/contract/accounts-contract';
import { planRoleChange, type Role, type RoleChange } from '@shared/domain/accounts';
import { accountRoleTable, accountTable } from '../../database/entities';
import type { Transaction } from '../../database/transaction';
import { assertVersion } from '../audit';
import type { HandlerContext } from '../handler-context';
import { dropKeyEntry, removeAccount } from '../keys';
import { hasAccessEnded } from './account-end/list-ends';
import { dropTickets } from './drop-tickets';
import { refuseLastAdministrator } from './last-administrator';
import { getAccount } from './list-accounts';
import { loadWaitingRoles, requestRole, withdrawRole } from './role-request/role-requests';

const ROLES = 'SELECT role AS "role" FROM account_role WHERE account_id = ?';

/**
 * The roles of an account from now on (USR-01); its sessions end when they change. Administrator rights wait for the director (USR-07).
 */
export async function setRoles(context: HandlerContext, accountId: number, roles: readonly Role[], version: number): Promise<AccountRow> {
  const isDirector = context.access.roles.includes('director');
  const { account, isChanged } = await context.write((transaction) => {
    assertVersion(transaction, accountTable, { id: accountId }, version);
    const before = transaction.query.all<{ role: Role }>(ROLES, accountId).map((row) => row.role);
    if (before.includes('sysadmin') && !roles.includes('sysadmin')) refuseLastAdministrator(transaction.query, accountId);
    const change = planRoleChange(before, loadWaitingRoles(transaction.query).get(accountId) ?? [], roles, isDirector);
    if (change.added.includes('director') && accountId === context.actor.accountId) throw new AppError('invalidInput', { what: 'роль директора себе не дают – попросите другого администратора' });
    return { isChanged: changeRoles(transaction, accountId, change), account: getAccount(transaction.query, context.clock, accountId) };
  });
  if (isChanged) context.endSessions(accountId);
  context.publish({ kind: 'schoolChanged' });
  return account;
}

/** True when the roles in force have changed. */
function changeRoles(transaction: Transaction, accountId: number, { added, removed, requested, withdrawn }: RoleChange): boolean {
  for (const role of withdrawn) withdrawRole(transaction, accountId, role);
  for (const role of requested) requestRole(transaction, accountId, role);
  for (const role of removed) transaction.remove(accountRoleTable, { accountId, role });
  for (const role of added) transaction.insert(accountRoleTable, { accountId, role });
  if (requested.length + withdrawn.length + removed.length + added.length > 0) transaction.update(accountTable, { id: accountId }, { rolesChangedAt: transaction.author.at });
  if (removed.length + added.length === 0) return false;
  dropTickets(transaction, accountId);
  return true;
}

/** Blocking ends the sessions of the account; unblocking forgets its wrong attempts. */
export async function setBlocked(context: HandlerContext, accountId: number, isBlocked: boolean, version: number): Promise<AccountRow> {
  if (isBlocked && accountId === context.actor.accountId) throw new AppError('invalidInput', { what: 'себя заблокировать нельзя – попросите другого администратора' });
  const account = await context.write((transaction) => {
    assertVersion(transaction, accountTable, { id: accountId }, version);
    if (!isBlocked && hasAccessEnded(transaction.query, accountId, context.clock.today())) throw new AppError('invalidInput', { what: 'вход закрыт по приказу – сначала отмените окончание работы' });
    dropTickets(transaction, accountId);
    if (isBlocked) dropKeyEntry(transaction, accountId);
    transaction.update(accountTable, { id: accountId }, { isBlocked: isBlocked ? 1 : 0, failedAttempts: 0, lockedUntil: null });
    return getAccount(transaction.query, context.clock, accountId);
  });
  if (isBlocked) {
    await removeAccount(context, accountId);
    context.endSessions(accountId);
  }
  return account;
}
