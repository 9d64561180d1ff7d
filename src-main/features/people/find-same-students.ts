import type { KnownPerson } from '@shared/contract/people-contract';
import { findRepeatSign, formatFullName, listRepeats, type PersonName, type RepeatFacts } from '@shared/domain/people';
import type { CalendarDate } from '@shared/lib/calendar-date';
import { formatDate } from '@shared/lib/russian-date';
import type { Query } from '../../database/statement-cache';

type Row = PersonName & { readonly id: number; readonly birthDate: string | null; readonly snils: string | null };
type Place = { readonly studentId: number; readonly className: string; readonly dateTo: string | null };

const STUDENTS = 'SELECT id AS "id", last_name AS "lastName", first_name AS "firstName", middle_name AS "middleName", birth_date AS "birthDate", snils AS "snils" FROM student WHERE merged_into IS NULL';
const PLACES = `SELECT e.student_id AS "studentId", c.name AS "className", e.date_to AS "dateTo" FROM enrolment e JOIN school_class c ON c.id = e.class_id ORDER BY e.date_from`;

/** Cards that may be of the pupil who is being written down, also of those who have left. */
export function findSameStudents(query: Query, typed: RepeatFacts, today: CalendarDate): KnownPerson[] {
  const found = query.all<Row>(STUDENTS).flatMap((row) => {
    const sign = findRepeatSign(row, typed);
    return sign === null ? [] : [{ row, sign }];
  });
  if (found.length === 0) return [];
  const places = loadPlaces(query, today);
  return found.map(({ row, sign }) => ({ ...toKnown(row, places), sign }));
}

/** All pairs of cards that may be one pupil's. */
export function listSameStudents(query: Query, today: CalendarDate): { readonly left: KnownPerson; readonly right: KnownPerson }[] {
  const pairs = listRepeats(query.all<Row>(STUDENTS));
  const places = pairs.length === 0 ? new Map<number, string>() : loadPlaces(query, today);
  return pairs.map(({ left, right, sign }) => ({ left: { ...toKnown(left, places), sign }, right: { ...toKnown(right, places), sign } }));
}

function toKnown(row: Row, places: ReadonlyMap<number, string>): Omit<KnownPerson, 'sign'> {
  return { id: row.id, name: formatFullName(row), birthDate: row.birthDate, place: places.get(row.id) ?? 'без класса' };
}

function loadPlaces(query: Query, today: CalendarDate): Map<number, string> {
  const places = new Map<number, string>();
  for (const { studentId, className, dateTo } of query.all<Place>(PLACES)) {
    places.set(studentId, dateTo === null || dateTo >= today ? className : `${className}, в списке по ${formatDate(dateTo)}`);
  }
  return places;
}
