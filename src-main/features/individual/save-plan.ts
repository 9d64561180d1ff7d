import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { IndividualPlan } from '@shared/contract/individual-contract';
import { describePlanProblem } from '@shared/contract/individual-problem-text';
import { splitHours, type IndividualKind } from '@shared/domain/curriculum';
import { findPlanProblems } from '@shared/domain/individual';
import { formatListName } from '@shared/domain/people';
import { addDays } from '@shared/lib/calendar-date';
import { courseTable, groupMemberTable, individualLineTable, individualPlanTable, individualReplacementTable, studentTable, studyGroupTable, subjectTable } from '../../database/entities';
import type { Transaction } from '../../database/transaction';
import { assertVersion } from '../audit';
import { assignFrom } from '../curriculum';
import type { HandlerContext } from '../handler-context';
import { getOpenYear, type OpenYear } from '../school';
import { dropLines } from './drop-lines';
import { getPlan } from './load-plans';
import { loadPlanFacts, type DraftPlan } from './plan-facts';
import { setTimes } from './plan-times';
import { refuseClashes } from './refuse-clashes';

type Input = InputFor<'individual.savePlan'>;
type Line = Input['lines'][number];

/** A plan with own pages: each subject gets a page with the pupil alone on its list, and the pupil leaves the pages it replaces (IUP-01). */
export async function savePlan(input: Input, context: HandlerContext): Promise<IndividualPlan> {
  const plan = await context.write((transaction) => {
    const year = getOpenYear(transaction.query);
    const draft = { ...input, kind: 'individual' as const };
    refuseProblems(transaction, year, draft);
    refuseClashes(transaction, year, input);
    const planId = writePlan(transaction, year, draft);
    dropLines(transaction, planId, input.lines);
    for (const line of input.lines) writeLine(transaction, year, { planId, studentId: input.studentId, planEnd: input.dateTo }, line);
    touch(transaction, planId, input.version);
    return getPlan(transaction.query, planId, context);
  });
  context.publish({ kind: 'schoolChanged' });
  return plan;
}

export function refuseProblems(transaction: Transaction, year: OpenYear, draft: DraftPlan): void {
  const problems = findPlanProblems(loadPlanFacts(transaction.query, year, draft));
  if (problems.length > 0) throw new AppError('invalidInput', { what: problems.map(describePlanProblem) });
}

type PlanDraft = Pick<Input, 'id' | 'version' | 'studentId' | 'dateFrom' | 'dateTo' | 'basis' | 'documentNumber' | 'documentDate' | 'place'> & { readonly kind: IndividualKind };

export function writePlan(transaction: Transaction, year: OpenYear, { id, version, studentId, kind, place, ...rest }: PlanDraft): number {
  const fields = { ...rest, place: place === '' ? null : place };
  if (id === null) return transaction.insert(individualPlanTable, { yearId: year.id, studentId, kind, dateFrom: fields.dateFrom, dateTo: fields.dateTo, basis: fields.basis, documentNumber: fields.documentNumber, documentDate: fields.documentDate, place: fields.place });
  assertVersion(transaction, individualPlanTable, { id }, version);
  const plan = transaction.get(individualPlanTable, { id });
  if (plan.studentId !== studentId || plan.kind !== kind) throw new AppError('notFound', { what: 'индивидуальный план' });
  transaction.update(individualPlanTable, { id }, { dateFrom: fields.dateFrom, dateTo: fields.dateTo, basis: fields.basis, documentNumber: fields.documentNumber, documentDate: fields.documentDate, place: fields.place });
  return id;
}

/** Its subjects are part of the plan: who saves next has to have seen them, too (SYS-03). */
export function touch(transaction: Transaction, planId: number, seen: number): void {
  const isAsSeen = transaction.get(individualPlanTable, { id: planId }).rowVersion === seen;
  if (seen > 0 && isAsSeen) transaction.touch(individualPlanTable, { id: planId }, 'изменены предметы плана');
}

const REPLACEMENTS = 'SELECT id AS "id", course_id AS "courseId" FROM individual_replacement WHERE line_id = ?';
const MEMBER = 'SELECT id AS "id" FROM group_member WHERE group_id = ? ORDER BY date_from, id LIMIT 1';

type Owner = { readonly planId: number; readonly studentId: number; readonly planEnd: string | null };

function writeLine(transaction: Transaction, year: OpenYear, owner: Owner, line: Line): void {
  const { dateFrom, dateTo, subjectId } = line;
  const known = line.id === null ? null : transaction.get(individualLineTable, { id: line.id });
  if (known && (known.planId !== owner.planId || known.subjectId !== subjectId)) throw new AppError('notFound', { what: 'предмет плана' });
  const courseId = known?.courseId ?? openPage(transaction, year, owner, line);
  const course = transaction.get(courseTable, { id: courseId });
  transaction.update(courseTable, { id: courseId }, { ...splitHours(line.hours), dateFrom, dateTo });
  const member = transaction.query.find<{ id: number }>(MEMBER, course.groupId);
  if (member) transaction.update(groupMemberTable, { id: member.id }, { dateFrom, dateTo });
  else transaction.insert(groupMemberTable, { groupId: course.groupId, studentId: owner.studentId, dateFrom, dateTo });
  if (line.staffId !== null) assignFrom(transaction, course, { staffId: line.staffId, from: findHandover(transaction, courseId, line), isAdditional: false });
  const lineId = known?.id ?? transaction.insert(individualLineTable, { planId: owner.planId, subjectId, courseId, dateFrom, dateTo });
  transaction.update(individualLineTable, { id: lineId }, { dateFrom, dateTo });
  setReplacements(transaction, lineId, owner.studentId, line);
  setTimes(transaction, courseId, { from: dateFrom, to: dateTo ?? year.endDate }, line.times);
}

const LAST_TEACHER = 'SELECT staff_id AS "staffId" FROM course_teacher WHERE course_id = ? ORDER BY date_from DESC, id DESC LIMIT 1';
const LAST_LESSON = 'SELECT max(date) AS "date" FROM lesson WHERE course_id = ?';

/** A new teacher takes over after the last lesson that the former one has recorded. */
function findHandover({ query }: Transaction, courseId: number, { staffId, dateFrom }: Line): string {
  const present = query.find<{ staffId: number }>(LAST_TEACHER, courseId);
  const last = query.find<{ date: string | null }>(LAST_LESSON, courseId)?.date ?? null;
  return present === undefined || present.staffId === staffId || last === null || last < dateFrom ? dateFrom : addDays(last, 1);
}

const CLASS_ON = `SELECT e.class_id AS "classId" FROM enrolment e JOIN school_class k ON k.id = e.class_id
  WHERE e.student_id = ? AND k.year_id = ? AND e.date_from <= ? AND (e.date_to IS NULL OR e.date_to >= ?) ORDER BY e.date_from DESC LIMIT 1`;

function openPage(transaction: Transaction, year: OpenYear, { studentId }: Owner, { subjectId, dateFrom, hours }: Line): number {
  const found = transaction.query.find<{ classId: number }>(CLASS_ON, studentId, year.id, dateFrom, dateFrom);
  if (!found) throw new AppError('notFound', { what: 'класс ученика' });
  const { classId } = found;
  const name = `ИУП: ${formatListName(transaction.get(studentTable, { id: studentId }))}`;
  const groupId = transaction.insert(studyGroupTable, { classId, kind: 'individual', subjectId, name });
  const { component } = transaction.get(subjectTable, { id: subjectId });
  return transaction.insert(courseTable, { yearId: year.id, classId, groupId, subjectId, kind: component === 'extracurricular' ? 'extracurricular' : 'lesson', ...splitHours(hours) });
}

function setReplacements(transaction: Transaction, lineId: number, studentId: number, { replaces, dateFrom, dateTo }: Line): void {
  const known = transaction.query.all<{ id: number; courseId: number }>(REPLACEMENTS, lineId);
  for (const { id, courseId } of known) {
    if (replaces.includes(courseId)) transaction.update(individualReplacementTable, { id }, { dateFrom, dateTo });
    else transaction.remove(individualReplacementTable, { id });
  }
  for (const courseId of new Set(replaces)) {
    if (!known.some((row) => row.courseId === courseId)) transaction.insert(individualReplacementTable, { lineId, courseId, studentId, dateFrom, dateTo });
  }
}
