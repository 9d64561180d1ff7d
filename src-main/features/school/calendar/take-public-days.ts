import type { YearCalendar } from '@shared/contract/calendar-contract';
import type { InputFor } from '@shared/contract/contract';
import { checkSpecialDay, checkTaughtDays, type PublicDay } from '@shared/domain/school';
import { findWeekParity } from '@shared/domain/timetable';
import { weekdayOf } from '@shared/lib/calendar-date';
import { specialDayTable, vacationTable } from '../../../database/entities';
import type { Transaction } from '../../../database/transaction';
import type { HandlerContext } from '../../handler-context';
import { changeCalendar, listPeriodSpans } from './change-calendar';
import { refuseCalendar } from './refuse-calendar';
import { listTaughtDays } from './taught-days';

const WHOLE = { gradeFrom: 1, gradeTo: 11, classId: null };

/** Public holidays and working Saturdays as the school's own rows, for all grades (SET-04). */
export function takePublicDays({ yearId, startDates }: InputFor<'school.takePublicDays'>, context: HandlerContext): Promise<YearCalendar> {
  return changeCalendar(context, yearId, (transaction, calendar) => {
    for (const day of calendar.publicDays.filter(({ startDate }) => startDates.includes(startDate))) {
      if (day.kind === 'workday') takeWorkday(transaction, calendar, day);
      else takeHoliday(transaction, calendar, day);
    }
  });
}

function takeHoliday(transaction: Transaction, calendar: YearCalendar, { name, startDate, endDate }: PublicDay): void {
  const isFree = calendar.freeDays.some((known) => known.kind === 'holiday' && known.classId === null && known.startDate <= endDate && startDate <= known.endDate);
  if (isFree) return;
  refuseCalendar(checkTaughtDays(`«${name}»`, [{ ...WHOLE, name, startDate, endDate }], listTaughtDays(transaction.query, calendar.year.id)));
  transaction.insert(vacationTable, { yearId: calendar.year.id, kind: 'holiday', name, startDate, endDate, ...WHOLE });
}

/** Goes by the timetable of the day that became free for it. */
function takeWorkday(transaction: Transaction, calendar: YearCalendar, { name, startDate: date, replaces }: PublicDay): void {
  if (calendar.specialDays.some((known) => known.date === date)) return;
  const parity = replaces === null ? null : findWeekParity(calendar.year.startDate, replaces);
  const followsParity = parity === findWeekParity(calendar.year.startDate, date) ? null : parity;
  const day = { kind: 'moved' as const, date, name, ...WHOLE, followsWeekday: replaces === null ? null : weekdayOf(replaces), followsParity };
  const vacations = calendar.freeDays.filter(({ kind }) => kind === 'vacation');
  refuseCalendar(checkSpecialDay({ ...day, id: null }, { year: calendar.year, weekDays: calendar.weekDays, periods: listPeriodSpans(calendar), vacations, specialDays: calendar.specialDays }));
  transaction.insert(specialDayTable, { yearId: calendar.year.id, ...day });
}
