import { formatInitials, type PersonName } from '@shared/domain/people';
import type { Query } from '../../database/statement-cache';

const ACCOUNTS = `SELECT a.id AS "id", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName" FROM account a JOIN staff s ON s.id = a.staff_id`;

/** «Иванова М. П.» by account. */
export function readAuthors(query: Query): ReadonlyMap<number, string> {
  return new Map(query.recall<PersonName & { readonly id: number }>(ACCOUNTS).map((row) => [row.id, formatInitials(row)]));
}
