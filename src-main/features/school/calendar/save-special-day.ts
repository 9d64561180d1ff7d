import type { YearCalendar } from '@shared/contract/calendar-contract';
import type { InputFor } from '@shared/contract/contract';
import { checkSpecialDay, checkTaughtDays, type Span } from '@shared/domain/school';
import { specialDayTable } from '../../../database/entities';
import { assertVersion } from '../../audit';
import type { Transaction } from '../../../database/transaction';
import type { HandlerContext } from '../../handler-context';
import { changeCalendar, fitToClass, listPeriodSpans } from './change-calendar';
import { refuseCalendar } from './refuse-calendar';
import { listTaughtDays } from './taught-days';

type Edit = InputFor<'school.saveSpecialDay'>['edit'];

/** A cancelled or a moved day of the school, of grades or of one class (SET-04). */
export function saveSpecialDay({ yearId, id, version, edit }: InputFor<'school.saveSpecialDay'>, context: HandlerContext): Promise<YearCalendar> {
  return changeCalendar(context, yearId, (transaction, calendar) => {
    if (id !== null) assertVersion(transaction, specialDayTable, { id }, version);
    const values = fitToClass(transaction, edit.kind === 'cancelled' ? { ...edit, followsWeekday: null, followsParity: null } : edit);
    const vacations = calendar.freeDays.filter(({ kind }) => kind === 'vacation');
    refuseCalendar(checkSpecialDay({ ...values, id }, { year: calendar.year, weekDays: calendar.weekDays, periods: listPeriodSpans(calendar), vacations, specialDays: calendar.specialDays }));
    refuseTaught(transaction, yearId, values);
    const former = id === null ? undefined : calendar.specialDays.find((day) => day.id === id);
    if (former) refuseTaught(transaction, yearId, former);
    if (id === null) transaction.insert(specialDayTable, { yearId, ...values });
    else transaction.update(specialDayTable, { id }, values);
  });
}

/** The date is like any other of its weekday again; not when lessons of the moved day are written down. */
export function removeSpecialDay({ yearId, id, version }: InputFor<'school.removeSpecialDay'>, context: HandlerContext): Promise<YearCalendar> {
  return changeCalendar(context, yearId, (transaction, calendar) => {
    assertVersion(transaction, specialDayTable, { id }, version);
    const day = calendar.specialDays.find((one) => one.id === id);
    if (day?.kind === 'moved') refuseTaught(transaction, yearId, day);
    transaction.remove(specialDayTable, { id });
  });
}

function refuseTaught({ query }: Transaction, yearId: number, day: Pick<Edit, 'date' | 'name' | 'gradeFrom' | 'gradeTo' | 'classId'>): void {
  const span: Span = { startDate: day.date, endDate: day.date, name: day.name, gradeFrom: day.gradeFrom, gradeTo: day.gradeTo, classId: day.classId };
  refuseCalendar(checkTaughtDays(`«${day.name}»`, [span], listTaughtDays(query, yearId)));
}
