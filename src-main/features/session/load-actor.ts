import { AppError } from '@shared/contract/app-error';
import type { Role } from '@shared/domain/accounts';
import type { Query } from '../../database/statement-cache';
import type { Actor } from '../handler-context';
import { hasToAcknowledge } from '../security';
import { findAccountById } from './find-account';

export function loadActor(query: Query, accountId: number): Actor {
  const account = findAccountById(query, accountId);
  if (!account) throw new AppError('notFound', { what: 'учётная запись' });
  const roles = query.all<{ role: Role }>('SELECT role AS "role" FROM account_role WHERE account_id = ? ORDER BY role', accountId).map((row) => row.role);
  return { accountId, staffId: account.staffId, login: account.login, roles, mustChangePassword: account.mustChange === 1, mustAcknowledge: hasToAcknowledge(query, accountId) };
}
