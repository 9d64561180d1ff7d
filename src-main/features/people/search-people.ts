import type { FoundPerson } from '@shared/contract/people-search-contract';
import { buildSearchIndex, formatFullName, nameRelation, searchPeople, type PersonName, type SearchIndex } from '@shared/domain/people';
import { findDenial, type Access } from '@shared/domain/security';
import type { CalendarDate } from '@shared/lib/calendar-date';
import { formatDate } from '@shared/lib/russian-date';
import type { Query } from '../../database/statement-cache';
import { NO_CLASS } from '../security';
import { listOwnPupils } from './own-pupils';

type Student = PersonName & { readonly id: number; readonly classId: number | null; readonly className: string | null; readonly dateTo: string | null; readonly isOpen: number | null };
type Guardian = { readonly id: number; readonly fullName: string; readonly relation: string; readonly studentId: number; readonly endedOn: string | null };
type Staff = PersonName & { readonly id: number; readonly position: string; readonly otherPositions: string | null; readonly dismissedOn: string | null };
type Entry = FoundPerson & { readonly classId: number; readonly texts: readonly (string | null)[] };

const STUDENTS = `SELECT s.id AS "id", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName", e.class_id AS "classId", c.name AS "className",
  e.date_to AS "dateTo", y.is_open AS "isOpen" FROM student s
  LEFT JOIN enrolment e ON e.student_id = s.id AND NOT EXISTS (SELECT 1 FROM enrolment n WHERE n.student_id = s.id AND (n.date_from > e.date_from OR (n.date_from = e.date_from AND n.id > e.id)))
  LEFT JOIN school_class c ON c.id = e.class_id LEFT JOIN school_year y ON y.id = c.year_id WHERE s.merged_into IS NULL`;
const GUARDIANS = `SELECT g.id AS "id", g.full_name AS "fullName", l.relation AS "relation", l.student_id AS "studentId", l.ended_on AS "endedOn" FROM guardian g JOIN student_guardian l ON l.guardian_id = g.id`;
const STAFF = `SELECT id AS "id", last_name AS "lastName", first_name AS "firstName", middle_name AS "middleName", position AS "position", other_positions AS "otherPositions", dismissed_on AS "dismissedOn" FROM staff WHERE merged_into IS NULL`;
const MOST = 40;

type Index = { readonly sources: readonly unknown[]; readonly today: CalendarDate; readonly entries: SearchIndex<Entry> };
/** Of the connection: built anew after a write to one of the tables, which the remembered rows show by being others. */
const indexes = new WeakMap<Query['recall'], Index>();

/**
 * Pupils (also those who have left), staff and parents by any part of the name, in any order of words, «е» for «ё». Parents and past pupils
 * are found by those who see their cards; a teacher finds the names of the own pupils.
 */
export function findPeople(query: Query, words: string, access: Access, today: CalendarDate): FoundPerson[] {
  const index = getIndex(query, today);
  return searchPeople(index.entries, words, MOST, buildSight(query, access, today)).map((person) => toFound(person, access));
}

function getIndex(query: Query, today: CalendarDate): Index {
  const sources = [query.recall<Student>(STUDENTS), query.recall<Guardian>(GUARDIANS), query.recall<Staff>(STAFF)] as const;
  const known = indexes.get(query.recall);
  if (known?.today === today && known.sources.every((source, at) => source === sources[at])) return known;
  const [students, guardians, staff] = sources;
  const pupils = students.map((row) => toStudent(row, today));
  const byId = new Map(pupils.map((pupil) => [pupil.id, pupil]));
  const entries = buildSearchIndex([...pupils, ...staff.map((row) => toStaff(row, today)), ...guardians.map((row) => toGuardian(row, byId.get(row.studentId)))]);
  const index = { sources, today, entries };
  indexes.set(query.recall, index);
  return index;
}

function toStudent(row: Student, today: CalendarDate): Entry {
  const isPast = row.classId !== null && (row.isOpen === 0 || (row.dateTo !== null && row.dateTo < today));
  const place = row.className === null ? 'без класса' : isPast ? `${row.className}${row.dateTo === null ? ', прошлые годы' : `, в списке по ${formatDate(row.dateTo)}`}` : row.className;
  return { kind: 'student', id: row.id, name: formatFullName(row), place, isPast, studentId: row.id, classId: row.classId ?? NO_CLASS, texts: [row.className] };
}

function toStaff(row: Staff, today: CalendarDate): Entry {
  const isPast = row.dismissedOn !== null && row.dismissedOn < today;
  return { kind: 'staff', id: row.id, name: formatFullName(row), place: isPast ? `${row.position}, больше не работает` : row.position, isPast, studentId: null, classId: NO_CLASS, texts: [row.position, row.otherPositions] };
}

function toGuardian({ id, fullName, relation, studentId, endedOn }: Guardian, child: Entry | undefined): Entry {
  const place = child ? `${nameRelation(relation)} – ${child.name}, ${child.place}` : nameRelation(relation);
  return { kind: 'guardian', id, name: fullName, place, isPast: endedOn !== null || (child?.isPast ?? false), studentId, classId: child?.classId ?? NO_CLASS, texts: [] };
}

function buildSight(query: Query, access: Access, today: CalendarDate): (entry: Entry) => boolean {
  const seesCard = (entry: Entry): boolean => findDenial('people.view', access, { courseIds: [], classIds: [entry.classId] }) === null;
  const seesStaffHistory = findDenial('staff.view', access, { courseIds: [], classIds: [] }) === null;
  const ownPupils = listOwnPupils(query, access, today);
  return (entry) => {
    if (entry.kind === 'staff') return !entry.isPast || seesStaffHistory;
    if (entry.kind === 'student' && ownPupils.has(entry.id)) return true;
    return seesCard(entry);
  };
}

function toFound({ kind, id, name, place, isPast, studentId, classId }: Entry, access: Access): FoundPerson {
  const opens = studentId !== null && findDenial('people.view', access, { courseIds: [], classIds: [classId] }) === null;
  return { kind, id, name, place, isPast, studentId: opens ? studentId : null };
}
