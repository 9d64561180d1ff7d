import { AppError } from '@shared/contract/app-error';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { plural } from '@shared/lib/plural';
import type { DocumentResult, PrintStamp } from '../../documents';
import { notePrint, readPrintMark } from '../audit';
import type { HandlerContext } from '../handler-context';
import { loadClassSheets } from '../individual';
import { buildClassBookModel, buildPrintClass, buildPrintSchool } from './build-class-book-model';
import { buildSubjectPage } from './build-subject-page';
import { buildSummary } from './build-summary';
import type { ClassYear } from './class-year';
import type { DocumentOrder } from './document-order';
import { addGuests, loadClassYear } from './load-class-year';

/** The class journal of the year as one book (PRN-01). */
export async function printClassBook(context: HandlerContext, classId: number): Promise<PrintedDocument> {
  const { year, order } = orderClassBook(context, classId);
  return printOrder(context, order, `Классный журнал ${year.schoolClass.name} ${nameYear(year)}`);
}

export function orderClassBook(context: HandlerContext, classId: number): { readonly year: ClassYear; readonly order: DocumentOrder } {
  return context.read((query) => {
    const year = loadClassYear(query, classId);
    const homeSheets = loadClassSheets(query, year.year.id, classId);
    return { year, order: { kind: 'classBook', model: buildClassBookModel(year, homeSheets, makeStamp(context, `book-${String(classId)}`), context.clock.today()) } };
  });
}

export async function printSummarySheet(context: HandlerContext, classId: number): Promise<PrintedDocument> {
  const year = context.read((query) => loadClassYear(query, classId));
  const stamp = makeStamp(context, `summary-${String(classId)}`);
  const model = { stamp, school: buildPrintSchool(year), schoolClass: buildPrintClass(year), summary: buildSummary(year), certifiedOn: null };
  return printOrder(context, { kind: 'summarySheet', model }, `Сводная ведомость ${year.schoolClass.name} ${nameYear(year)}`);
}

export async function printCourseSpreads(context: HandlerContext, courseId: number): Promise<PrintedDocument> {
  const year = context.read((query) => {
    const course = query.find<{ classId: number }>('SELECT class_id AS "classId" FROM course WHERE id = ?', courseId);
    if (!course) throw new AppError('notFound', { what: 'страница журнала' });
    return addGuests(query, loadClassYear(query, course.classId), courseId);
  });
  const course = year.courses.find(({ id }) => id === courseId);
  if (!course) throw new AppError('notFound', { what: 'страница журнала' });
  const stamp = makeStamp(context, `course-${String(courseId)}`);
  const model = { stamp, school: buildPrintSchool(year), schoolClass: buildPrintClass(year), course: buildSubjectPage(year, course, context.clock.today()) };
  const group = course.groupName === null ? '' : ` ${course.groupName}`;
  return printOrder(context, { kind: 'courseSpreads', model }, `Журнал ${year.schoolClass.name} ${course.subject}${group} ${nameYear(year)}`);
}

/** Builds with progress; every print leaves its line in the protocol of actions (PRN-08). */
async function printOrder(context: HandlerContext, order: DocumentOrder, title: string): Promise<PrintedDocument> {
  const result = await buildReported(context, order, title);
  await context.write((transaction) => {
    notePrint(transaction, 'print', { document: order.kind, title, pages: result.pageCount, sheets: result.sheetCount });
  });
  return { fileName: makeFileName(title), bytes: result.bytes, pages: result.pageCount, sheets: result.sheetCount, warnings: describeWarnings(result) };
}

async function buildReported(context: HandlerContext, order: DocumentOrder, title: string): Promise<DocumentResult> {
  try {
    return await context.buildDocument(order, {
      fontsDirectory: context.resourcePath('fonts'),
      signal: context.signal,
      onProgress: (done, total) => {
        context.report({ done, total, text: `${title}: страниц ${String(done)} из ${String(total)}` });
      },
    });
  } catch (error) {
    throw context.signal.aborted ? new AppError('cancelled') : error;
  }
}

function makeStamp(context: HandlerContext, name: string): PrintStamp {
  const printedAt = context.clock.now();
  const mark = context.read((query) => readPrintMark(query, context.actor.accountId));
  return { printedAt, printId: `${name}-${printedAt}`, label: null, isDraft: false, ...mark };
}

function nameYear(year: ClassYear): string {
  return year.year.name.replace('/', '-');
}

/** Valid on Windows too: no `\ / : * ? " < > |`, no dot or blank at the end. */
export function makeFileName(title: string): string {
  return `${title.replace(/[\\/:*?"<>|]/g, '-').replace(/[. ]+$/, '')}.pdf`;
}

/** Characters that no font of the program has stand as «□» on paper. */
function describeWarnings({ warnings }: DocumentResult): string[] {
  if (warnings.length === 0) return [];
  const shown = warnings.slice(0, 5).map(({ character, text }) => `«${character}» в «${text}»`).join('; ');
  const count = `${String(warnings.length)} ${plural(warnings.length, 'знак', 'знака', 'знаков')}`;
  return [`На бумаге нельзя напечатать ${count}, вместо них стоит □: ${shown}. Исправьте записи и напечатайте снова.`];
}
