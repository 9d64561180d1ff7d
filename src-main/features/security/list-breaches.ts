import { AppError } from '@shared/contract/app-error';
import type { BreachRow } from '@shared/contract/security-contract';
import { formatInitials, type PersonName } from '@shared/domain/people';
import { isReportLate, type BreachOutcome } from '@shared/domain/security';
import { breachReportTable, type BreachReportRow } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { HandlerContext } from '../handler-context';
import { readReportMinutes } from './report-term';

type Row = BreachReportRow & { readonly seenByLogin: string | null };

const SELECT = `SELECT b.id AS "id", b.account_id AS "accountId", b.login AS "login", b.reporter AS "reporter", b.reported_by AS "reportedBy", b.noticed_at AS "noticedAt",
  b.reported_at AS "reportedAt", b.workstation AS "workstation", b.description AS "description", b.outcome AS "outcome", b.seen_at AS "seenAt", b.seen_by AS "seenBy"
  FROM breach_report b`;
const ACT = 'SELECT id AS "id" FROM breach_act WHERE report_id = ?';
const PERSON = `SELECT s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName" FROM account a JOIN staff s ON s.id = a.staff_id WHERE a.id = ?`;

/** The newest reports first, for the director and the administrator (SEC-11). */
export function listBreaches(query: Query): BreachRow[] {
  return query.all<Row>(`${SELECT} ORDER BY b.id DESC LIMIT 200`).map((row) => toBreach(query, row));
}

/** The director has read it: the line at the top goes. A second look changes nothing. */
export async function seeBreach(context: HandlerContext, id: number): Promise<BreachRow> {
  return context.write((transaction) => {
    const report = transaction.get(breachReportTable, { id });
    if (report.seenAt === null) transaction.update(breachReportTable, { id }, { seenAt: context.clock.now(), seenBy: context.actor.accountId });
    return getBreach(transaction.query, id);
  });
}

export function getBreach(query: Query, id: number): BreachRow {
  const row = query.find<Row>(`${SELECT} WHERE b.id = ?`, id);
  if (!row) throw new AppError('notFound', { what: 'сообщение о нарушении' });
  return toBreach(query, row);
}

function toBreach(query: Query, row: Row): BreachRow {
  const { id, login, reporter, noticedAt, reportedAt, workstation, description } = row;
  return {
    id, login, reporter, noticedAt, reportedAt, workstation, description,
    person: namePerson(query, row.accountId),
    isReporterSignedIn: row.reportedBy !== null,
    isLate: isReportLate(noticedAt, reportedAt, readReportMinutes(query, reportedAt)),
    actId: query.find<{ id: number }>(ACT, id)?.id ?? null,
    outcome: row.outcome as BreachOutcome,
    seen: row.seenAt === null ? null : { at: row.seenAt, by: namePerson(query, row.seenBy) ?? 'программа' },
  };
}

function namePerson(query: Query, accountId: number | null): string | null {
  const person = accountId === null ? undefined : query.find<PersonName>(PERSON, accountId);
  return person ? formatInitials(person) : null;
}
