import type { YearCalendar } from '@shared/contract/calendar-contract';
import type { InputFor } from '@shared/contract/contract';
import { checkFreeDays, checkTaughtDays } from '@shared/domain/school';
import { vacationTable } from '../../../database/entities';
import { assertVersion } from '../../audit';
import type { HandlerContext } from '../../handler-context';
import { changeCalendar, fitToClass, listPeriodSpans } from './change-calendar';
import { refuseCalendar } from './refuse-calendar';
import { listTaughtDays } from './taught-days';

/** A vacation or a holiday, of grades or of one class (SET-04). */
export function saveFreeDays({ yearId, id, version, edit }: InputFor<'school.saveFreeDays'>, context: HandlerContext): Promise<YearCalendar> {
  return changeCalendar(context, yearId, (transaction, calendar) => {
    if (id !== null) assertVersion(transaction, vacationTable, { id }, version);
    const values = fitToClass(transaction, edit);
    refuseCalendar(checkFreeDays({ ...values, id }, { year: calendar.year, periods: listPeriodSpans(calendar), freeDays: calendar.freeDays }));
    refuseCalendar(checkTaughtDays(`«${edit.name}»`, [values], listTaughtDays(transaction.query, yearId)));
    if (id === null) transaction.insert(vacationTable, { yearId, ...values });
    else transaction.update(vacationTable, { id }, values);
  });
}

/** The days become school days again. */
export function removeFreeDays({ yearId, id, version }: InputFor<'school.removeFreeDays'>, context: HandlerContext): Promise<YearCalendar> {
  return changeCalendar(context, yearId, (transaction) => {
    assertVersion(transaction, vacationTable, { id }, version);
    transaction.remove(vacationTable, { id });
  });
}
