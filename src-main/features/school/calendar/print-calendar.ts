import type { InputFor } from '@shared/contract/contract';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { readPrintApproval } from '../../approvals';
import { finishPrint, readPaperHead } from '../../audit';
import type { HandlerContext } from '../../handler-context';
import { buildCalendarModel } from './build-calendar-model';
import { readHolidays } from './read-holidays';
import { getYearCalendar } from './year-calendar';

/** «Календарный учебный график» (SET-04). No personal data: nothing is stamped on it. */
export async function printYearCalendar({ yearId }: InputFor<'school.printYearCalendar'>, context: HandlerContext): Promise<PrintedDocument> {
  const model = context.read((query) => {
    const calendar = getYearCalendar(query, yearId, context.clock.today(), readHolidays(context));
    const { stamp, school } = readPaperHead(query, context, `year-calendar-${String(yearId)}`);
    return { ...buildCalendarModel(calendar), school, stamp: { ...stamp, maker: null, control: null }, approval: readPrintApproval(query, calendar.year, 'calendar') };
  });
  const { buildYearCalendar } = await import('../../../documents');
  const result = await buildYearCalendar(model, { fontsDirectory: context.resourcePath('fonts'), signal: context.signal });
  return finishPrint(context, 'yearCalendar', `Календарный учебный график ${model.yearName}`, result);
}
