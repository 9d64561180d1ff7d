import { AppError } from '@shared/contract/app-error';
import type { AccountEnd } from '@shared/contract/duties-contract';
import type { EndKind } from '@shared/domain/accounts';
import { formatFullName, formatInitials, type PersonName } from '@shared/domain/people';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../../database/statement-cache';
import { listOpenDuties } from './open-duties';

type Row = PersonName & Pick<AccountEnd, 'id' | 'accountId' | 'staffId' | 'position' | 'login' | 'blockedFrom' | 'orderNumber' | 'registeredAt' | 'state' | 'version'> & {
  readonly kind: EndKind; readonly isAdministrator: number; readonly byLastName: string; readonly byFirstName: string; readonly byMiddleName: string | null;
};

const ENDS = `SELECT e.id AS "id", e.account_id AS "accountId", a.staff_id AS "staffId", s.position AS "position", a.login AS "login", e.kind AS "kind", e.blocked_from AS "blockedFrom",
  e.order_number AS "orderNumber", e.registered_at AS "registeredAt", e.state AS "state", e.row_version AS "version",
  s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName", b.last_name AS "byLastName", b.first_name AS "byFirstName", b.middle_name AS "byMiddleName",
  (SELECT count(*) FROM account_role r WHERE r.account_id = a.id AND r.role = 'sysadmin') AS "isAdministrator"
  FROM account_end e JOIN account a ON a.id = e.account_id JOIN staff s ON s.id = a.staff_id JOIN account c ON c.id = e.registered_by JOIN staff b ON b.id = c.staff_id
  ORDER BY CASE e.state WHEN 'planned' THEN 0 ELSE 1 END, e.blocked_from DESC, e.id DESC`;

/** Those still under way first; what is left open is asked only of these (USR-08). */
export function listEnds(query: Query, today: CalendarDate): AccountEnd[] {
  return query.all<Row>(ENDS).map(({ isAdministrator, byLastName, byFirstName, byMiddleName, lastName, firstName, middleName, ...row }) => ({
    ...row,
    name: formatFullName({ lastName, firstName, middleName }),
    registeredBy: formatInitials({ lastName: byLastName, firstName: byFirstName, middleName: byMiddleName }),
    isClosed: row.state === 'done' || (row.state === 'planned' && row.blockedFrom <= today),
    wasAdministrator: Number(isAdministrator) > 0,
    openDuties: row.state === 'planned' ? listOpenDuties(query, row.staffId, row.blockedFrom) : [],
  }));
}

export function getEnd(query: Query, endId: number, today: CalendarDate): AccountEnd {
  const end = listEnds(query, today).find(({ id }) => id === endId);
  if (!end) throw new AppError('notFound', { what: 'окончание работы' });
  return end;
}

const DUE = `SELECT id AS "id", blocked_from AS "blockedFrom", account_id AS "accountId" FROM account_end WHERE state = 'planned'`;
export type PlannedEnd = { readonly id: number; readonly accountId: number; readonly blockedFrom: CalendarDate };

/** Planned ends whose day has come. */
export function listDueEnds(query: Query, today: CalendarDate): PlannedEnd[] {
  return query.recall<PlannedEnd>(DUE).filter((end) => end.blockedFrom <= today);
}

/** Is the way in closed by the date, whatever the flag of the account says yet (USR-08)? */
export function hasAccessEnded(query: Query, accountId: number, today: CalendarDate): boolean {
  return listDueEnds(query, today).some((end) => end.accountId === accountId);
}

/** Closed by their date, with classes or pages that still have nobody: not complete (USR-08). */
export function listDueEndsWithDuties(query: Query, today: CalendarDate): PlannedEnd[] {
  const due = listDueEnds(query, today);
  return due.filter(({ accountId, blockedFrom }) => {
    const staff = query.find<{ staffId: number }>('SELECT staff_id AS "staffId" FROM account WHERE id = ?', accountId);
    return staff !== undefined && listOpenDuties(query, staff.staffId, blockedFrom).length > 0;
  });
}
