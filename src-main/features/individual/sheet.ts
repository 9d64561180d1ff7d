import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { IndividualPlan, IndividualSheet, SheetLine } from '@shared/contract/individual-contract';
import { SHEET_PROBLEM_TEXTS } from '@shared/contract/individual-problem-text';
import { findSheetProblems } from '@shared/domain/individual';
import { isWorkType } from '@shared/domain/journal';
import { formatInitials, type PersonName } from '@shared/domain/people';
import { individualLessonTable, type IndividualLessonRow } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { Transaction } from '../../database/transaction';
import { assertVersion, findLastChange } from '../audit';
import type { HandlerContext } from '../handler-context';
import { findMarking, getCourse, isClosedOn, loadCoursePeriods } from '../journal';
import { readWorkTypes } from '../school';
import { canView, getPlan, listFillable, namePage } from './load-plans';
import { openSheetTerms } from './sheet-terms';

type Input = InputFor<'individual.saveSheetLine'>;
type Row = Omit<SheetLine, 'teacher' | 'late' | 'canEdit' | 'change'> & { readonly [Name in keyof PersonName]: PersonName[Name] | null };

const LINES = `SELECT n.id AS "id", n.row_version AS "version", n.course_id AS "courseId", b.name AS "subject", n.date AS "date", n.hours AS "hours", n.topic AS "topic", n.homework AS "homework",
    n.work_type AS "workType", n.value AS "value", f.last_name AS "lastName", f.first_name AS "firstName", f.middle_name AS "middleName"
  FROM individual_lesson n JOIN course c ON c.id = n.course_id JOIN subject b ON b.id = c.subject_id LEFT JOIN staff f ON f.id = n.teacher_id WHERE n.plan_id = ? ORDER BY n.date, b.ordinal, n.id`;

/** The sheet of a pupil taught at home, or what a certificate says (IUP-02). */
export function getSheet({ planId }: InputFor<'individual.getSheet'>, context: HandlerContext): IndividualSheet {
  return context.read((query) => buildSheet(query, planId, context));
}

export function buildSheet(query: Query, planId: number, context: Pick<HandlerContext, 'access' | 'actor' | 'clock'>): IndividualSheet {
  const plan = getPlan(query, planId, context);
  const { access, actor, clock } = context;
  if (plan.kind === 'individual') throw new AppError('notFound', { what: 'лист индивидуального обучения' });
  if (!canView(plan, access, actor.staffId)) throw new AppError('notYourPage');
  const terms = openSheetTerms(query, plan);
  const fillable = new Set(listFillable(plan, { access, staffId: actor.staffId }));
  const lines = query.all<Row>(LINES, planId).map(({ lastName, firstName, middleName, ...line }): SheetLine => ({
    ...line, teacher: lastName === null ? null : formatInitials({ lastName, firstName: firstName ?? '', middleName }), late: terms.listLate(line), canEdit: fillable.has(line.courseId),
    change: findLastChange(query, individualLessonTable.name, String(line.id)),
  }));
  const today = clock.today();
  const pages = plan.lines.filter(({ courseId }) => fillable.has(courseId)).map(({ courseId }) => {
    const course = getCourse(query, courseId);
    return { courseId, name: namePage(course), hasMarks: findMarking(query, course, plan.dateFrom).marksBan === null };
  });
  return { plan, today, pages, lines };
}

/** A lesson given at home, or a line of the certificate: its mark stands on the page of the class as well. */
export async function saveSheetLine(input: Input, context: HandlerContext): Promise<IndividualSheet> {
  const sheet = await context.write((transaction) => {
    const { query, author } = transaction;
    const plan = getFillable(transaction, input.planId, input.courseId, context);
    refuseProblems(query, plan, input, context.clock.today());
    const { courseId, date, hours, topic, homework, workType, value } = input;
    const fields = { courseId, date, hours, topic: orNull(topic), homework: orNull(homework), workType: value === null ? null : (workType ?? 'answer'), value, changedAt: author.at, changedBy: author.accountId };
    if (fields.workType !== null && !isWorkType(fields.workType, readWorkTypes(query))) throw new AppError('invalidInput', { what: 'такого вида работы нет' });
    const before = input.lineId === null ? null : openLine(transaction, plan, input.lineId, input.version, context);
    openSheetTerms(query, plan).refuseMissed(before, fields, context.clock.now());
    if (input.lineId === null) transaction.insert(individualLessonTable, { planId: plan.id, teacherId: plan.kind === 'home' ? context.actor.staffId : null, ...fields });
    else transaction.update(individualLessonTable, { id: input.lineId }, fields);
    return buildSheet(query, plan.id, context);
  });
  context.publish({ kind: 'coursesChanged', courseIds: [input.courseId] });
  return sheet;
}

export async function removeSheetLine({ planId, lineId, version }: InputFor<'individual.removeSheetLine'>, context: HandlerContext): Promise<IndividualSheet> {
  let courseId = 0;
  const sheet = await context.write((transaction) => {
    const plan = getPlan(transaction.query, planId, context);
    const line = openLine(transaction, plan, lineId, version, context);
    courseId = line.courseId;
    openSheetTerms(transaction.query, plan).refuseMissed(line, null, context.clock.now());
    transaction.remove(individualLessonTable, { id: lineId }, 'внесено ошибочно');
    return buildSheet(transaction.query, planId, context);
  });
  context.publish({ kind: 'coursesChanged', courseIds: [courseId] });
  return sheet;
}

type Who = Pick<HandlerContext, 'access' | 'actor'>;

function getFillable({ query }: Transaction, planId: number, courseId: number, who: Who): IndividualPlan {
  const plan = getPlan(query, planId, who);
  if (plan.kind === 'individual') throw new AppError('notFound', { what: 'лист индивидуального обучения' });
  if (!listFillable(plan, { access: who.access, staffId: who.actor.staffId }).includes(courseId)) throw new AppError('notYourPage');
  return plan;
}

/** A line as it stands: seen, of a page of this person, in an open period. */
function openLine(transaction: Transaction, plan: IndividualPlan, lineId: number, version: number, who: Who): IndividualLessonRow {
  assertVersion(transaction, individualLessonTable, { id: lineId }, version);
  const line = transaction.get(individualLessonTable, { id: lineId });
  if (line.planId !== plan.id) throw new AppError('notFound', { what: 'строка листа' });
  getFillable(transaction, plan.id, line.courseId, who);
  if (isClosedOn(loadCoursePeriods(transaction.query, line.courseId), line.date)) throw new AppError('invalidInput', { what: SHEET_PROBLEM_TEXTS.periodClosed });
  return line;
}

function refuseProblems(query: Query, plan: IndividualPlan, { courseId, date, topic, homework, value }: Input, today: string): void {
  const marking = findMarking(query, getCourse(query, courseId), date);
  const problems = findSheetProblems({
    date, topic, homework, value, stay: plan, today, scale: marking.scale, hasMarks: marking.marksBan === null, isOnPage: plan.lines.some((line) => line.courseId === courseId),
    isPeriodClosed: isClosedOn(loadCoursePeriods(query, courseId), date),
  });
  if (problems.length > 0) throw new AppError('invalidInput', { what: problems.map((problem) => SHEET_PROBLEM_TEXTS[problem]) });
}

function orNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim();
}
