import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { PlanLineEdit, PlanSaved } from '@shared/contract/lesson-plan-contract';
import { isWorkType } from '@shared/domain/journal';
import { findLineFacts, type PlanLine } from '@shared/domain/lesson-plan';
import { lessonPlanItemTable, lessonPlanTable, type LessonPlanItemRow } from '../../database/entities';
import type { Transaction } from '../../database/transaction';
import { assertVersion } from '../audit';
import type { HandlerContext } from '../handler-context';
import { getPlan, openPlan, type OpenPlan } from './get-plan';
import { orderLines } from './order-lines';

type Input = InputFor<'lessonPlan.save'>;

const CORRECTED = 'SELECT h.item_id AS "id" FROM lesson_plan_correction c JOIN lesson_plan_change h ON h.correction_id = c.id WHERE c.plan_id = ? UNION SELECT h.into_item_id AS "id" FROM lesson_plan_correction c JOIN lesson_plan_change h ON h.correction_id = c.id WHERE c.plan_id = ? AND h.into_item_id IS NOT NULL';

/** The plan as the editor has it (CUR-04). An approved one takes homework alone: everything else is a correction. What has been given in lessons keeps topic and hours. */
export async function savePlan(input: Input, context: HandlerContext): Promise<PlanSaved> {
  const saved = await context.write((transaction) => {
    const open = openPlan(transaction.query, input.courseId);
    refuseUnknownWork(open, input.lines);
    const newIds = write(transaction, open, input);
    return { card: getPlan(transaction.query, input.courseId, context.access, context.clock.today()), newIds };
  });
  context.publish({ kind: 'coursesChanged', courseIds: [input.courseId] });
  return saved;
}

function write(transaction: Transaction, open: OpenPlan, { courseId, version, title, lines }: Input): [number, number][] {
  const { head } = open.plan;
  if (!head) {
    if (version !== 0) throw new AppError('notFound', { what: 'КТП' });
    const planId = transaction.insert(lessonPlanTable, { courseId, title: title === '' ? makeTitle(open) : title, edits: 1 });
    return writeLines(transaction, planId, [], lines);
  }
  assertPlanVersion(transaction, head.id, version);
  if (head.state === 'submitted') throw new AppError('planLocked', { why: 'он на проверке у завуча', todo: 'Отзовите его, чтобы исправить' });
  if (head.state === 'approved') refuseAllButHomework(open.plan.lines, lines);
  refuseChangesOfGiven(transaction, head.id, open, lines);
  const row = transaction.get(lessonPlanTable, { id: head.id });
  const newIds = writeLines(transaction, head.id, open.plan.lines, lines);
  transaction.update(lessonPlanTable, { id: head.id }, { title: title === '' ? head.title : title, edits: (row.edits ?? 0) + 1 });
  return newIds;
}

function refuseUnknownWork({ facts }: OpenPlan, lines: readonly PlanLineEdit[]): void {
  const unknown = lines.find(({ workType }) => workType !== null && !isWorkType(workType, facts.workTypes));
  if (unknown) throw new AppError('notFound', { what: `вид работы темы «${unknown.topic}»` });
}

/** Version 0 = there was no plan when the person looked; somebody may have made one since. */
export function assertPlanVersion(transaction: Transaction, planId: number, version: number): void {
  assertVersion(transaction, lessonPlanTable, { id: planId }, version);
}

function makeTitle({ course, facts }: OpenPlan): string {
  return `${course.subject}, ${course.className}${course.groupName === null ? '' : `, ${course.groupName}`}, ${facts.year.name}`;
}

function writeLines(transaction: Transaction, planId: number, before: readonly PlanLine[], lines: readonly PlanLineEdit[]): [number, number][] {
  const wanted = new Map(lines.map((line, index) => [line.id, index + 1]));
  const known = new Set(before.map(({ id }) => id));
  for (const line of lines) if (line.id > 0 && !known.has(line.id)) throw new AppError('notFound', { what: `тема «${line.topic}» в этом плане` });
  if (wanted.size !== lines.length) throw new AppError('invalidInput', { what: 'одна и та же тема дважды' });
  for (const { id } of before) if (!wanted.has(id)) transaction.remove(lessonPlanItemTable, { id });
  const kept = lines.filter(({ id }) => known.has(id));
  const edits = new Map(kept.map((line) => [line.id, toValues(line)]));
  const ordinals = new Map(transaction.query.all<{ id: number; ordinal: number }>('SELECT id, ordinal FROM lesson_plan_item WHERE plan_id = ?', planId).map(({ id, ordinal }) => [id, ordinal]));
  for (const { id, ordinal } of orderLines(ordinals, wanted)) {
    transaction.update(lessonPlanItemTable, { id }, { ...edits.get(id), ordinal });
    edits.delete(id);
  }
  for (const [id, values] of edits) transaction.update(lessonPlanItemTable, { id }, values);
  return lines.filter(({ id }) => !known.has(id)).map((line) => [line.id, transaction.insert(lessonPlanItemTable, { planId, ordinal: wanted.get(line.id) ?? 0, ...toValues(line) })]);
}

function toValues({ section, topic, hours, lessonType, workType, homework, isReserve, plannedDate, plannedUntil }: PlanLineEdit): Partial<LessonPlanItemRow> {
  const orNull = (text: string | null): string | null => (text === '' ? null : text);
  return { section: orNull(section), topic, hours, lessonType: orNull(lessonType), workType, homework: orNull(homework), isReserve: isReserve ? 1 : null, plannedDate, plannedUntil };
}

function refuseAllButHomework(before: readonly PlanLine[], lines: readonly PlanLineEdit[]): void {
  const isSame = before.length === lines.length && before.every((line, index) => {
    const edit = lines[index];
    return edit?.id === line.id && edit.topic === line.topic && edit.hours === line.hours && edit.section === line.section && edit.workType === line.workType
      && edit.lessonType === line.lessonType && edit.plannedDate === line.plannedDate && edit.plannedUntil === line.plannedUntil && edit.isReserve === line.isReserve;
  });
  if (!isSame) throw new AppError('planLocked', { why: 'он утверждён', todo: 'Темы, часы и даты меняет корректировка с указанием причины; домашние задания можно править и так' });
}

function refuseChangesOfGiven(transaction: Transaction, planId: number, { plan }: OpenPlan, lines: readonly PlanLineEdit[]): void {
  const edits = new Map(lines.map((line) => [line.id, line]));
  const facts = findLineFacts(plan.given);
  const referred = new Set(plan.given.map(({ planItemId }) => planItemId));
  const corrected = new Set(transaction.query.all<{ id: number }>(CORRECTED, planId, planId).map(({ id }) => id));
  for (const line of plan.lines) {
    const edit = edits.get(line.id);
    const isChanged = edit?.topic !== line.topic || edit.hours !== line.hours;
    if (facts.has(line.id) ? isChanged : !edit && referred.has(line.id)) throw new AppError('planTopicKept', { topic: line.topic, why: 'уже дана на уроке' });
    if (corrected.has(line.id) && isChanged) throw new AppError('planTopicKept', { topic: line.topic, why: 'записана в листе корректировки' });
  }
}
