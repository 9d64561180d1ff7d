import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import { putsOnList, takesFromList, type OrderKind } from '@shared/domain/movement';
import { addDays, type CalendarDate } from '@shared/lib/calendar-date';
import { formatDate } from '@shared/lib/russian-date';
import { enrolmentTable, groupMemberTable, movementOrderTable, movementTable, studentTable, type MovementOrderRow } from '../../database/entities';
import type { Transaction } from '../../database/transaction';
import { endPlans } from '../individual';
import { carryRecords, findPeriodOf, pairPages } from './carry-records';
import { checkMove } from './check-move';
import { loadMoveFacts, type Membership, type MoveFacts } from './load-facts';
import { MovementStep } from './movement-step';

type Move = InputFor<'movement.move'>;

/** Registers one movement of a pupil by an order (MOV-01…MOV-03): the lists change from the date, nothing that was in force before is touched. */
export function moveStudent(transaction: Transaction, move: Move): void {
  const order = transaction.get(movementOrderTable, { id: move.orderId });
  const facts = loadMoveFacts(transaction.query, move);
  const problems = checkMove(move, facts, order.kind as OrderKind);
  if (problems.length > 0) throw new AppError('movementRefused', { student: facts.name, problems });
  const step = new MovementStep(transaction, move.kind);
  const leaves = takesFromList(move.kind);
  const kept = leaves ? [] : listKeptGroups(transaction, facts, move);
  if (move.kind !== 'groupTransfer') moveBetweenLists(step, move, facts);
  moveBetweenGroups(step, move, facts, kept);
  if (facts.from && move.kind !== 'groupTransfer') endPlans(step.asWriter(), { studentId: move.studentId, yearId: facts.from.yearId, lastDay: addDays(move.date, -1) });
  if (leaves) dropPromotion(step, transaction, facts);
  if (facts.from && !leaves) carry(step, transaction, move, facts, kept);
  if (move.kind === 'arrival') noteEntry(step, transaction, move, order);
  step.insert(movementTable, {
    orderId: move.orderId, stepId: step.id, studentId: move.studentId, kind: move.kind, date: move.date,
    fromClassId: facts.from?.id ?? null, toClassId: move.kind === 'groupTransfer' ? (facts.from?.id ?? null) : move.toClassId,
    reason: orNull(move.reason), destination: orNull(move.destination),
  });
}

function moveBetweenLists(step: MovementStep, { date, studentId, toClassId }: Move, { spans }: MoveFacts): void {
  const present = spans.find((span) => span.dateFrom < date && span.dateTo === null);
  if (present) step.update(enrolmentTable, { id: present.id }, { dateTo: addDays(date, -1) });
  if (toClassId !== null) step.insert(enrolmentTable, { studentId, classId: toClassId, dateFrom: date, dateTo: null });
}

const OF_CLASS = 'SELECT group_id AS "groupId" FROM group_class WHERE group_id = ? AND class_id = ?';

/** Groups of several classes in which the pupil stays, and at a change of group those of the other subjects. */
function listKeptGroups(transaction: Transaction, { memberships, chosen }: MoveFacts, { kind, toClassId }: Move): Membership[] {
  if (putsOnList(kind)) return [];
  const changed = new Set(chosen.map((group) => group.subjectId));
  return memberships.filter((member) => {
    if (chosen.some((group) => group.groupId === member.groupId)) return true;
    if (kind === 'groupTransfer') return !changed.has(member.subjectId);
    return member.kind !== 'subgroup' && (member.classId === toClassId || transaction.query.find(OF_CLASS, member.groupId, toClassId) !== undefined);
  });
}

function moveBetweenGroups(step: MovementStep, { date, studentId }: Move, { memberships, chosen }: MoveFacts, kept: readonly Membership[]): void {
  for (const member of memberships) {
    if (kept.includes(member)) continue;
    if (member.dateFrom >= date) step.remove(groupMemberTable, { id: member.id }, 'движение ученика');
    else step.update(groupMemberTable, { id: member.id }, { dateTo: addDays(date, -1) });
  }
  for (const { groupId } of chosen) {
    if (!kept.some((member) => member.groupId === groupId)) step.insert(groupMemberTable, { groupId, studentId, dateFrom: date, dateTo: null });
  }
}

const NEXT_GROUPS = `SELECT m.id AS "id" FROM group_member m JOIN study_group g ON g.id = m.group_id WHERE m.student_id = ? AND g.class_id = ?`;

/** Who leaves is not expected in the next year either, where the promotion had put the pupil on a list that has not begun. */
function dropPromotion(step: MovementStep, transaction: Transaction, { spans, others }: MoveFacts): void {
  const present = spans.at(-1);
  for (const next of others) {
    if (!present || next.dateFrom <= present.dateFrom) continue;
    const { studentId } = transaction.get(enrolmentTable, { id: next.id });
    for (const { id } of transaction.query.all<{ id: number }>(NEXT_GROUPS, studentId, next.classId)) step.remove(groupMemberTable, { id }, 'ученик выбыл');
    step.remove(enrolmentTable, { id: next.id }, 'ученик выбыл');
  }
}

function carry(step: MovementStep, transaction: Transaction, { kind, studentId, date, toClassId }: Move, facts: MoveFacts, kept: readonly Membership[]): void {
  const { from, memberships, chosen } = facts;
  const target = kind === 'groupTransfer' ? from?.id : toClassId;
  const period = from && findPeriodOf(transaction.query, from, date);
  if (!from || target == null || !period) return;
  const pairs = pairPages(transaction.query, { fromClassId: from.id, toClassId: target, fromGroups: toIds(memberships), toGroups: toIds([...chosen, ...kept]) });
  const { at, accountId: by } = transaction.author;
  carryRecords(step, transaction.query, studentId, pairs, period, { at, by });
}

function toIds(groups: readonly { readonly groupId: number }[]): Set<number> {
  return new Set(groups.map(({ groupId }) => groupId));
}

/** The card tells since when and by which order the pupil is here, where it does not say so yet. */
function noteEntry(step: MovementStep, transaction: Transaction, { studentId, date }: Move, order: MovementOrderRow): void {
  const card = transaction.get(studentTable, { id: studentId });
  if (card.entryDate === null) step.update(studentTable, { id: studentId }, { entryDate: date, entryOrder: formatOrder(order) });
}

/** «приказ № 41 от 15.12.2025». */
export function formatOrder({ number, date }: { readonly number: string; readonly date: CalendarDate }): string {
  return `приказ № ${number} от ${formatDate(date)}`;
}

function orNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim();
}
