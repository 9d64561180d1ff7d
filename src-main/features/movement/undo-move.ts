import { AppError } from '@shared/contract/app-error';
import { plural } from '@shared/lib/plural';
import { movementTable, type MovementRow } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { Transaction } from '../../database/transaction';
import { undoStep } from './movement-step';

const LATER = 'SELECT id AS "id" FROM movement WHERE student_id = ? AND id > ? LIMIT 1';
const OF_STEP = 'SELECT count(*) AS "count" FROM movement WHERE step_id = ?';
/** Marks, absences and period marks of the pupil on pages of the new class since the movement. */
const RECORDS = `SELECT (SELECT count(*) FROM course c JOIN lesson l ON l.course_id = c.id JOIN mark_column k ON k.lesson_id = l.id JOIN mark m ON m.column_id = k.id
    WHERE c.class_id = ? AND l.date >= ? AND m.student_id = ?)
  + (SELECT count(*) FROM course c JOIN lesson l ON l.course_id = c.id JOIN absence a ON a.lesson_id = l.id WHERE c.class_id = ? AND l.date >= ? AND a.student_id = ?)
  + (SELECT count(*) FROM course c JOIN period_mark p ON p.course_id = c.id WHERE c.class_id = ? AND p.student_id = ? AND substr(p.changed_at, 1, 10) >= ?) AS "count"`;

/** Takes back the last movement of a pupil: the lists are as they were, the order stays. Refused as soon as something hangs on it. */
export function undoMove(transaction: Transaction, movementId: number): number {
  const movement = transaction.get(movementTable, { id: movementId });
  const { query } = transaction;
  if ((query.find<{ count: number }>(OF_STEP, movement.stepId)?.count ?? 0) > 1) throw new AppError('movementInUse', { what: 'это перевод всей школы, его отменяют целиком' });
  if (query.find(LATER, movement.studentId, movementId)) throw new AppError('movementInUse', { what: 'у ученика есть более позднее движение, сначала отмените его' });
  const records = countRecords(query, movement);
  if (records > 0) throw new AppError('movementInUse', { what: `в новом классе у ученика уже ${String(records)} ${plural(records, 'запись', 'записи', 'записей')}` });
  undoStep(transaction, movement.stepId, 'отмена движения', true);
  return movement.orderId;
}

function countRecords(query: Query, { kind, studentId, toClassId, date }: MovementRow): number {
  if (toClassId === null || kind === 'groupTransfer') return 0;
  return query.find<{ count: number }>(RECORDS, toClassId, date, studentId, toClassId, date, studentId, toClassId, studentId, date)?.count ?? 0;
}
