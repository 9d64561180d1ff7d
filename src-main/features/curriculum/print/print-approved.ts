import { AppError } from '@shared/contract/app-error';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import type { ApprovedTableModel, PrintSchool } from '../../../documents';
import type { Query } from '../../../database/statement-cache';
import { notePrint, readPrintMark } from '../../audit';
import type { HandlerContext } from '../../handler-context';

type School = { readonly fullName: string; readonly shortName: string; readonly locality: string | null; readonly directorName: string | null };
const SCHOOL = 'SELECT full_name AS "fullName", short_name AS "shortName", locality AS "locality", director_name AS "directorName" FROM school';

type Content = Pick<ApprovedTableModel, 'kind' | 'title' | 'tables' | 'notes'>;

/** A table for the director's approval; the print is told in the log. */
export async function printApproved(context: HandlerContext, build: (query: Query) => Content): Promise<PrintedDocument> {
  const printedAt = context.clock.now();
  const model = context.read((query): ApprovedTableModel => {
    const content = build(query);
    // A plan names nobody: only the load is marked as personal data.
    const mark = content.kind === 'teaching-load' ? readPrintMark(query, context.actor.accountId) : {};
    return { ...content, school: readSchool(query), stamp: { printedAt, printId: `${content.kind}-${printedAt}`, label: null, isDraft: false, ...mark } };
  });
  const { buildApprovedTable } = await import('../../../documents');
  const result = await buildApprovedTable(model, { fontsDirectory: context.resourcePath('fonts'), signal: context.signal });
  const document = model.kind === 'curriculum' ? 'curriculum' : 'teachingLoad';
  await context.write((transaction) => { notePrint(transaction, 'print', { document, title: model.title, pages: result.pageCount, sheets: result.sheetCount }); });
  return { fileName: `${model.title.replace(/[\\/:*?"<>|]/g, '-')}.pdf`, bytes: result.bytes, pages: result.pageCount, sheets: result.sheetCount, warnings: [] };
}

function readSchool(query: Query): PrintSchool {
  const school = query.find<School>(SCHOOL);
  if (!school) throw new AppError('notFound', { what: 'школа' });
  return { fullName: school.fullName, shortName: school.shortName, place: school.locality, directorName: school.directorName, deputyName: null };
}
