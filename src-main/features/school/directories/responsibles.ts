import type { InputFor } from '@shared/contract/contract';
import type { ResponsibleCard, ResponsibleRegister } from '@shared/contract/directories-contract';
import { DUTY_PROBLEM_TEXTS } from '@shared/contract/directory-problem-text';
import { DUTIES, findDutyProblems, lacksAdministrator } from '@shared/domain/school';
import { addDays, isWithin, type CalendarDate } from '@shared/lib/calendar-date';
import { responsiblePersonTable, staffTable, type ResponsiblePersonRow } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';
import { assertVersion } from '../../audit';
import type { HandlerContext } from '../../handler-context';
import { findListDate, getOpenYear } from '../find-open-year';
import { pickSaved } from './pick-saved';
import { refuse } from './refuse';
import { readStaffNames } from './staff-names';

type Row = Omit<ResponsiblePersonRow, 'rowVersion'> & { readonly version: number };

const APPOINT_DAYS = 5;
const ROWS = `SELECT id AS "id", row_version AS "version", duty AS "duty", staff_id AS "staffId", area AS "area", order_number AS "orderNumber", order_date AS "orderDate", date_from AS "dateFrom",
  date_to AS "dateTo" FROM responsible_person ORDER BY date_from DESC, id DESC`;

/** The register of persons in charge (SET-19): those of today first. An administrator is due five days after the profile, or before the school year. */
export function listResponsibles(query: Query, today: CalendarDate): ResponsibleRegister {
  const names = readStaffNames(query);
  const year = getOpenYear(query);
  const rows = query.all<Row>(ROWS).map((row): ResponsibleCard => ({
    ...row,
    duty: DUTIES.find((duty) => duty === row.duty) ?? 'consultant',
    name: names.get(row.staffId) ?? '',
    isInForce: isWithin(today, row.dateFrom, row.dateTo),
  }));
  const createdAt = query.find<{ createdAt: string }>('SELECT created_at AS "createdAt" FROM school')?.createdAt ?? today;
  const afterProfile = addDays(createdAt.slice(0, 10), APPOINT_DAYS);
  const beforeYear = addDays(year.startDate, -1);
  return {
    rows: [...rows.filter(({ isInForce }) => isInForce), ...rows.filter(({ isInForce }) => !isInForce)],
    lacksAdministrator: lacksAdministrator(rows, findListDate(year, today)),
    appointBy: afterProfile < beforeYear ? beforeYear : afterProfile,
  };
}

/** An appointment by order, corrected or ended; the last administrator in force does not go. */
export async function saveResponsible({ id, version, edit }: InputFor<'school.saveResponsible'>, context: HandlerContext): Promise<ResponsibleCard> {
  const today = context.clock.today();
  const saved = await context.write((transaction) => {
    const { query } = transaction;
    if (id !== null) assertVersion(transaction, responsiblePersonTable, { id }, version);
    transaction.get(staffTable, { id: edit.staffId });
    const register = listResponsibles(query, today);
    const before = register.rows.find((row) => row.id === id);
    const wasAdministrator = before?.duty === 'administrator' && before.isInForce && !lacksAdministrator(register.rows, today);
    const tidied = { ...edit, area: edit.area === '' ? null : edit.area, orderNumber: edit.orderNumber === '' ? null : edit.orderNumber };
    refuse(findDutyProblems(tidied, register.rows.filter((row) => row.id !== id), wasAdministrator, today), DUTY_PROBLEM_TEXTS);
    const personId = id ?? transaction.insert(responsiblePersonTable, tidied);
    if (id !== null) transaction.update(responsiblePersonTable, { id }, tidied);
    return pickSaved(listResponsibles(query, today).rows, personId);
  });
  context.publish({ kind: 'schoolChanged' });
  return saved;
}
