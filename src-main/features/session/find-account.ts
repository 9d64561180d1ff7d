import type { AccountRow } from '../../database/entities';
import type { Query } from '../../database/statement-cache';

const SELECT = `SELECT id AS "id", staff_id AS "staffId", login AS "login", password_hash AS "passwordHash", must_change AS "mustChange",
  slip_expires_at AS "slipExpiresAt", is_blocked AS "isBlocked", failed_attempts AS "failedAttempts", locked_until AS "lockedUntil",
  last_login_at AS "lastLoginAt", last_workstation AS "lastWorkstation"
  FROM account`;

export type LoginAccount = Omit<AccountRow, 'rolesChangedAt' | 'rowVersion'>;

/** Capital letters in a login do not matter. */
export function findAccountByLogin(query: Query, login: string): LoginAccount | undefined {
  return query.find<LoginAccount>(`${SELECT} WHERE lower(login) = lower(?)`, login);
}

export function findAccountById(query: Query, accountId: number): LoginAccount | undefined {
  return query.find<LoginAccount>(`${SELECT} WHERE id = ?`, accountId);
}
