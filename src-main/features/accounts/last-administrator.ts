import { AppError } from '@shared/contract/app-error';
import type { Query } from '../../database/statement-cache';

/** Administrators who can get in: not blocked, with a password. */
const OTHER_ADMINISTRATORS = `SELECT count(*) AS "count" FROM account a JOIN account_role r ON r.account_id = a.id AND r.role = 'sysadmin'
  WHERE a.id <> ? AND a.is_blocked = 0 AND a.password_hash IS NOT NULL`;

export function hasOtherAdministrator(query: Query, accountId: number): boolean {
  return (query.find<{ count: number }>(OTHER_ADMINISTRATORS, accountId)?.count ?? 0) > 0;
}

export function refuseLastAdministrator(query: Query, accountId: number): void {
  if (hasOtherAdministrator(query, accountId)) return;
  throw new AppError('invalidInput', { what: 'это единственный администратор – сначала дайте эту роль другому сотруднику и выдайте ему пароль' });
}
