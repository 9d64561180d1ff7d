import { AppError } from '@shared/contract/app-error';
import { addDays } from '@shared/lib/calendar-date';
import { planMove, type MemberStep, type Membership } from '@shared/domain/curriculum';
import { formatListName, type PersonName } from '@shared/domain/people';
import { formatDate } from '@shared/lib/russian-date';
import { groupMemberTable } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';
import type { Transaction } from '../../../database/transaction';

/** The last mark or absence of a pupil on pages of a group. */
const LAST_RECORD = `SELECT max(d."date") AS "date" FROM (
  SELECT l.date AS "date" FROM course c JOIN lesson l ON l.course_id = c.id JOIN mark_column k ON k.lesson_id = l.id JOIN mark m ON m.column_id = k.id WHERE c.group_id = ? AND m.student_id = ? AND l.date >= ?
  UNION ALL SELECT l.date FROM course c JOIN lesson l ON l.course_id = c.id JOIN absence a ON a.lesson_id = l.id WHERE c.group_id = ? AND a.student_id = ? AND l.date >= ?) d`;
const NAME = 'SELECT last_name AS "lastName", first_name AS "firstName", middle_name AS "middleName" FROM student WHERE id = ?';

export type Move = { readonly studentId: number; readonly groupId: number | null };

/**
 * Pupils go to other groups from a day on (SET-10). Refused, with everybody named, where a pupil has marks or absences in the former
 * group on that day or later: what is recorded stays on the page where it stands.
 */
export function moveMembers(transaction: Transaction, memberships: readonly Membership[], moves: readonly Move[], from: string): number {
  const planned = moves.map((move) => ({ move, steps: planMove(memberships, move.studentId, move.groupId, from) }));
  const problems = planned.flatMap(({ move, steps }) => findRecords(transaction.query, memberships, move, steps, from));
  if (problems.length > 0) throw new AppError('invalidInput', { what: problems });
  let count = 0;
  for (const { steps } of planned) {
    for (const step of steps) carryOut(transaction, step);
    count += steps.length > 0 ? 1 : 0;
  }
  return count;
}

function findRecords(query: Query, memberships: readonly Membership[], { studentId }: Move, steps: readonly MemberStep[], from: string): string[] {
  return steps.flatMap((step) => {
    const left = step.kind === 'insert' ? undefined : memberships.find((row) => row.id === step.memberId);
    if (!left) return [];
    const last = query.find<{ date: string | null }>(LAST_RECORD, left.groupId, studentId, from, left.groupId, studentId, from)?.date ?? null;
    if (last === null) return [];
    const name = query.find<PersonName>(NAME, studentId);
    return [`${name ? formatListName(name) : 'ученик'}: в прежней группе уже есть запись ${formatDate(last)}, перевод возможен с ${formatDate(addDays(last, 1))}`];
  });
}

function carryOut(transaction: Transaction, step: MemberStep): void {
  if (step.kind === 'insert') transaction.insert(groupMemberTable, { groupId: step.groupId, studentId: step.studentId, dateFrom: step.dateFrom });
  else if (step.kind === 'close') transaction.update(groupMemberTable, { id: step.memberId }, { dateTo: step.dateTo });
  else transaction.remove(groupMemberTable, { id: step.memberId });
}
