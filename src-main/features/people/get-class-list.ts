import { AppError } from '@shared/contract/app-error';
import type { ClassList, ClassListRow } from '@shared/contract/people-contract';
import { findConsentState } from '@shared/domain/consents';
import { formatFullName, listByName, type PersonName } from '@shared/domain/people';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';
import { loadClassConsents } from '../consents';
import { findListDate } from '../school';

type ClassFacts = { readonly name: string; readonly startDate: CalendarDate };
type Facts = Omit<ClassListRow, 'number' | 'name' | 'consent' | 'groups'>;
type Row = PersonName & Facts;

const CLASS = `SELECT c.name AS "name", y.start_date AS "startDate" FROM school_class c JOIN school_year y ON y.id = c.year_id WHERE c.id = ?`;
const TEACHER = `SELECT s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName" FROM class_teacher t JOIN staff s ON s.id = t.staff_id
  WHERE t.class_id = ? AND t.date_from <= ? AND (t.date_to IS NULL OR t.date_to >= ?) ORDER BY t.date_from DESC LIMIT 1`;
const STUDENTS = `SELECT s.id AS "studentId", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName", s.birth_date AS "birthDate", s.sex AS "sex",
  s.personal_file AS "personalFile", s.education_form AS "educationForm", s.health_group AS "healthGroup", e.date_from AS "dateFrom", e.date_to AS "dateTo"
  FROM enrolment e JOIN student s ON s.id = e.student_id WHERE e.class_id = ? AND e.date_from <= ? AND (e.date_to IS NULL OR e.date_to >= ?)`;
const GROUPS = `SELECT m.student_id AS "studentId", b.short_name AS "subject", g.name AS "name" FROM study_group g JOIN group_member m ON m.group_id = g.id LEFT JOIN subject b ON b.id = g.subject_id
  WHERE g.class_id = ? AND g.kind = 'subgroup' AND m.date_from <= ? AND (m.date_to IS NULL OR m.date_to >= ?) ORDER BY b.ordinal, g.name`;

/** The list of a class on a date (PUP-03): alphabetical, a newcomer in his place from the first day. */
export function getClassList(query: Query, classId: number, askedDate: CalendarDate | undefined, today: CalendarDate): ClassList {
  const facts = query.find<ClassFacts>(CLASS, classId);
  if (!facts) throw new AppError('notFound', { what: 'класс' });
  const date = askedDate ?? findListDate(facts, today);
  const teacher = query.find<PersonName>(TEACHER, classId, date, date);
  const groups = listGroups(query, classId, date);
  const consents = loadClassConsents(query, classId, date);
  const rows = listByName(query.all<Row>(STUDENTS, classId, date, date)).map(({ person, name }, index): ClassListRow => ({
    ...toFacts(person),
    number: index + 1,
    name,
    consent: findConsentState(consents.get(person.studentId) ?? [], 'processing', today),
    groups: groups.get(person.studentId) ?? [],
  }));
  return { classId, className: facts.name, classTeacher: teacher ? formatFullName(teacher) : null, date, rows };
}

function toFacts({ studentId, birthDate, sex, personalFile, educationForm, healthGroup, dateFrom, dateTo }: Row): Facts {
  return { studentId, birthDate, sex, personalFile, educationForm, healthGroup, dateFrom, dateTo };
}

function listGroups(query: Query, classId: number, date: CalendarDate): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const { studentId, subject, name } of query.all<{ studentId: number; subject: string | null; name: string | null }>(GROUPS, classId, date, date)) {
    const text = [subject, name].filter(Boolean).join(': ');
    groups.set(studentId, [...(groups.get(studentId) ?? []), text]);
  }
  return groups;
}
