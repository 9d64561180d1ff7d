import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { LoadPage } from '@shared/contract/curriculum-contract';
import { findTeacherProblem, planTeacherChange, splitHours, type TeacherStep } from '@shared/domain/curriculum';
import { addDays } from '@shared/lib/calendar-date';
import { formatMoment } from '@shared/lib/format-moment';
import { formatDate } from '@shared/lib/russian-date';
import { courseHoursTable, courseTable, courseTeacherTable, staffTable, studyGroupTable, subjectTable, type CourseRow } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { Transaction } from '../../database/transaction';
import { assertVersion, findLastChange } from '../audit';
import type { HandlerContext } from '../handler-context';
import { findListDate, getOpenYear, readTimeZone } from '../school';
import { loadPages } from './load-pages';

const LAST_OF_OTHERS = 'SELECT max(date) AS "date" FROM lesson WHERE course_id = ? AND teacher_id IS NOT NULL AND teacher_id <> ?';
const LAST_LESSON = 'SELECT max(date) AS "date" FROM lesson WHERE course_id = ?';
const SPANS = 'SELECT id, staff_id AS "staffId", date_from AS "dateFrom", date_to AS "dateTo" FROM course_teacher WHERE course_id = ? ORDER BY date_from, id';
const SPAN_VERSIONS = 'SELECT id AS "spanId", row_version AS "version" FROM course_teacher WHERE course_id = ? ORDER BY date_from, id';
const WHOLE_GROUP = `SELECT id FROM study_group WHERE class_id = ? AND kind = 'class'`;
const PAGE_OF = 'SELECT id FROM course WHERE group_id = ? AND subject_id = ?';

/** A page goes to another teacher, to nobody, or gets a second one (CUR-03); refused when somebody else has changed them meanwhile. */
export function assignTeacher(input: InputFor<'curriculum.assignTeacher'>, context: HandlerContext): Promise<LoadPage> {
  return change(context, (transaction) => {
    const page = transaction.get(courseTable, { id: input.courseId });
    assertSeen(transaction, page.id, input.seen);
    assignFrom(transaction, page, { staffId: input.staffId, from: input.from, isAdditional: input.isAdditional ?? false });
    return page.id;
  });
}

/** The first page of a class and subject, or of one of its groups. */
export function openPage({ classId, subjectId, groupId, hours, staffId, from }: InputFor<'curriculum.openPage'>, context: HandlerContext): Promise<LoadPage> {
  return change(context, (transaction) => {
    const subject = transaction.get(subjectTable, { id: subjectId });
    const ownGroup = groupId ?? getWholeGroup(transaction, classId);
    if (transaction.get(studyGroupTable, { id: ownGroup }).classId !== classId) throw new AppError('notFound', { what: 'группа этого класса' });
    if (transaction.query.find(PAGE_OF, ownGroup, subjectId)) throw new AppError('alreadyDone');
    const kind = subject.component === 'extracurricular' ? 'extracurricular' : 'lesson';
    const { id: yearId } = getOpenYear(transaction.query);
    const courseId = transaction.insert(courseTable, { yearId, classId, groupId: ownGroup, subjectId, kind, ...splitHours(hours) });
    if (staffId !== null) assignFrom(transaction, transaction.get(courseTable, { id: courseId }), { staffId, from, isAdditional: false });
    return courseId;
  });
}

/** Other hours of a page: from a day on where lessons are recorded, the former ones are kept. */
export function setPageHours({ courseId, version, hours, from }: InputFor<'curriculum.setPageHours'>, context: HandlerContext): Promise<LoadPage> {
  return change(context, (transaction) => {
    assertVersion(transaction, courseTable, { id: courseId }, version);
    const page = transaction.get(courseTable, { id: courseId });
    const year = getOpenYear(transaction.query);
    const lastLesson = transaction.query.find<{ date: string | null }>(LAST_LESSON, courseId)?.date ?? null;
    const start = from === null || from === year.startDate ? null : from;
    if (lastLesson !== null && (start === null || start <= lastLesson)) {
      throw new AppError('invalidInput', { what: `урок ${formatDate(lastLesson)} уже записан; укажите дату изменения часов позже него` });
    }
    if (start !== null && page.hoursFrom !== null && start < page.hoursFrom) throw new AppError('invalidInput', { what: `часы уже изменены с ${formatDate(page.hoursFrom)}; выберите более позднюю дату` });
    if (start !== null && start !== page.hoursFrom) {
      transaction.insert(courseHoursTable, { courseId, hoursPerWeek: page.hoursPerWeek, halfHour: page.halfHour, dateFrom: page.hoursFrom, dateTo: addDays(start, -1) });
    }
    transaction.update(courseTable, { id: courseId }, { ...splitHours(hours), hoursFrom: start ?? page.hoursFrom });
    return courseId;
  });
}

async function change(context: HandlerContext, work: (transaction: Transaction) => number): Promise<LoadPage> {
  const page = await context.write((transaction) => getPage(transaction.query, work(transaction), context.clock.today()));
  context.publish({ kind: 'schoolChanged' });
  return page;
}

function getPage(query: Query, courseId: number, today: string): LoadPage {
  const [page] = loadPages(query, 'c.id = ?', courseId, findListDate(getOpenYear(query), today));
  if (!page) throw new AppError('notFound', { what: 'страница журнала' });
  return page;
}

function getWholeGroup(transaction: Transaction, classId: number): number {
  return transaction.query.find<{ id: number }>(WHOLE_GROUP, classId)?.id ?? transaction.insert(studyGroupTable, { classId, kind: 'class' });
}

type SeenSpan = { readonly spanId: number; readonly version: number };

function assertSeen({ query }: Transaction, courseId: number, seen: readonly SeenSpan[]): void {
  const spans = query.all<SeenSpan>(SPAN_VERSIONS, courseId);
  if (spans.length === seen.length && spans.every((span, index) => span.spanId === seen[index]?.spanId && span.version === seen[index].version)) return;
  const last = spans.map((span) => findLastChange(query, courseTeacherTable.name, String(span.spanId))).filter((change) => change !== null).sort((left, right) => (left.at < right.at ? 1 : -1))[0];
  throw new AppError('changedByOther', { author: last?.author ?? 'другой сотрудник', at: last ? formatMoment(last.at, readTimeZone(query)) : 'недавно' });
}

export type Assignment = { readonly staffId: number | null; readonly from: string; readonly isAdditional: boolean };

export function assignFrom(transaction: Transaction, page: CourseRow, assignment: Assignment): void {
  const { query } = transaction;
  const year = getOpenYear(query);
  if (assignment.from < year.startDate || assignment.from > year.endDate) throw new AppError('invalidInput', { what: 'дата лежит вне учебного года' });
  if (assignment.staffId !== null) checkStaff(transaction, assignment.staffId, assignment.from);
  const lastOfOthers = assignment.isAdditional ? null : (query.find<{ date: string | null }>(LAST_OF_OTHERS, page.id, assignment.staffId ?? 0)?.date ?? null);
  const problem = findTeacherProblem(lastOfOthers, assignment);
  if (problem) throw new AppError('invalidInput', { what: `прежний учитель уже записал урок ${formatDate(problem.lastLesson)}; начните замену с более поздней даты` });
  const steps = planTeacherChange(query.all(SPANS, page.id), assignment);
  if (steps.length === 0) return;
  for (const step of steps) carryOut(transaction, page.id, step);
}

function checkStaff(transaction: Transaction, staffId: number, from: string): void {
  const { dismissedOn } = transaction.get(staffTable, { id: staffId });
  if (dismissedOn !== null && dismissedOn < from) throw new AppError('invalidInput', { what: `сотрудник уволен ${formatDate(dismissedOn)}` });
}

function carryOut(transaction: Transaction, courseId: number, step: TeacherStep): void {
  if (step.kind === 'insert') transaction.insert(courseTeacherTable, { courseId, staffId: step.staffId, dateFrom: step.dateFrom });
  else if (step.kind === 'close') transaction.update(courseTeacherTable, { id: step.spanId }, { dateTo: step.dateTo });
  else if (step.kind === 'reopen') transaction.update(courseTeacherTable, { id: step.spanId }, { dateTo: null });
  else transaction.remove(courseTeacherTable, { id: step.spanId });
}
