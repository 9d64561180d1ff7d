import { AppError } from '@shared/contract/app-error';
import type { CredentialRequest } from '@shared/contract/duties-contract';
import { findCredentialState, type CredentialReason } from '@shared/domain/accounts';
import { formatFullName, formatInitials, type PersonName } from '@shared/domain/people';
import { addWorkingDays, type Holiday, type TermValue } from '@shared/domain/regulation';
import { addDays, type CalendarDate } from '@shared/lib/calendar-date';
import { findDateInZone } from '@shared/lib/date-in-zone';
import type { Query } from '../../../database/statement-cache';
import type { Clock } from '../../handler-context';
import { readRegulation } from '../../regulation';
import { readTimeZone } from '../../school';

type Row = PersonName & Pick<CredentialRequest, 'staffId' | 'position' | 'requestedBy' | 'requestedOn' | 'dueOn' | 'issuedAt' | 'version'> & {
  readonly id: number; readonly reason: CredentialReason; readonly state: string; readonly registeredBy: number; readonly issuedBy: number | null;
};

const NAME = 's.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName"';
const REQUESTS = `SELECT r.id AS "id", r.staff_id AS "staffId", s.position AS "position", r.reason AS "reason", r.requested_by AS "requestedBy", r.requested_on AS "requestedOn", r.due_on AS "dueOn",
  r.state AS "state", r.registered_by AS "registeredBy", r.issued_by AS "issuedBy", r.issued_at AS "issuedAt", r.row_version AS "version", ${NAME}
  FROM credential_request r JOIN staff s ON s.id = r.staff_id ORDER BY CASE r.state WHEN 'open' THEN 0 ELSE 1 END, r.id DESC LIMIT 1000`;
/** Accounts that have never had a password. */
const WITHOUT_SLIP = `SELECT a.id AS "accountId", s.id AS "staffId", s.position AS "position", ${NAME} FROM account a JOIN staff s ON s.id = a.staff_id
  WHERE a.password_hash IS NULL AND a.is_blocked = 0 AND (s.dismissed_on IS NULL OR s.dismissed_on >= ?)
  AND NOT EXISTS (SELECT 1 FROM credential_request r WHERE r.staff_id = s.id AND r.state = 'open') ORDER BY s.last_name, s.first_name`;
/** One account at a time: asked for all together, the log is searched by the action of its lines, for over a minute. */
const FIRST_LINE = `SELECT action AS "action", at AS "at" FROM audit_entry WHERE entity = 'account' AND entity_key = ? ORDER BY id LIMIT 1`;
const FIRST_FILE = 'SELECT min(applied_at) AS "at" FROM import_batch';
const PERSON = `SELECT ${NAME} FROM account a JOIN staff s ON s.id = a.staff_id WHERE a.id = ?`;
const HOLIDAYS = `SELECT start_date AS "startDate", end_date AS "endDate" FROM vacation WHERE kind = 'holiday'`;

/** The register (USR-02): open requests, slips that are due by themselves, then what is settled. */
export function listCredentialRequests(query: Query, clock: Clock): CredentialRequest[] {
  const today = clock.today();
  const requests = query.all<Row>(REQUESTS).map((row) => toRequest(query, row, today));
  const isOpen = ({ state }: CredentialRequest): boolean => state === 'open' || state === 'overdue';
  return [...requests.filter(isOpen), ...listDueSlips(query, today), ...requests.filter((request) => !isOpen(request))];
}

export function getCredentialRequest(query: Query, requestId: number, today: CalendarDate): CredentialRequest {
  const row = query.all<Row>(REQUESTS).find(({ id }) => id === requestId);
  if (!row) throw new AppError('notFound', { what: 'просьба о реквизитах доступа' });
  return toRequest(query, row, today);
}

/** The last day for credentials asked for, or entered, on a date; without a term in the rules five and seven days (LRS-53). */
export function findCredentialDue(query: Query, part: 'onRequest' | 'afterEntry', date: CalendarDate): CalendarDate {
  const term: TermValue = readRegulation(query, date).get('staffCode')[part];
  const usual = part === 'onRequest' ? 5 : 7;
  if (!('amount' in term)) return addDays(date, usual);
  return term.unit === 'workingDays' ? addWorkingDays(date, term.amount, query.all<Holiday>(HOLIDAYS)) : addDays(date, term.unit === 'hours' ? Math.floor(term.amount / 24) : term.amount);
}

function listDueSlips(query: Query, today: CalendarDate): CredentialRequest[] {
  const zone = readTimeZone(query);
  return query.all<PersonName & { accountId: number; staffId: number; position: string }>(WITHOUT_SLIP, today).map((row) => {
    const enteredAt = findEntryTime(query, row.accountId);
    const requestedOn = enteredAt === null ? today : findDateInZone(Date.parse(enteredAt), zone);
    const dueOn = findCredentialDue(query, 'afterEntry', requestedOn);
    const { staffId, position } = row;
    return {
      id: null, staffId, position, name: formatFullName(row), reason: 'first', requestedBy: 'данные внесены', requestedOn, dueOn,
      state: findCredentialState({ state: 'open', dueOn }, today), registeredBy: null, issuedBy: null, issuedAt: null, version: 0,
    };
  });
}

/** When an account was entered: by hand, or else with the first file. */
function findEntryTime(query: Query, accountId: number): string | null {
  const first = query.find<{ action: string; at: string }>(FIRST_LINE, String(accountId));
  return first?.action === 'insert' ? first.at : (query.find<{ at: string | null }>(FIRST_FILE)?.at ?? null);
}

function toRequest(query: Query, row: Row, today: CalendarDate): CredentialRequest {
  const { id, staffId, position, reason, requestedBy, requestedOn, dueOn, issuedAt, version } = row;
  return {
    id, staffId, position, reason, requestedBy, requestedOn, dueOn, issuedAt, version,
    name: formatFullName(row), state: findCredentialState(row, today), registeredBy: nameAccount(query, row.registeredBy), issuedBy: row.issuedBy === null ? null : nameAccount(query, row.issuedBy),
  };
}

function nameAccount(query: Query, accountId: number): string {
  const [person] = query.recall<PersonName>(PERSON, accountId);
  return person ? formatInitials(person) : 'программа';
}
