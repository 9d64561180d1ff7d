import { AppError } from '@shared/contract/app-error';
import type { BreachAct } from '@shared/contract/breach-contract';
import { formatFullName, formatInitials, type PersonName } from '@shared/domain/people';
import type { BreachActRow } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';
import { findOperationsUntil } from './operations';

const ACTS = `SELECT a.id AS "id", a.number AS "number", a.report_id AS "reportId", a.account_id AS "accountId", a.suspected_from AS "suspectedFrom", a.notified_at AS "notifiedAt",
  a.operations_until AS "operationsUntil", a.measures AS "measures", a.commission AS "commission", a.state AS "state", a.made_by AS "madeBy", a.made_at AS "madeAt",
  a.confirmed_by AS "confirmedBy", a.confirmed_at AS "confirmedAt", a.row_version AS "rowVersion" FROM breach_act a`;
const PERSON = `SELECT s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName", a.login AS "login" FROM account a JOIN staff s ON s.id = a.staff_id WHERE a.id = ?`;

/** The newest first. */
export function listActs(query: Query): BreachAct[] {
  return query.all<BreachActRow>(`${ACTS} ORDER BY a.id DESC`).map((row) => toAct(query, row));
}

export function getActRow(query: Query, actId: number): BreachActRow {
  const row = query.find<BreachActRow>(`${ACTS} WHERE a.id = ?`, actId);
  if (!row) throw new AppError('notFound', { what: 'акт о нарушении' });
  return row;
}

export function getAct(query: Query, actId: number): BreachAct {
  return toAct(query, getActRow(query, actId));
}

function toAct(query: Query, row: BreachActRow): BreachAct {
  const { id, number, reportId, suspectedFrom, notifiedAt, measures, commission, madeAt, confirmedAt, rowVersion: version } = row;
  const owner = query.find<PersonName & { login: string }>(PERSON, row.accountId);
  return {
    id, number, reportId, suspectedFrom, notifiedAt, measures, commission, madeAt, confirmedAt, version,
    person: owner ? formatFullName(owner) : '', login: owner?.login ?? '',
    operationsUntil: findOperationsUntil(query, row),
    state: row.state === 'confirmed' ? 'confirmed' : 'draft',
    madeBy: nameAccount(query, row.madeBy), confirmedBy: row.confirmedBy === null ? null : nameAccount(query, row.confirmedBy),
  };
}

function nameAccount(query: Query, accountId: number): string {
  const person = query.find<PersonName>(PERSON, accountId);
  return person ? formatInitials(person) : 'программа';
}
