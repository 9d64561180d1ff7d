import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { PageLesson } from '@shared/contract/journal-contract';
import { listOpenTypes, type WorkType } from '@shared/domain/journal';
import { formatDate } from '@shared/lib/russian-date';
import { markColumnTable } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { Transaction } from '../../database/transaction';
import type { HandlerContext } from '../handler-context';
import { readWorkTypes } from '../school';
import type { LessonKey } from './build-page-lesson';
import { openEntryPage } from './entry-page';
import { loadPageLesson } from './load-page-lessons';
import { findLesson, insertColumn, recordLesson } from './record-lesson';

type Target = LessonKey & { readonly courseId: number };
type Column = { readonly id: number; readonly ordinal: number; readonly workType: WorkType };
/** A lesson whose columns are changed; `lessonId` null = it has no row yet. */
type OpenLesson = { readonly lessonId: number | null; readonly columns: readonly Column[]; readonly teacherId: number };

const COLUMNS = 'SELECT id, ordinal, work_type AS "workType" FROM mark_column WHERE lesson_id = ? ORDER BY ordinal';
const ANY_MARK = 'SELECT student_id FROM mark WHERE column_id = ? LIMIT 1';
const MOST_COLUMNS = 9;

export function addColumn(input: InputFor<'journal.addColumn'>, context: HandlerContext): Promise<PageLesson> {
  return changeColumns(input, context, (transaction, { lessonId, columns, teacherId }) => {
    const last = columns.at(-1)?.ordinal ?? 1;
    if (last >= MOST_COLUMNS) throw new AppError('tooManyColumns', { most: MOST_COLUMNS });
    checkWorkType(transaction.query, input, input.workType);
    const id = lessonId ?? recordLesson(transaction, { courseId: input.courseId, place: input, teacherId });
    insertColumn(transaction, id, last + 1, input.workType);
  });
}

/** For which work marks are given, with its own number and topic where it has one (MRK-05, JRN-04). */
export function setColumnWorkType(input: InputFor<'journal.setColumnWorkType'>, context: HandlerContext): Promise<PageLesson> {
  return changeColumns(input, context, (transaction, { lessonId, columns, teacherId }) => {
    const { column: ordinal, workType, title } = input;
    const column = columns.find((one) => one.ordinal === ordinal);
    if (workType !== column?.workType) checkWorkType(transaction.query, input, workType);
    if (!column && ordinal !== 1) throw new AppError('notFound', { what: 'колонка отметок' });
    const id = column?.id ?? insertFirstColumn(transaction, lessonId ?? recordLesson(transaction, { courseId: input.courseId, place: input, teacherId }));
    transaction.update(markColumnTable, { id }, { workType, ...(title !== undefined && { title: title === '' ? null : title }) });
  });
}

/** Only the last column, while it is empty: a mark is never taken away with its column. */
export function removeColumn(input: InputFor<'journal.removeColumn'>, context: HandlerContext): Promise<PageLesson> {
  return changeColumns(input, context, (transaction, { columns }) => {
    const last = columns.at(-1);
    if (!last || !columns.some((one) => one.ordinal === input.column)) throw new AppError('notFound', { what: 'колонка отметок' });
    if (last.ordinal !== input.column || transaction.query.find(ANY_MARK, last.id)) throw new AppError('columnInUse');
    transaction.remove(markColumnTable, { id: last.id });
  });
}

async function changeColumns(target: Target, { write, publish, actor, clock }: HandlerContext, change: (transaction: Transaction, lesson: OpenLesson) => void): Promise<PageLesson> {
  const { courseId, date, lessonNumber } = target;
  const place = { date, lessonNumber };
  const lesson = await write((transaction) => {
    const { query } = transaction;
    const page = openEntryPage(query, courseId, clock.today());
    const found = findLesson(query, courseId, place);
    if (!found && !page.isScheduled(place)) throw new AppError('lessonNotInTimetable', { date: formatDate(date) });
    if (page.isClosed(date)) throw new AppError('periodClosed');
    const until = page.getTerms().findMissedWindow(['topic'], place, clock.now());
    if (until !== null) throw new AppError('entryWindowOver', { until });
    if (page.findMarking(date).marksBan !== null) throw new AppError('pageWithoutMarks');
    change(transaction, { lessonId: found?.id ?? null, columns: found ? listColumns(query, found.id) : [], teacherId: actor.staffId });
    return loadPageLesson(query, page, place);
  });
  publish({ kind: 'coursesChanged', courseIds: [courseId] });
  return lesson;
}

function insertFirstColumn(transaction: Transaction, lessonId: number): number {
  return listColumns(transaction.query, lessonId)[0]?.id ?? insertColumn(transaction, lessonId, 1, 'answer');
}

/** Of the school's list, and not retired by the day of the lesson (SET-13). */
function checkWorkType(query: Query, { date }: LessonKey, workType: WorkType): void {
  const types = readWorkTypes(query);
  const type = types.find(({ code }) => code === workType);
  if (!type) throw new AppError('notFound', { what: 'вид работы' });
  if (!listOpenTypes(types, date).includes(type)) throw new AppError('workTypeRetired', { name: type.name, date: type.closedFrom === null ? '' : formatDate(type.closedFrom) });
}

function listColumns(query: Query, lessonId: number): Column[] {
  return query.all<Column>(COLUMNS, lessonId);
}
