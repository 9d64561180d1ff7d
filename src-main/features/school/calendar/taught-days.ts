import type { TaughtClassDay } from '@shared/domain/school';
import type { Query } from '../../../database/statement-cache';

const TAUGHT = `SELECT DISTINCT c.class_id AS "classId", k.name AS "className", k.grade AS "grade", k.shift AS "shift", l.date AS "date"
  FROM course c JOIN school_class k ON k.id = c.class_id JOIN lesson l ON l.course_id = c.id WHERE c.year_id = ?`;

/** Days of classes of the year on which lessons are written down; asked before a calendar changes, not for screens. */
export function listTaughtDays(query: Query, yearId: number): TaughtClassDay[] {
  return query.all<TaughtClassDay>(TAUGHT, yearId);
}
