import type { StaffName } from '@shared/contract/directories-contract';
import { formatFullName, type PersonName } from '@shared/domain/people';
import { compareRussian } from '@shared/lib/russian-order';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../../database/statement-cache';

type Row = PersonName & { readonly id: number; readonly position: string; readonly dismissedOn: CalendarDate | null };

const STAFF = 'SELECT id AS "id", last_name AS "lastName", first_name AS "firstName", middle_name AS "middleName", position AS "position", dismissed_on AS "dismissedOn" FROM staff WHERE merged_into IS NULL';

/** Everybody on the staff by name; those who have left are kept for what they are named in. */
export function listStaffNames(query: Query, today: CalendarDate): StaffName[] {
  return query
    .recall<Row>(STAFF)
    .map((row) => ({ id: row.id, name: formatFullName(row), position: row.position, isWorking: row.dismissedOn === null || row.dismissedOn >= today }))
    .sort((left, right) => compareRussian(left.name, right.name));
}

/** Names by id, for records that name somebody. */
export function readStaffNames(query: Query): ReadonlyMap<number, string> {
  return new Map(query.recall<Row>(STAFF).map((row) => [row.id, formatFullName(row)]));
}
