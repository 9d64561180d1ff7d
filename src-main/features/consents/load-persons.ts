import type { ConsentEntry, ConsentPerson } from '@shared/contract/consents-contract';
import { findConsentState, findSoonExpiry, isInformedOnPaper, type ConsentKind, type ConsentSubject } from '@shared/domain/consents';
import { compareNames, formatFullName, formatListName, nameRelation, type PersonName } from '@shared/domain/people';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';

type SubjectColumn = 'student_id' | 'guardian_id' | 'staff_id';
type EntryRow = Omit<ConsentEntry, 'kind' | 'decision'> & { readonly subjectId: number; readonly kind: ConsentKind; readonly decision: 'consent' | 'dissent' };
type Pupil = PersonName & { readonly id: number; readonly classId: number; readonly className: string };
/** With the class through which the person was found. */
export type ClassPerson = ConsentPerson & { readonly classId: number };
export type ClassScope = { readonly classId: number } | { readonly yearId: number };
type Link = { readonly guardianId: number; readonly fullName: string; readonly relation: string; readonly studentId: number };
type StaffFacts = PersonName & { readonly id: number; readonly position: string };
type Facts = Pick<ConsentPerson, 'subject' | 'id' | 'studentId' | 'name' | 'place'>;

const pupilsOf = (classes: string): string => `SELECT s.id AS "id", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName", c.id AS "classId", c.name AS "className" FROM enrolment e
  JOIN student s ON s.id = e.student_id JOIN school_class c ON c.id = e.class_id WHERE e.class_id ${classes} AND e.date_from <= ? AND (e.date_to IS NULL OR e.date_to >= ?)`;
const linksOf = (classes: string): string => `SELECT g.id AS "guardianId", g.full_name AS "fullName", l.relation AS "relation", l.student_id AS "studentId" FROM student_guardian l JOIN guardian g ON g.id = l.guardian_id
  JOIN enrolment e ON e.student_id = l.student_id WHERE l.ended_on IS NULL AND e.class_id ${classes} AND e.date_from <= ? AND (e.date_to IS NULL OR e.date_to >= ?) ORDER BY l.relation DESC, g.id`;
const STAFF = `SELECT id AS "id", last_name AS "lastName", first_name AS "firstName", middle_name AS "middleName", position AS "position" FROM staff WHERE merged_into IS NULL AND (dismissed_on IS NULL OR dismissed_on >= ?)`;
const entriesOf = (column: SubjectColumn, where: string): string => `SELECT c.${column} AS "subjectId", c.id AS "id", c.row_version AS "version", c.kind AS "kind", c.decision AS "decision",
  c.decided_on AS "decidedOn", c.paper_number AS "paperNumber", c.kept_at AS "keptAt", c.valid_until AS "validUntil", c.withdrawn_on AS "withdrawnOn",
  c.withdrawal_document AS "withdrawalDocument", g.full_name AS "givenBy",
  (SELECT f.file_name FROM consent_scan x JOIN attachment f ON f.id = x.attachment_id WHERE x.consent_id = c.id ORDER BY x.id DESC LIMIT 1) AS "scanName" FROM consent c LEFT JOIN guardian g ON g.id = c.given_by WHERE c.${column} IS NOT NULL AND ${where} ORDER BY c.id DESC`;
const listOf = (classes: string): string => `SELECT e.student_id FROM enrolment e WHERE e.class_id ${classes} AND e.date_from <= ? AND (e.date_to IS NULL OR e.date_to >= ?)`;

/** The pupils of a class, or of all classes of a year, each followed by the parents (PD-01); the same four queries for both. */
export function loadClassPersons(query: Query, scope: ClassScope, date: CalendarDate, today: CalendarDate): ClassPerson[] {
  const isOne = 'classId' in scope;
  const classes = isOne ? '= ?' : 'IN (SELECT k.id FROM school_class k WHERE k.year_id = ?)';
  const at = [isOne ? scope.classId : scope.yearId, date, date] as const;
  const list = listOf(classes);
  const ofPupils = loadEntries(query, 'student_id', `c.student_id IN (${list})`, ...at);
  const ofGuardians = loadEntries(query, 'guardian_id', `c.guardian_id IN (SELECT l.guardian_id FROM student_guardian l WHERE l.student_id IN (${list}))`, ...at);
  const links = new Map<number, Link[]>();
  for (const link of query.all<Link>(linksOf(classes), ...at)) links.set(link.studentId, [...(links.get(link.studentId) ?? []), link]);
  return query.all<Pupil>(pupilsOf(classes), ...at).sort(compareNames).flatMap((pupil) => [
    { classId: pupil.classId, ...toPerson({ subject: 'student', id: pupil.id, studentId: pupil.id, name: formatFullName(pupil), place: pupil.className }, ofPupils.get(pupil.id), today) },
    ...(links.get(pupil.id) ?? []).map(({ guardianId, fullName, relation }): ClassPerson => {
      const facts: Facts = { subject: 'guardian', id: guardianId, studentId: pupil.id, name: fullName, place: `${nameRelation(relation)}: ${formatListName(pupil)}` };
      return { classId: pupil.classId, ...toPerson(facts, ofGuardians.get(guardianId), today) };
    }),
  ]);
}

export function loadStaffPersons(query: Query, today: CalendarDate): ConsentPerson[] {
  const entries = loadEntries(query, 'staff_id', '1 = 1');
  return query.all<StaffFacts>(STAFF, today).sort(compareNames).map((person) => {
    const facts: Facts = { subject: 'staff' satisfies ConsentSubject, id: person.id, studentId: 0, name: formatFullName(person), place: person.position };
    return toPerson(facts, entries.get(person.id), today);
  });
}

function toPerson(facts: Facts, entries: readonly ConsentEntry[] = [], today: CalendarDate): ConsentPerson {
  return { ...facts, state: findConsentState(entries, 'processing', today), soonUntil: findSoonExpiry(entries, 'processing', today), isInformedOnPaper: isInformedOnPaper(entries, today), entries };
}

function loadEntries(query: Query, column: SubjectColumn, where: string, ...values: readonly (string | number)[]): Map<number, ConsentEntry[]> {
  const bySubject = new Map<number, ConsentEntry[]>();
  for (const { subjectId, ...entry } of query.all<EntryRow>(entriesOf(column, where), ...values)) bySubject.set(subjectId, [...(bySubject.get(subjectId) ?? []), entry]);
  return bySubject;
}
