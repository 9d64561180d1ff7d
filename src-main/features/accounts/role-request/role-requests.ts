import type { RoleRequest } from '@shared/contract/duties-contract';
import type { Role, RoleDecision } from '@shared/domain/accounts';
import { formatFullName, formatInitials, type PersonName } from '@shared/domain/people';
import { roleRequestTable } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';
import type { Transaction } from '../../../database/transaction';

type Row = PersonName & Pick<RoleRequest, 'id' | 'accountId' | 'role' | 'position' | 'login' | 'requestedAt' | 'decidedAt' | 'version'> & {
  readonly requestedBy: number | null; readonly decision: RoleDecision | null; readonly decidedBy: number | null;
};

const REQUESTS = `SELECT r.id AS "id", r.account_id AS "accountId", r.role AS "role", r.requested_by AS "requestedBy", r.requested_at AS "requestedAt", r.decision AS "decision",
  r.decided_by AS "decidedBy", r.decided_at AS "decidedAt", r.row_version AS "version", a.login AS "login", s.position AS "position",
  s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName"
  FROM role_request r JOIN account a ON a.id = r.account_id JOIN staff s ON s.id = a.staff_id`;
const PERSON = 'SELECT s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName" FROM account a JOIN staff s ON s.id = a.staff_id WHERE a.id = ?';
const WAITING = 'SELECT id AS "id", account_id AS "accountId", role AS "role" FROM role_request WHERE decision IS NULL';

/** Those that wait, then the last hundred decided, the newest first (USR-07). */
export function listRoleRequests(query: Query): RoleRequest[] {
  const waiting = query.all<Row>(`${REQUESTS} WHERE r.decision IS NULL ORDER BY r.id DESC`);
  const decided = query.all<Row>(`${REQUESTS} WHERE r.decision IS NOT NULL ORDER BY r.id DESC LIMIT 100`);
  return [...waiting, ...decided].map((row) => ({
    id: row.id, accountId: row.accountId, name: formatFullName(row), position: row.position, login: row.login, role: row.role, requestedAt: row.requestedAt,
    requestedBy: nameAccount(query, row.requestedBy), decision: row.decision, decidedAt: row.decidedAt, version: row.version,
    decidedBy: row.decidedBy === null ? null : nameAccount(query, row.decidedBy),
  }));
}

/** Roles that wait for the director, by account. */
export function loadWaitingRoles(query: Query): Map<number, Role[]> {
  const waiting = new Map<number, Role[]>();
  for (const { accountId, role } of query.all<{ accountId: number; role: Role }>(WAITING)) waiting.set(accountId, [...(waiting.get(accountId) ?? []), role]);
  return waiting;
}

export function requestRole(transaction: Transaction, accountId: number, role: Role): void {
  const { accountId: requestedBy, at: requestedAt } = transaction.author;
  transaction.insert(roleRequestTable, { accountId, role, requestedBy, requestedAt, decision: null, decidedBy: null, decidedAt: null });
}

export function withdrawRole(transaction: Transaction, accountId: number, role: Role): void {
  const { accountId: decidedBy, at: decidedAt } = transaction.author;
  const open = transaction.query.all<{ id: number; accountId: number; role: Role }>(WAITING).filter((row) => row.accountId === accountId && row.role === role);
  for (const { id } of open) transaction.update(roleRequestTable, { id }, { decision: 'withdrawn', decidedBy, decidedAt });
}

function nameAccount(query: Query, accountId: number | null): string {
  const person = accountId === null ? undefined : query.find<PersonName>(PERSON, accountId);
  return person ? formatInitials(person) : 'программа';
}
