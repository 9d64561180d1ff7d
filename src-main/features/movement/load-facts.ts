import { AppError } from '@shared/contract/app-error';
import { findSpanBefore, putsOnList, type ClassSpan, type GroupChoice } from '@shared/domain/movement';
import { formatListName, type PersonName } from '@shared/domain/people';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { PlannedMove } from '@shared/contract/movement-contract';
import type { Query } from '../../database/statement-cache';

export type ClassFacts = { readonly id: number; readonly name: string; readonly grade: number; readonly yearId: number; readonly startDate: CalendarDate; readonly endDate: CalendarDate; readonly isOpen: boolean };
export type Membership = GroupChoice & { readonly id: number; readonly kind: string; readonly dateFrom: CalendarDate; readonly dateTo: CalendarDate | null };
export type EnrolmentFact = ClassSpan & { readonly id: number; readonly yearId: number };

/** Everything about a pupil that a movement is judged and made by. */
export type MoveFacts = {
  readonly name: string;
  readonly from: ClassFacts | null;
  readonly to: ClassFacts | null;
  /** In the school year of the movement, and elsewhere. */
  readonly spans: readonly EnrolmentFact[];
  readonly others: readonly EnrolmentFact[];
  /** In force on the day of the movement or later, of the same school year. */
  readonly memberships: readonly Membership[];
  readonly chosen: readonly GroupChoice[];
};

const CLASS = `SELECT k.id AS "id", k.name AS "name", k.grade AS "grade", y.id AS "yearId", y.start_date AS "startDate", y.end_date AS "endDate", y.is_open AS "isOpen"
  FROM school_class k JOIN school_year y ON y.id = k.year_id WHERE k.id = ?`;
const STUDENT = 'SELECT last_name AS "lastName", first_name AS "firstName", middle_name AS "middleName" FROM student WHERE id = ?';
const ENROLMENTS = `SELECT e.id AS "id", e.class_id AS "classId", e.date_from AS "dateFrom", e.date_to AS "dateTo", k.year_id AS "yearId"
  FROM enrolment e JOIN school_class k ON k.id = e.class_id WHERE e.student_id = ? ORDER BY e.date_from`;
const MEMBERSHIPS = `SELECT m.id AS "id", m.group_id AS "groupId", g.class_id AS "classId", g.subject_id AS "subjectId", g.kind AS "kind", m.date_from AS "dateFrom", m.date_to AS "dateTo"
  FROM group_member m JOIN study_group g ON g.id = m.group_id JOIN school_class k ON k.id = g.class_id
  WHERE m.student_id = ? AND k.year_id = ? AND (m.date_to IS NULL OR m.date_to >= ?)`;
const GROUP = `SELECT id AS "groupId", class_id AS "classId", subject_id AS "subjectId" FROM study_group WHERE id = ? AND kind <> 'class'`;

export function getClass(query: Query, classId: number): ClassFacts {
  const row = query.find<Omit<ClassFacts, 'isOpen'> & { isOpen: number }>(CLASS, classId);
  if (!row) throw new AppError('notFound', { what: 'класс' });
  return { ...row, isOpen: row.isOpen === 1 };
}

export function getPupilName(query: Query, studentId: number): PersonName {
  const person = query.find<PersonName>(STUDENT, studentId);
  if (!person) throw new AppError('notFound', { what: 'карточка ученика' });
  return person;
}

export function loadMoveFacts(query: Query, plan: PlannedMove): MoveFacts {
  const name = formatListName(getPupilName(query, plan.studentId));
  const all = query.all<EnrolmentFact>(ENROLMENTS, plan.studentId);
  const to = plan.toClassId === null ? null : getClass(query, plan.toClassId);
  const present = findSpanBefore(all, plan.date) ?? all.findLast((span) => span.dateFrom <= plan.date);
  const from = present && !putsOnList(plan.kind) ? getClass(query, present.classId) : null;
  const yearId = (to ?? from)?.yearId ?? 0;
  return {
    name, from, to,
    spans: all.filter((span) => span.yearId === yearId),
    others: all.filter((span) => span.yearId !== yearId),
    memberships: query.all<Membership>(MEMBERSHIPS, plan.studentId, yearId, plan.date),
    chosen: [...new Set(plan.groupIds)].map((groupId) => getGroup(query, groupId)),
  };
}

function getGroup(query: Query, groupId: number): GroupChoice {
  const group = query.find<GroupChoice>(GROUP, groupId);
  if (!group) throw new AppError('notFound', { what: 'группа' });
  return group;
}
