import { AppError } from '@shared/contract/app-error';
import type { FamilyBreach } from '@shared/contract/breach-contract';
import type { InputFor } from '@shared/contract/contract';
import { formatFullName, formatInitials, type PersonName } from '@shared/domain/people';
import { findDenial, findEventDue, type Access } from '@shared/domain/security';
import { familyBreachTable } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';
import { assertVersion } from '../../audit';
import { cancelSlipsOf } from '../../families';
import type { HandlerContext } from '../../handler-context';
import { readRegulation } from '../../regulation';

type Row = PersonName & Omit<FamilyBreach, 'student' | 'className' | 'isToldLate' | 'registeredBy' | 'closedBy'> & { readonly classId: number | null; readonly className: string | null; readonly registeredBy: number; readonly closedBy: number | null };

const BREACHES = `SELECT b.id AS "id", b.student_id AS "studentId", b.told_by AS "toldBy", b.noticed_on AS "noticedOn", b.told_on AS "toldOn", b.due_on AS "dueOn", b.description AS "description",
  b.registered_by AS "registeredBy", b.registered_at AS "registeredAt", b.measures AS "measures", b.closed_by AS "closedBy", b.closed_at AS "closedAt", b.row_version AS "version",
  s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName", k.id AS "classId", k.name AS "className"
  FROM family_breach b JOIN student s ON s.id = b.student_id
  LEFT JOIN enrolment e ON e.id = (SELECT l.id FROM enrolment l WHERE l.student_id = b.student_id ORDER BY l.date_from DESC, l.id DESC LIMIT 1) LEFT JOIN school_class k ON k.id = e.class_id
  ORDER BY CASE WHEN b.closed_at IS NULL THEN 0 ELSE 1 END, b.id DESC`;
const PERSON = 'SELECT s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName" FROM account a JOIN staff s ON s.id = a.staff_id WHERE a.id = ?';
const HOLIDAYS = `SELECT start_date AS "startDate", end_date AS "endDate" FROM vacation WHERE kind = 'holiday'`;

/** Open ones first; a class teacher sees those of the own class (SEC-11). */
export function listFamilyBreaches(query: Query, access: Access): FamilyBreach[] {
  const rows = query.all<Row>(BREACHES).filter(({ classId }) => findDenial('security.viewFamilyBreaches', access, { courseIds: [], classIds: [classId ?? 0] }) === null);
  return rows.map(({ lastName, firstName, middleName, classId: _classId, className, registeredBy, closedBy, ...row }) => ({
    ...row,
    student: formatFullName({ lastName, firstName, middleName }),
    className: className ?? '',
    isToldLate: row.toldOn > row.dueOn,
    registeredBy: nameAccount(query, registeredBy),
    closedBy: closedBy === null ? null : nameAccount(query, closedBy),
  }));
}

/** A lost or exposed code of the diary, told by the family: one working day is theirs (LRS-59). The codes of the pupil and the parents end at once. */
export async function registerFamilyBreach(context: HandlerContext, { studentId, toldBy, noticedOn, toldOn, description }: InputFor<'security.registerFamilyBreach'>): Promise<FamilyBreach> {
  if (toldOn < noticedOn) throw new AppError('invalidInput', { what: 'сообщили раньше, чем заметили' });
  if (toldOn > context.clock.today()) throw new AppError('invalidInput', { what: 'дата сообщения ещё не наступила' });
  const breach = await context.write((transaction) => {
    const { query } = transaction;
    const dueOn = findEventDue(readRegulation(query, noticedOn).get('breachFamily'), noticedOn, query.all(HOLIDAYS)) ?? toldOn;
    const values = { studentId, toldBy, noticedOn, toldOn, dueOn, description, registeredBy: context.actor.accountId, registeredAt: context.clock.now() };
    const id = transaction.insert(familyBreachTable, { ...values, measures: null, closedBy: null, closedAt: null });
    cancelSlipsOf(transaction, { studentId, guardianId: null }, context.clock.today(), 'нарушение конфиденциальности');
    return getBreach(query, context.access, id);
  });
  context.publish({ kind: 'schoolChanged' });
  return breach;
}

/** The code is cancelled, a new slip is with the family: what was done, in words. */
export async function closeFamilyBreach(context: HandlerContext, { breachId, studentId, version, measures }: InputFor<'security.closeFamilyBreach'>): Promise<FamilyBreach> {
  const breach = await context.write((transaction) => {
    assertVersion(transaction, familyBreachTable, { id: breachId }, version);
    const row = transaction.get(familyBreachTable, { id: breachId });
    if (row.studentId !== studentId) throw new AppError('notFound', { what: 'сообщение о нарушении у этой семьи' });
    if (row.closedAt !== null) throw new AppError('invalidInput', { what: 'это сообщение уже закрыто' });
    transaction.update(familyBreachTable, { id: breachId }, { measures, closedBy: context.actor.accountId, closedAt: context.clock.now() });
    return getBreach(transaction.query, context.access, breachId);
  });
  context.publish({ kind: 'schoolChanged' });
  return breach;
}

function getBreach(query: Query, access: Access, breachId: number): FamilyBreach {
  const breach = listFamilyBreaches(query, access).find(({ id }) => id === breachId);
  if (!breach) throw new AppError('notFound', { what: 'сообщение о нарушении' });
  return breach;
}

function nameAccount(query: Query, accountId: number): string {
  const person = query.find<PersonName>(PERSON, accountId);
  return person ? formatInitials(person) : 'программа';
}
