import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { Delegation, DelegationTarget } from '@shared/contract/duties-contract';
import { findDelegationProblem, type DelegationProblem } from '@shared/domain/accounts';
import { addDays } from '@shared/lib/calendar-date';
import { delegationTable, type DelegationRow } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';
import type { Transaction } from '../../../database/transaction';
import { assertVersion } from '../../audit';
import type { HandlerContext } from '../../handler-context';
import { getDelegation, listColleagues, listDelegable, listDelegations } from './list-delegations';

const PROBLEMS: Readonly<Record<DelegationProblem, string>> = {
  samePerson: 'замещающий и отсутствующий – один и тот же человек',
  toOneself: 'роль себе не поручают – запишите поручение под другим логином',
  datesReversed: 'последний день раньше первого',
  tooLong: 'поручение длиннее года – назначьте сотрудника постоянно',
  tooLongAgo: 'начало раньше чем две недели назад – проверьте дату',
  roleNotDelegable: 'эту роль временно не поручают; права администратора подтверждает директор',
  directorByDeputy: 'обязанности директора передаёт сам директор или администратор по приказу',
};
const SAME = `SELECT id AS "id", role AS "role", class_id AS "classId", course_id AS "courseId" FROM delegation
  WHERE absent_staff_id = ? AND kind = ? AND date_from <= ? AND date_to >= ? AND date_to >= date_from`;

/** Hands duties over for from–to (USR-09). Each is a line of its own, so that each can end by itself. */
export async function delegate(context: HandlerContext, input: InputFor<'accounts.delegate'>): Promise<Delegation[]> {
  const made = await context.write((transaction) => {
    refuseWrong(transaction.query, context, input);
    return input.targets.map((target) => insert(transaction, context, input, target));
  });
  context.publish({ kind: 'sessionChanged' });
  context.publish({ kind: 'schoolChanged' });
  return context.read((query) => listDelegations(query, context.clock.today()).filter(({ id }) => made.includes(id)));
}

function refuseWrong(query: Query, { actor, access, clock }: HandlerContext, input: InputFor<'accounts.delegate'>): void {
  const roles = input.targets.flatMap((target) => (target.kind === 'role' ? [target.role] : []));
  const problem = findDelegationProblem({ ...input, roles, registrarStaffId: actor.staffId, registrarRoles: access.roles, today: clock.today() });
  if (problem !== null) throw new AppError('invalidInput', { what: PROBLEMS[problem] });
  const acting = listColleagues(query, clock.today()).find(({ staffId }) => staffId === input.actingStaffId);
  if (!acting) throw new AppError('notFound', { what: 'замещающий сотрудник с учётной записью' });
  if (!acting.hasAccess) throw new AppError('invalidInput', { what: `${acting.name} не может войти в программу – сначала выдайте листок доступа или разблокируйте` });
  const delegable = listDelegable(query, input.absentStaffId, input.dateFrom);
  for (const target of input.targets) if (!delegable.some((one) => isSame(one, target))) throw new AppError('notFound', { what: 'обязанность отсутствующего на эту дату' });
}

function insert(transaction: Transaction, { actor, clock }: HandlerContext, input: InputFor<'accounts.delegate'>, target: DelegationTarget): number {
  const { absentStaffId, actingStaffId, dateFrom, dateTo, orderNumber } = input;
  const known = transaction.query.all<Pick<DelegationRow, 'id' | 'role' | 'classId' | 'courseId'>>(SAME, absentStaffId, target.kind, dateTo, dateFrom);
  if (known.some((row) => isSame({ kind: target.kind, role: row.role, classId: row.classId, courseId: row.courseId }, target))) {
    throw new AppError('invalidInput', { what: 'на эти дни одна из обязанностей уже передана – сначала прекратите прежнее поручение' });
  }
  const place = { role: null, classId: null, courseId: null, ...target };
  return transaction.insert(delegationTable, { absentStaffId, actingStaffId, ...place, dateFrom, dateTo, orderNumber, registeredBy: actor.accountId, registeredAt: clock.now(), endedBy: null, endedAt: null });
}

function isSame(one: { readonly kind: string; readonly role: string | null; readonly classId: number | null; readonly courseId: number | null }, target: DelegationTarget): boolean {
  if (target.kind === 'role') return one.role === target.role;
  return target.kind === 'class' ? one.classId === target.classId : one.courseId === target.courseId;
}

/** From today on the duties are the absent colleague's again; what is past stays as it was. */
export async function endDelegation(context: HandlerContext, { delegationId, version }: InputFor<'accounts.endDelegation'>): Promise<Delegation> {
  const today = context.clock.today();
  const ended = await context.write((transaction) => {
    assertVersion(transaction, delegationTable, { id: delegationId }, version);
    if (transaction.get(delegationTable, { id: delegationId }).dateTo < today) throw new AppError('invalidInput', { what: 'это поручение уже закончилось' });
    const { accountId: endedBy, at: endedAt } = transaction.author;
    transaction.update(delegationTable, { id: delegationId }, { dateTo: addDays(today, -1), endedBy, endedAt });
    return getDelegation(transaction.query, delegationId, today);
  });
  context.publish({ kind: 'sessionChanged' });
  context.publish({ kind: 'schoolChanged' });
  return ended;
}
