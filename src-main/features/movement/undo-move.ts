import { AppError } from '@shared/contract/app-error';
import { plural } from '@shared/lib/plural';
import { movementTable, type MovementRow } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { Transaction } from '../../database/transaction';
import { undoStep } from './movement-step';

const LATER = 'SELECT id AS "id" FROM movement WHERE student_id = ? AND id > ? LIMIT 1';
const OF_STEP = 'SELECT count(*) AS "count" FROM movement WHERE step_id = ?';
/** Pages the movement brought the pupil to: of the new class and of the groups it put him or her into. */
const NEW_PAGES = `SELECT c.id FROM course c WHERE c.class_id = ? OR c.group_id IN (SELECT g.group_id FROM group_member g JOIN movement_change x ON x.entity_key = CAST(g.id AS TEXT)
    WHERE x.step_id = ? AND x.entity = 'group_member' AND x.before IS NULL)`;
/** Marks, absences and period marks of the pupil on those pages since the movement. */
const RECORDS = `WITH page AS (${NEW_PAGES})
  SELECT (SELECT count(*) FROM page p JOIN lesson l ON l.course_id = p.id JOIN mark_column k ON k.lesson_id = l.id JOIN mark m ON m.column_id = k.id WHERE l.date >= ? AND m.student_id = ?)
  + (SELECT count(*) FROM page p JOIN lesson l ON l.course_id = p.id JOIN absence a ON a.lesson_id = l.id WHERE l.date >= ? AND a.student_id = ?)
  + (SELECT count(*) FROM page p JOIN period_mark m ON m.course_id = p.id WHERE m.student_id = ? AND substr(m.changed_at, 1, 10) >= ?) AS "count"`;

/** Takes back the last movement of a pupil: the lists are as they were, the order stays. Refused as soon as something hangs on it. */
export function undoMove(transaction: Transaction, movementId: number): number {
  const movement = transaction.get(movementTable, { id: movementId });
  const { query } = transaction;
  if ((query.find<{ count: number }>(OF_STEP, movement.stepId)?.count ?? 0) > 1) throw new AppError('movementInUse', { what: 'это перевод всей школы, его отменяют целиком' });
  if (query.find(LATER, movement.studentId, movementId)) throw new AppError('movementInUse', { what: 'у ученика есть более позднее движение, сначала отмените его' });
  const records = countRecords(query, movement);
  if (records > 0) throw new AppError('movementInUse', { what: `на новых страницах у ученика уже ${String(records)} ${plural(records, 'запись', 'записи', 'записей')}. Сначала уберите записанное там или запишите обратное движение` });
  undoStep(transaction, movement.stepId, 'отмена движения', true);
  return movement.orderId;
}

function countRecords(query: Query, { kind, stepId, studentId, toClassId, date }: MovementRow): number {
  const classId = kind === 'groupTransfer' ? null : toClassId;
  return query.find<{ count: number }>(RECORDS, classId, stepId, date, studentId, date, studentId, studentId, date)?.count ?? 0;
}
