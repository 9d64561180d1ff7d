import { AppError } from '@shared/contract/app-error';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import type { DocumentResult, PrintSchool, PrintStamp } from '../../documents';
import type { Query } from '../../database/statement-cache';
import { notePrint, readPrintMark } from './note-print';
import type { HandlerContext } from '../handler-context';

type School = { readonly fullName: string; readonly shortName: string; readonly locality: string | null; readonly directorName: string | null };
const SCHOOL = 'SELECT full_name AS "fullName", short_name AS "shortName", locality AS "locality", director_name AS "directorName" FROM school';

/** What every paper carries: the school, who prints, the head of the log. */
export function readPaperHead(query: Query, context: HandlerContext, name: string): { readonly stamp: PrintStamp; readonly school: PrintSchool } {
  const school = query.find<School>(SCHOOL);
  if (!school) throw new AppError('notFound', { what: 'школа' });
  const printedAt = context.clock.now();
  return {
    stamp: { printedAt, printId: `${name}:${printedAt}`, label: null, isDraft: false, ...readPrintMark(query, context.actor.accountId) },
    school: { fullName: school.fullName, shortName: school.shortName, place: school.locality, directorName: school.directorName, deputyName: null },
  };
}

/** The print as the window gets it; a line of the log tells of it (SEC-16). */
export async function finishPrint(context: HandlerContext, document: string, title: string, result: DocumentResult): Promise<PrintedDocument> {
  await context.write((transaction) => { notePrint(transaction, 'print', { document, title, pages: result.pageCount, sheets: result.sheetCount }); });
  return { fileName: `${title.replace(/[\\/:*?"<>|]/g, '-')}.pdf`, bytes: result.bytes, pages: result.pageCount, sheets: result.sheetCount, warnings: [] };
}
