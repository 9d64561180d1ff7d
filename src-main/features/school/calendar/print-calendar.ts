import { AppError } from '@shared/contract/app-error';
import type { YearCalendar } from '@shared/contract/calendar-contract';
import type { InputFor } from '@shared/contract/contract';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import type { Query } from '../../../database/statement-cache';
import type { PrintSchool } from '../../../documents';
import { notePrint } from '../../audit';
import type { HandlerContext } from '../../handler-context';
import { buildCalendarModel } from './build-calendar-model';
import { readHolidays } from './read-holidays';
import { getYearCalendar } from './year-calendar';

type School = { readonly fullName: string; readonly shortName: string; readonly locality: string | null; readonly directorName: string | null };

const SCHOOL = 'SELECT full_name AS "fullName", short_name AS "shortName", locality AS "locality", director_name AS "directorName" FROM school';

/** «Календарный учебный график» on one sheet (SET-04). No personal data: nothing is stamped on it. */
export async function printYearCalendar({ yearId }: InputFor<'school.printYearCalendar'>, context: HandlerContext): Promise<PrintedDocument> {
  const printedAt = context.clock.now();
  const { calendar, school } = context.read((query) => ({ calendar: getYearCalendar(query, yearId, context.clock.today(), readHolidays(context)), school: readSchool(query) }));
  const stamp = { printedAt, printId: `year-calendar-${String(yearId)}-${printedAt}`, label: null, isDraft: false };
  const { buildYearCalendar } = await import('../../../documents');
  const result = await buildYearCalendar(buildCalendarModel(calendar, school, stamp), { fontsDirectory: context.resourcePath('fonts'), signal: context.signal });
  const title = `Календарный учебный график ${nameForFile(calendar)}`;
  await context.write((transaction) => { notePrint(transaction, 'print', { document: 'yearCalendar', title, pages: result.pageCount, sheets: result.sheetCount }); });
  return { fileName: `${title}.pdf`, bytes: result.bytes, pages: result.pageCount, sheets: result.sheetCount, warnings: [] };
}

function nameForFile({ year }: YearCalendar): string {
  return year.name.replace(/[\\/:*?"<>|]/g, '-');
}

function readSchool(query: Query): PrintSchool {
  const school = query.find<School>(SCHOOL);
  if (!school) throw new AppError('notFound', { what: 'школа' });
  return { fullName: school.fullName, shortName: school.shortName, place: school.locality, directorName: school.directorName, deputyName: null };
}
