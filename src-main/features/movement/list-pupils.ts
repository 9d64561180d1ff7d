import type { MovablePupil } from '@shared/contract/movement-contract';
import { formatFullName, type PersonName } from '@shared/domain/people';
import { compareRussian } from '@shared/lib/russian-order';
import { isWithin, type CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';

type Row = PersonName & { readonly studentId: number; readonly birthDate: string | null };
type Last = { readonly studentId: number; readonly classId: number; readonly className: string; readonly dateFrom: string; readonly dateTo: string | null };

const STUDENTS = 'SELECT id AS "studentId", last_name AS "lastName", first_name AS "firstName", middle_name AS "middleName", birth_date AS "birthDate" FROM student WHERE merged_into IS NULL';
/** Of years that have begun: a list that begins next September is nobody's class yet. */
const ENROLMENTS = `SELECT e.student_id AS "studentId", e.class_id AS "classId", k.name AS "className", e.date_from AS "dateFrom", e.date_to AS "dateTo"
  FROM enrolment e JOIN school_class k ON k.id = e.class_id JOIN school_year y ON y.id = k.year_id WHERE y.is_open = 1 OR y.closed_on IS NOT NULL ORDER BY e.date_from, e.id`;
const OPEN_CLASSES = 'SELECT k.id AS "id" FROM school_class k JOIN school_year y ON y.id = k.year_id WHERE y.is_open = 1';

/** Everybody with a card, by name, with the present class or the last one: who may be moved. */
export function listPupils(query: Query, today: CalendarDate): MovablePupil[] {
  const last = new Map(query.all<Last>(ENROLMENTS).map((row) => [row.studentId, row]));
  const open = new Set(query.all<{ id: number }>(OPEN_CLASSES).map(({ id }) => id));
  const rows = query.all<Row>(STUDENTS).map((row) => toPupil(row, last.get(row.studentId), open, today));
  return rows.sort((left, right) => compareRussian(left.name, right.name));
}

function toPupil({ studentId, birthDate, ...person }: Row, last: Last | undefined, open: ReadonlySet<number>, today: CalendarDate): MovablePupil {
  // Before the first day of the year the list of the first day counts.
  const isOnList = last !== undefined && open.has(last.classId) && (isWithin(today, last.dateFrom, last.dateTo) || last.dateFrom > today);
  return { studentId, name: formatFullName(person), birthDate, classId: last?.classId ?? null, className: last?.className ?? null, isOnList };
}
