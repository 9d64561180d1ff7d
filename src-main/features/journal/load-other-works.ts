import type { PagePeriod } from '@shared/contract/journal-contract';
import type { NumberedWork } from '@shared/domain/journal';
import type { Query } from '../../database/statement-cache';
import { readWorkTypes } from '../school';

const worksSql = (kinds: number): string => `SELECT c.work_type AS "workType", c.title, l.date, l.lesson_number AS "lessonNumber", c.ordinal
  FROM lesson l JOIN mark_column c ON c.lesson_id = l.id
  WHERE l.course_id = ? AND l.date NOT BETWEEN ? AND ? AND c.work_type IN (${Array.from({ length: kinds }, () => '?').join(', ')}) ORDER BY l.date, l.lesson_number, c.ordinal`;

/** Works that have numbers in the other periods of the page's year: with those of the shown lessons, all that a new number goes by (JRN-04). */
export function loadOtherWorks(query: Query, courseId: number, { startDate, endDate }: PagePeriod): NumberedWork[] {
  const codes = readWorkTypes(query).flatMap(({ code, needsNumber }) => (needsNumber ? [code] : []));
  return codes.length === 0 ? [] : query.all<NumberedWork>(worksSql(codes.length), courseId, startDate, endDate, ...codes);
}
