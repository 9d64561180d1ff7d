import { AppError } from '@shared/contract/app-error';
import { formatInitials, type PersonName } from '@shared/domain/people';
import { formatMoment } from '@shared/lib/format-moment';
import { formatRowKey } from '../../database/row-image';
import type { Table } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { Transaction } from '../../database/transaction';
import { readTimeZone } from '../school';

/** Author of a line: initials of the person, or the program itself where nobody was signed in. */
export type LastChange = { readonly at: string; readonly author: string };
type Line = { readonly at: string } & { readonly [Name in keyof PersonName]: PersonName[Name] | null };

/** Changes of quiet columns (logins) are no version of a row and do not count. */
const LAST = `SELECT e.at AS "at", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName"
  FROM audit_entry e LEFT JOIN account a ON a.id = e.account_id LEFT JOIN staff s ON s.id = a.staff_id
  WHERE e.entity = ? AND e.entity_key = ? AND (e.action IN ('insert', 'delete') OR (e.action = 'update' AND e.before LIKE '%"rowVersion":%'))
  ORDER BY e.id DESC LIMIT 1`;

/** Who last changed a row, and when (UTC instant); null for rows of an import that nobody has changed. */
export function findLastChange(query: Query, entity: string, entityKey: string): LastChange | null {
  const line = query.find<Line>(LAST, entity, entityKey);
  if (!line) return null;
  return { at: line.at, author: line.lastName === null ? 'программа' : formatInitials({ lastName: line.lastName, firstName: line.firstName ?? '', middleName: line.middleName }) };
}

/** Throws `changedByOther` with author and time when the row is not the one the person saw (SYS-03). */
export function assertVersion<Row extends { rowVersion: number }>(transaction: Transaction, table: Table<Row>, key: Partial<Row>, version: number): void {
  const row = transaction.get(table, key);
  if (row.rowVersion === version) return;
  const change = findLastChange(transaction.query, table.name, formatRowKey(table, row));
  throw new AppError('changedByOther', { author: change?.author ?? 'программа', at: change ? formatMoment(change.at, readTimeZone(transaction.query)) : 'недавно' });
}
