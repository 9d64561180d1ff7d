import { AppError } from '@shared/contract/app-error';
import type { AccountRow } from '@shared/contract/accounts-contract';
import type { Role } from '@shared/domain/accounts';
import { accountRoleTable, accountTable } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { Transaction } from '../../database/transaction';
import { assertVersion } from '../audit';
import type { HandlerContext } from '../handler-context';
import { dropKeyEntry, removeAccount } from '../keys';
import { dropTickets } from './drop-tickets';
import { getAccount } from './list-accounts';

const ROLES = 'SELECT role AS "role" FROM account_role WHERE account_id = ?';
/** Administrators who can get in: not blocked, with a password. */
const OTHER_ADMINISTRATORS = `SELECT count(*) AS "count" FROM account a JOIN account_role r ON r.account_id = a.id AND r.role = 'sysadmin'
  WHERE a.id <> ? AND a.is_blocked = 0 AND a.password_hash IS NOT NULL`;

/** The roles of an account from now on (USR-01); its sessions end. */
export async function setRoles(context: HandlerContext, accountId: number, roles: readonly Role[], version: number): Promise<AccountRow> {
  const account = await context.write((transaction) => {
    assertVersion(transaction, accountTable, { id: accountId }, version);
    const before = transaction.query.all<{ role: Role }>(ROLES, accountId).map((row) => row.role);
    if (before.includes('sysadmin') && !roles.includes('sysadmin')) refuseLastAdministrator(transaction.query, accountId);
    replaceRoles(transaction, accountId, before, roles);
    return getAccount(transaction.query, context.clock, accountId);
  });
  if (account.version !== version) context.endSessions(accountId);
  return account;
}

function replaceRoles(transaction: Transaction, accountId: number, before: readonly Role[], after: readonly Role[]): void {
  const removed = before.filter((role) => !after.includes(role));
  const added = [...new Set(after)].filter((role) => !before.includes(role));
  for (const role of removed) transaction.remove(accountRoleTable, { accountId, role });
  for (const role of added) transaction.insert(accountRoleTable, { accountId, role });
  if (removed.length + added.length > 0) dropTickets(transaction, accountId);
  if (removed.length + added.length > 0) transaction.update(accountTable, { id: accountId }, { rolesChangedAt: transaction.author.at });
}

/** Blocking ends the sessions of the account; unblocking forgets its wrong attempts. */
export async function setBlocked(context: HandlerContext, accountId: number, isBlocked: boolean, version: number): Promise<AccountRow> {
  if (isBlocked && accountId === context.actor.accountId) throw new AppError('invalidInput', { what: 'себя заблокировать нельзя – попросите другого администратора' });
  const account = await context.write((transaction) => {
    assertVersion(transaction, accountTable, { id: accountId }, version);
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

function refuseLastAdministrator(query: Query, accountId: number): void {
  if ((query.find<{ count: number }>(OTHER_ADMINISTRATORS, accountId)?.count ?? 0) > 0) return;
  throw new AppError('invalidInput', { what: 'это единственный администратор – сначала дайте эту роль другому сотруднику и выдайте ему пароль' });
}
