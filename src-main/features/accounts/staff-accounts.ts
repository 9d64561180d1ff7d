import { AppError } from '@shared/contract/app-error';
import type { AccountState } from '@shared/contract/accounts-contract';
import type { InputFor } from '@shared/contract/contract';
import type { StaffAccount } from '@shared/contract/staff-contract';
import { accountRoleTable, accountTable, staffTable } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { Clock, HandlerContext } from '../handler-context';
import { listAccounts } from './list-accounts';

const BY_LOGIN = 'SELECT id AS "id" FROM account WHERE lower(login) = ?';
const BY_STAFF = 'SELECT id AS "id" FROM account WHERE staff_id = ?';

export function findStaffAccount(query: Query, clock: Clock, staffId: number): StaffAccount | null {
  const account = listAccounts(query, clock).find((row) => row.staffId === staffId);
  return account ? { id: account.id, login: account.login, roles: account.roles, state: account.state } : null;
}

export function listAccountStates(query: Query, clock: Clock): ReadonlyMap<number, AccountState> {
  return new Map(listAccounts(query, clock).map((account) => [account.staffId, account.state]));
}

/**
 * An account bound to a staff card (USR-01), without a password until its slip is issued. Administrator rights are not given here:
 * they are asked for afterwards and confirmed by the director (USR-07).
 */
export async function createAccount({ staffId, login, roles }: InputFor<'accounts.create'>, context: HandlerContext): Promise<StaffAccount> {
  if (roles.includes('sysadmin')) throw new AppError('invalidInput', { what: 'роль администратора даётся уже созданной учётной записи и подтверждается директором: «Учётные записи – Изменить роли»' });
  const account = await context.write((transaction) => {
    const staff = transaction.get(staffTable, { id: staffId });
    if (staff.dismissedOn !== null && staff.dismissedOn < context.clock.today()) throw new AppError('invalidInput', { what: 'сотрудник уволен – учётная запись ему не создаётся' });
    if (transaction.query.find(BY_STAFF, staffId)) throw new AppError('invalidInput', { what: 'у этого сотрудника уже есть учётная запись' });
    if (transaction.query.find(BY_LOGIN, login.toLowerCase())) throw new AppError('invalidInput', { what: `логин «${login}» занят – выберите другой` });
    const id = transaction.insert(accountTable, { staffId, login, mustChange: 1, isBlocked: 0, failedAttempts: 0 });
    for (const role of new Set(roles)) transaction.insert(accountRoleTable, { accountId: id, role });
    return findStaffAccount(transaction.query, context.clock, staffId);
  });
  context.publish({ kind: 'schoolChanged' });
  if (!account) throw new AppError('notFound', { what: 'учётная запись' });
  return account;
}
