import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { Division, DivisionProposal, DivisionStudent } from '@shared/contract/groups-contract';
import { mayDivide, mayProposeDivision } from '@shared/domain/curriculum';
import { formatInitials, listByName, type PersonName } from '@shared/domain/people';
import { findDenial } from '@shared/domain/security';
import { addDays } from '@shared/lib/calendar-date';
import type { Query } from '../../../database/statement-cache';
import type { HandlerContext } from '../../handler-context';
import { readRegulation } from '../../regulation';
import { findListDate, getOpenYear } from '../../school';
import { buildListVersion, loadDivisionGroups, loadDivisionMembers, type GroupRow, type VersionedMembership } from './load-memberships';

const HEAD = 'SELECT k.name AS "className", b.name AS "subject" FROM school_class k, subject b WHERE k.id = ? AND b.id = ?';
const PUPILS = `SELECT s.id, s.sex, s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName"
  FROM enrolment e JOIN student s ON s.id = e.student_id WHERE e.class_id = ? AND e.date_from <= ? AND (e.date_to IS NULL OR e.date_to >= ?)`;
const TEACHERS = `SELECT t.course_id AS "courseId", p.last_name AS "lastName", p.first_name AS "firstName", p.middle_name AS "middleName"
  FROM course c JOIN course_teacher t ON t.course_id = c.id JOIN staff p ON p.id = t.staff_id
  WHERE c.class_id = ? AND c.subject_id = ? AND t.date_from <= ? AND (t.date_to IS NULL OR t.date_to >= ?) ORDER BY t.date_from, t.id`;
const PROPOSALS = `SELECT d.id, d.row_version AS "version", d.date_from AS "dateFrom", d.division, d.proposed_at AS "proposedAt", p.last_name AS "lastName", p.first_name AS "firstName", p.middle_name AS "middleName"
  FROM division_proposal d LEFT JOIN account a ON a.id = d.proposed_by LEFT JOIN staff p ON p.id = a.staff_id
  WHERE d.class_id = ? AND d.subject_id = ? AND d.state = 'proposed' ORDER BY d.id`;

type Context = Pick<HandlerContext, 'read' | 'access' | 'clock'>;
type Place = { readonly classId: number; readonly subjectId: number };
type Pupil = PersonName & { readonly id: number; readonly sex: 'м' | 'ж' };

export function getDivision({ classId, subjectId, date }: InputFor<'groups.getDivision'>, context: Context): Division {
  return context.read((query) => buildDivision(query, { classId, subjectId }, date, context));
}

/** The groups of a subject in a class with everybody of the class as they stand on a day (SET-10). */
export function buildDivision(query: Query, { classId, subjectId }: Place, asked: string | undefined, { access, clock }: Pick<Context, 'access' | 'clock'>): Division {
  const year = getOpenYear(query);
  const date = asked ?? findListDate(year, clock.today());
  const head = query.find<{ className: string; subject: string }>(HEAD, classId, subjectId);
  if (!head) throw new AppError('notFound', { what: 'предмет класса' });
  const groups = loadDivisionGroups(query, classId, subjectId);
  const members = loadDivisionMembers(query, classId, subjectId);
  const teachers = query.all<PersonName & { courseId: number }>(TEACHERS, classId, subjectId, date, date);
  const owner = readRegulation(query, clock.today()).get('groupOwner');
  const may = (right: 'groups.divide' | 'groups.propose' | 'groups.confirm'): boolean => findDenial(right, access, { classIds: [classId], courseIds: groups.flatMap((group) => group.courseId ?? []) }) === null;
  return {
    classId, subjectId, ...head, date, yearStart: year.startDate, firstFreeDay: findFirstFreeDay(groups, year.startDate), version: buildListVersion(groups, members),
    canEdit: may('groups.divide') && mayDivide(owner, access.roles), canPropose: may('groups.propose') && mayProposeDivision(owner, access.roles), canConfirm: may('groups.confirm'),
    groups: groups.map(({ id, name, courseId, lastLesson }) => ({ id, name, courseId, lastLesson, teachers: teachers.filter((row) => row.courseId === courseId).map(formatInitials) })),
    students: listStudents(query.all<Pupil>(PUPILS, classId, date, date), members, date),
    proposals: query.all<ProposalRow>(PROPOSALS, classId, subjectId).map(toProposal),
  };
}

function findFirstFreeDay(groups: readonly GroupRow[], yearStart: string): string {
  const last = groups.reduce((latest, group) => ((group.lastLesson ?? '') > latest ? (group.lastLesson ?? '') : latest), '');
  return last < yearStart ? yearStart : addDays(last, 1);
}

function listStudents(pupils: readonly Pupil[], members: readonly VersionedMembership[], date: string): DivisionStudent[] {
  return listByName([...pupils]).map(({ person, name }, index) => {
    const own = members.filter((row) => row.studentId === person.id);
    const now = own.find((row) => row.dateFrom <= date && (row.dateTo === null || row.dateTo >= date)) ?? null;
    const later = own.find((row) => row.dateFrom > date);
    const leaving = now?.dateTo == null ? null : { groupId: null, dateFrom: addDays(now.dateTo, 1) };
    return {
      id: person.id, number: index + 1, name, sex: person.sex, groupId: now?.groupId ?? null, dateFrom: now?.dateFrom ?? null,
      next: later ? { groupId: later.groupId, dateFrom: later.dateFrom } : leaving,
    };
  });
}

type ProposalRow = Omit<DivisionProposal, 'author' | 'groups'> & { readonly division: string } & { readonly [Name in keyof PersonName]: PersonName[Name] | null };

function toProposal({ id, version, dateFrom, division, proposedAt, lastName, firstName, middleName }: ProposalRow): DivisionProposal {
  const author = lastName === null ? 'программа' : formatInitials({ lastName, firstName: firstName ?? '', middleName });
  return { id, version, dateFrom, author, proposedAt, groups: JSON.parse(division) as DivisionProposal['groups'] };
}
