import { AppError } from '@shared/contract/app-error';
import type { AccountRow, AccountState } from '@shared/contract/accounts-contract';
import type { Role } from '@shared/domain/accounts';
import { formatFullName, type PersonName } from '@shared/domain/people';
import type { CalendarDate } from '@shared/lib/calendar-date';
import { compareRussian } from '@shared/lib/russian-order';
import type { Query } from '../../database/statement-cache';
import type { Clock } from '../handler-context';
import { loadWaitingRoles } from './role-request/role-requests';

type Row = PersonName & {
  readonly id: number; readonly staffId: number; readonly position: string; readonly login: string; readonly hasPassword: number; readonly mustChange: number; readonly isBlocked: number;
  readonly slipExpiresAt: string | null; readonly lockedUntil: string | null; readonly lastLoginAt: string | null; readonly lastWorkstation: string | null; readonly version: number;
};

const ACCOUNTS = `SELECT a.id AS "id", a.staff_id AS "staffId", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName",
  s.position AS "position", a.login AS "login", a.password_hash IS NOT NULL AS "hasPassword", a.must_change AS "mustChange", a.is_blocked AS "isBlocked",
  a.slip_expires_at AS "slipExpiresAt", a.locked_until AS "lockedUntil", a.last_login_at AS "lastLoginAt", a.last_workstation AS "lastWorkstation", a.row_version AS "version"
  FROM account a JOIN staff s ON s.id = a.staff_id`;
const ROLES = 'SELECT account_id AS "accountId", role AS "role" FROM account_role ORDER BY role';
const ENDS = `SELECT account_id AS "accountId", blocked_from AS "blockedFrom" FROM account_end WHERE state = 'planned'`;

/** What else is known of an account: its roles, those that wait for the director, the day from which it is closed. */
type Facts = { readonly roles: readonly Role[]; readonly waitingRoles: readonly Role[]; readonly endsOn: string | null };

/** All accounts in the order of names. */
export function listAccounts(query: Query, clock: Clock): AccountRow[] {
  const roles = new Map<number, Role[]>();
  for (const { accountId, role } of query.all<{ accountId: number; role: Role }>(ROLES)) roles.set(accountId, [...(roles.get(accountId) ?? []), role]);
  const waiting = loadWaitingRoles(query);
  const ends = new Map(query.all<{ accountId: number; blockedFrom: string }>(ENDS).map((end) => [end.accountId, end.blockedFrom]));
  return query
    .all<Row>(ACCOUNTS)
    .map((row) => toAccount(row, { roles: roles.get(row.id) ?? [], waitingRoles: waiting.get(row.id) ?? [], endsOn: ends.get(row.id) ?? null }, clock))
    .sort((left, right) => compareRussian(left.name, right.name));
}

export function getAccount(query: Query, clock: Clock, accountId: number): AccountRow {
  const account = listAccounts(query, clock).find((row) => row.id === accountId);
  if (!account) throw new AppError('notFound', { what: 'учётная запись' });
  return account;
}

function toAccount(row: Row, facts: Facts, clock: Clock): AccountRow {
  const { id, staffId, position, login, lastLoginAt, lastWorkstation, version } = row;
  const state = findState(row, clock.today());
  return {
    id, staffId, position, login, lastLoginAt, lastWorkstation, version, state, ...facts,
    name: formatFullName(row),
    slipExpiresAt: state === 'temporary' || state === 'expired' ? row.slipExpiresAt : null,
    lockedUntil: row.lockedUntil !== null && row.lockedUntil > clock.now() ? row.lockedUntil : null,
  };
}

function findState(row: Row, today: CalendarDate): AccountState {
  if (row.isBlocked === 1) return 'blocked';
  if (row.hasPassword === 0) return 'none';
  if (row.mustChange === 0) return 'active';
  return row.slipExpiresAt !== null && row.slipExpiresAt < today ? 'expired' : 'temporary';
}
