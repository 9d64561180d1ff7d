import type { YearCard } from '@shared/contract/calendar-contract';
import type { InputFor } from '@shared/contract/contract';
import { checkOpening, checkYear } from '@shared/domain/school';
import { schoolYearTable } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';
import { assertVersion } from '../../audit';
import { forCaller, forceBackup } from '../../backup';
import type { HandlerContext } from '../../handler-context';
import { copyYear } from './copy-year';
import { refuseCalendar } from './refuse-calendar';
import { getLiveYear, getYear, listYears } from './years';

const INSIDE = `SELECT start_date AS "startDate", end_date AS "endDate" FROM grading_period WHERE year_id = ?
  UNION ALL SELECT start_date, end_date FROM vacation WHERE year_id = ? UNION ALL SELECT date, date FROM special_day WHERE year_id = ?`;

/** A new year, prepared until it is opened, or other dates of one that is not closed (SET-03). */
export async function saveYear({ id, version, edit, copyFrom }: InputFor<'school.saveYear'>, context: HandlerContext): Promise<YearCard> {
  const today = context.clock.today();
  const saved = await context.write((transaction) => {
    const { query } = transaction;
    const known = listYears(query, today);
    refuseCalendar(checkYear({ id, ...edit }, known, id === null ? [] : listInside(query, id)));
    if (id === null) {
      const yearId = transaction.insert(schoolYearTable, { ...edit, isOpen: 0, closedOn: null });
      if (copyFrom !== null) copyYear(transaction, getYear(query, copyFrom, today), getYear(query, yearId, today));
      return getYear(query, yearId, today);
    }
    assertVersion(transaction, schoolYearTable, { id }, version);
    const year = getLiveYear(query, id, today);
    if (year.state === 'open') refuseCalendar(checkOpening({ ...year, ...edit }, known));
    transaction.update(schoolYearTable, { id }, edit);
    return getYear(query, id, today);
  });
  context.publish({ kind: 'schoolChanged' });
  return saved;
}

function listInside(query: Query, yearId: number) {
  return query.all<{ startDate: string; endDate: string }>(INSIDE, yearId, yearId, yearId);
}

/** From now on lists, journals and reports are of this year where it is the latest open one. Also opens a closed year again. */
export async function openYear({ id, version }: InputFor<'school.openYear'>, context: HandlerContext): Promise<YearCard> {
  const today = context.clock.today();
  const opened = await context.write((transaction) => {
    assertVersion(transaction, schoolYearTable, { id }, version);
    refuseCalendar(checkOpening(getYear(transaction.query, id, today), listYears(transaction.query, today)));
    transaction.update(schoolYearTable, { id }, { isOpen: 1, closedOn: null });
    return getYear(transaction.query, id, today);
  });
  context.publish({ kind: 'schoolChanged' });
  return opened;
}

/** Closed for good work: after a copy that was checked (BAK-05). */
export async function closeYear({ id, version }: InputFor<'school.closeYear'>, context: HandlerContext): Promise<YearCard> {
  const today = context.clock.today();
  context.read((query) => getLiveYear(query, id, today));
  await forceBackup(forCaller(context), 'yearClosing');
  const closed = await context.write((transaction) => {
    assertVersion(transaction, schoolYearTable, { id }, version);
    transaction.update(schoolYearTable, { id }, { isOpen: 0, closedOn: today });
    return getYear(transaction.query, id, today);
  });
  context.publish({ kind: 'schoolChanged' });
  return closed;
}
