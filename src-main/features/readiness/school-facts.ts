import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';

type Span = { readonly gradeFrom: number; readonly gradeTo: number };
type Person = { readonly lastName: string; readonly firstName: string };
export type SchoolFacts = {
  readonly periods: readonly Span[];
  readonly vacations: readonly Span[];
  readonly pupilsWithoutClass: readonly Person[];
  readonly pupils: readonly (Person & { readonly hasChannel: number })[];
  readonly rooms: readonly { readonly name: string; readonly hasCapacity: number; readonly hasResponsible: number }[];
  readonly staff: readonly (Person & { readonly hasAccount: number })[];
  readonly hasAdministrator: boolean;
};

const PERIODS = 'SELECT grade_from AS "gradeFrom", grade_to AS "gradeTo" FROM grading_period WHERE year_id = ?';
const VACATIONS = `SELECT grade_from AS "gradeFrom", grade_to AS "gradeTo" FROM vacation WHERE year_id = ? AND kind = 'vacation'`;
/** Never put into any class: cards without an order. */
const WITHOUT_CLASS = `SELECT s.last_name AS "lastName", s.first_name AS "firstName" FROM student s WHERE NOT EXISTS (SELECT e.id FROM enrolment e WHERE e.student_id = s.id) ORDER BY s.last_name, s.first_name`;
/** A family is reached by the e-mail of the diary, by phone or e-mail of an adult, or gets paper. */
const PUPILS = `SELECT DISTINCT s.id AS "id", s.last_name AS "lastName", s.first_name AS "firstName", CASE WHEN s.diary_email IS NOT NULL OR s.paper_extract = 1 OR EXISTS (
    SELECT g.id FROM student_guardian l JOIN guardian g ON g.id = l.guardian_id WHERE l.student_id = s.id AND (g.phone IS NOT NULL OR g.email IS NOT NULL)) THEN 1 ELSE 0 END AS "hasChannel"
  FROM school_class c JOIN enrolment e ON e.class_id = c.id JOIN student s ON s.id = e.student_id
  WHERE c.year_id = ? AND e.date_from <= ? AND (e.date_to IS NULL OR e.date_to >= ?) ORDER BY s.last_name, s.first_name`;
/** A room of one's own on a staff card makes one responsible for it. */
const ROOMS = `SELECT r.name AS "name", CASE WHEN r.capacity IS NULL THEN 0 ELSE 1 END AS "hasCapacity",
  CASE WHEN r.responsible_id IS NOT NULL OR EXISTS (SELECT s.id FROM staff s WHERE s.room_id = r.id AND (s.dismissed_on IS NULL OR s.dismissed_on >= ?)) THEN 1 ELSE 0 END AS "hasResponsible"
  FROM room r WHERE r.closed_from IS NULL OR r.closed_from > ? ORDER BY r.name`;
const STAFF = `SELECT s.last_name AS "lastName", s.first_name AS "firstName", CASE WHEN EXISTS (SELECT a.id FROM account a WHERE a.staff_id = s.id) THEN 1 ELSE 0 END AS "hasAccount"
  FROM staff s WHERE s.dismissed_on IS NULL OR s.dismissed_on >= ? ORDER BY s.last_name, s.first_name`;
const ADMINISTRATOR = `SELECT id FROM responsible_person WHERE duty = 'administrator' AND date_from <= ? AND (date_to IS NULL OR date_to >= ?) LIMIT 1`;

export function loadSchoolFacts(query: Query, yearId: number, date: CalendarDate): SchoolFacts {
  return {
    periods: query.all<Span>(PERIODS, yearId),
    vacations: query.all<Span>(VACATIONS, yearId),
    pupilsWithoutClass: query.all<Person>(WITHOUT_CLASS),
    pupils: query.all<Person & { hasChannel: number }>(PUPILS, yearId, date, date),
    rooms: query.all<SchoolFacts['rooms'][number]>(ROOMS, date, date),
    staff: query.all<Person & { hasAccount: number }>(STAFF, date),
    hasAdministrator: query.find(ADMINISTRATOR, date, date) !== undefined,
  };
}
