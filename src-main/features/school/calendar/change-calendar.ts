import type { YearCalendar } from '@shared/contract/calendar-contract';
import type { Span } from '@shared/domain/school';
import { schoolClassTable } from '../../../database/entities';
import type { Transaction } from '../../../database/transaction';
import type { HandlerContext } from '../../handler-context';
import { readHolidays } from './read-holidays';
import { getYearCalendar } from './year-calendar';
import { getLiveYear } from './years';

/** One change of a year that is not closed; answers with the calendar as it then stands. */
export async function changeCalendar(context: HandlerContext, yearId: number, change: (transaction: Transaction, calendar: YearCalendar) => void): Promise<YearCalendar> {
  const [today, norms] = [context.clock.today(), readHolidays(context)];
  const saved = await context.write((transaction) => {
    getLiveYear(transaction.query, yearId, today);
    change(transaction, getYearCalendar(transaction.query, yearId, today, norms));
    return getYearCalendar(transaction.query, yearId, today, norms);
  });
  context.publish({ kind: 'schoolChanged' });
  return saved;
}

/** What is about one class is about its grade only. */
export function fitToClass<Edit extends { readonly classId: number | null; readonly gradeFrom: number; readonly gradeTo: number }>(transaction: Transaction, edit: Edit): Edit {
  if (edit.classId === null) return edit;
  const { grade } = transaction.get(schoolClassTable, { id: edit.classId });
  return { ...edit, gradeFrom: grade, gradeTo: grade };
}

/** All periods with their grades. */
export function listPeriodSpans({ levels }: Pick<YearCalendar, 'levels'>): Span[] {
  return levels.flatMap(({ gradeFrom, gradeTo, periods }) => periods.map(({ name, startDate, endDate }) => ({ name, startDate, endDate, gradeFrom, gradeTo })));
}
