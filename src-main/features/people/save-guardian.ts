import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { GuardianEdit, KnownGuardian } from '@shared/contract/guardian-contract';
import type { StudentCard } from '@shared/contract/people-contract';
import { formatListName, isEmail, type PersonName } from '@shared/domain/people';
import { foldName } from '@shared/lib/fold-name';
import { guardianTable, studentGuardianTable } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { Transaction } from '../../database/transaction';
import { assertVersion } from '../audit';
import { readConsentState, refuseWithoutConsent } from '../consents';
import type { HandlerContext } from '../handler-context';
import { getStudent } from './get-student';
import { orNull } from './tidy-student';

const GUARDIANS = `SELECT g.id AS "id", g.full_name AS "fullName", g.phone AS "phone" FROM guardian g
  WHERE NOT EXISTS (SELECT 1 FROM student_guardian o WHERE o.guardian_id = g.id AND o.student_id = ? AND o.ended_on IS NULL)`;
const CHILDREN = `SELECT s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName" FROM student_guardian l JOIN student s ON s.id = l.student_id
  WHERE l.guardian_id = ? ORDER BY s.last_name`;

/** Writes a card of a pupil's family and answers with the pupil's card as it now stands. */
export async function changeFamily(context: HandlerContext, studentId: number, change: (transaction: Transaction) => void): Promise<StudentCard> {
  const { access, clock } = context;
  const card = await context.write((transaction) => {
    change(transaction);
    return getStudent(transaction.query, studentId, access, clock.today());
  });
  context.publish({ kind: 'schoolChanged' });
  return card;
}

/** A new parent, or a correction of one who is linked to this pupil (PUP-02, PUP-04). */
export function saveGuardian({ studentId, guardianId, version, card: typed }: InputFor<'people.saveGuardian'>, context: HandlerContext): Promise<StudentCard> {
  const { relation, ...card } = tidyGuardian(typed);
  const today = context.clock.today();
  refuseProblems(card, today);
  return changeFamily(context, studentId, (transaction) => {
    if (guardianId === null) {
      refuseWithoutConsent(transaction.query, { state: 'none', today }, {}, card);
      const id = transaction.insert(guardianTable, card);
      transaction.insert(studentGuardianTable, { studentId, guardianId: id, relation });
      return;
    }
    const link = getLink(transaction, studentId, guardianId);
    assertVersion(transaction, guardianTable, { id: guardianId }, version);
    refuseWithoutConsent(transaction.query, { state: readConsentState(transaction.query, 'guardian_id', guardianId, today), today }, transaction.get(guardianTable, { id: guardianId }), card);
    transaction.update(guardianTable, { id: guardianId }, card);
    if (link.relation !== relation) transaction.update(studentGuardianTable, { studentId, guardianId }, { relation });
  });
}

/** One parent of several children; a link that had ended begins again. */
export function linkGuardian({ studentId, guardianId, relation }: InputFor<'people.linkGuardian'>, context: HandlerContext): Promise<StudentCard> {
  return changeFamily(context, studentId, (transaction) => {
    transaction.get(guardianTable, { id: guardianId });
    if (transaction.find(studentGuardianTable, { studentId, guardianId })) transaction.update(studentGuardianTable, { studentId, guardianId }, { relation, endedOn: null, endedReason: null });
    else transaction.insert(studentGuardianTable, { studentId, guardianId, relation });
  });
}

/** The link is closed from a date with its reason; the parent stays in history. */
export function endGuardian({ studentId, guardianId, endedOn, reason }: InputFor<'people.endGuardian'>, context: HandlerContext): Promise<StudentCard> {
  return changeFamily(context, studentId, (transaction) => {
    const link = getLink(transaction, studentId, guardianId);
    if (link.endedOn !== null) throw new AppError('invalidInput', { what: 'этот родитель уже отвязан от ученика' });
    transaction.update(studentGuardianTable, { studentId, guardianId }, { endedOn, endedReason: reason }, reason);
  });
}

/** Parents with this name, however it was typed, who are not linked to the pupil yet. */
export function findSameGuardians(query: Query, studentId: number, fullName: string): KnownGuardian[] {
  const key = foldKey(fullName);
  const found = query.all<{ id: number; fullName: string; phone: string | null }>(GUARDIANS, studentId).filter((guardian) => key.length >= 2 && key.every((part) => foldKey(guardian.fullName).includes(part)));
  return found.map(({ id, fullName: name, phone }) => ({
    id, fullName: name,
    phoneEnd: phone === null ? null : phone.replace(/\D/g, '').slice(-4),
    children: query.all<PersonName>(CHILDREN, id).map(formatListName),
  }));
}

function foldKey(fullName: string): string[] {
  return foldName(fullName).split(' ').filter(Boolean);
}

function getLink(transaction: Transaction, studentId: number, guardianId: number) {
  const link = transaction.find(studentGuardianTable, { studentId, guardianId });
  if (!link) throw new AppError('notFound', { what: 'родитель этого ученика' });
  return link;
}

function tidyGuardian(typed: GuardianEdit): GuardianEdit {
  return { ...typed, phone: orNull(typed.phone), email: orNull(typed.email), sourceDocument: orNull(typed.sourceDocument) };
}

/** Contact data come from paper or an electronic document (PD-05), a confirmed address is an address. */
function refuseProblems({ email, phone, emailConfirmedOn, sourceDocument }: Omit<GuardianEdit, 'relation'>, today: string): void {
  const problems = [
    email !== null && !isEmail(email) ? 'адрес почты – один, вида имя@почта.рф' : null,
    emailConfirmedOn !== null && email === null ? 'подтверждать нечего: почта не указана' : null,
    emailConfirmedOn !== null && emailConfirmedOn > today ? 'дата подтверждения почты не позже сегодняшней' : null,
    (email !== null || phone !== null) && sourceDocument === null ? 'укажите документ, из которого взяты телефон и почта (заявление, письмо, личное дело)' : null,
  ].filter((problem) => problem !== null);
  if (problems.length > 0) throw new AppError('invalidInput', { what: problems });
}
