import { AppError } from '@shared/contract/app-error';
import type { PrintSchool, PrintStamp } from '../../documents';
import type { Query } from '../../database/statement-cache';
import { readPrintMark } from '../audit';

const SCHOOL = 'SELECT full_name AS "fullName", short_name AS "shortName", locality AS "place", director_name AS "directorName" FROM school';

/** The head of a print: school and mark of who makes it. */
export function readPrintFacts(query: Query, name: string, printedAt: string, accountId: number): { readonly stamp: PrintStamp; readonly school: PrintSchool } {
  const school = query.find<Omit<PrintSchool, 'deputyName'>>(SCHOOL);
  if (!school) throw new AppError('notFound', { what: 'школа' });
  return { stamp: { printedAt, printId: `${name}-${printedAt}`, label: null, isDraft: false, ...readPrintMark(query, accountId) }, school: { ...school, deputyName: null } };
}
