import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { Division } from '@shared/contract/groups-contract';
import { mayDivide, mayProposeDivision } from '@shared/domain/curriculum';
import { formatSetting } from '@shared/domain/regulation';
import { courseTable, divisionProposalTable, studyGroupTable, subjectTable } from '../../../database/entities';
import type { Transaction } from '../../../database/transaction';
import { assertVersion } from '../../audit';
import type { HandlerContext } from '../../handler-context';
import { readRegulation } from '../../regulation';
import { getOpenYear } from '../../school';
import { findPlannedHours } from './find-planned-hours';
import { buildDivision } from './get-division';
import { buildListVersion, loadDivisionGroups, loadDivisionMembers } from './load-memberships';
import { moveMembers, type Move } from './move-members';

type Groups = InputFor<'groups.saveDivision'>['groups'];
type Place = { readonly classId: number; readonly subjectId: number };

const ON_LIST = 'SELECT student_id AS "id" FROM enrolment WHERE class_id = ? AND (date_to IS NULL OR date_to >= ?)';

/** The division as it is from a day on: groups named and made, pupils moved, each new group with its journal page (SET-10). */
export async function saveDivision({ from, version, groups, proposalId, ...place }: InputFor<'groups.saveDivision'>, context: HandlerContext): Promise<Division> {
  const division = await context.write((transaction) => {
    const owner = readRegulation(transaction.query, context.clock.today()).get('groupOwner');
    if (!mayDivide(owner, context.access.roles)) throw new AppError('notByRegulation', { what: 'деление вносит и подтверждает администратор; классный руководитель подаёт предложение' });
    assertListVersion(transaction, place, version);
    applyDivision(transaction, place, groups, from);
    if (proposalId !== undefined) decide(transaction, context, proposalId, { state: 'confirmed', reason: 'записано с изменениями' });
    return buildDivision(transaction.query, place, undefined, context);
  });
  context.publish({ kind: 'schoolChanged' });
  return division;
}

/** Teachers hand in a list; it acts when the administrator has confirmed it (LRS-36). */
export async function proposeDivision({ from, groups, ...place }: InputFor<'groups.proposeDivision'>, context: HandlerContext): Promise<Division> {
  const { clock, actor } = context;
  const division = await context.write((transaction) => {
    const owner = readRegulation(transaction.query, clock.today()).get('groupOwner');
    if (!mayProposeDivision(owner, context.access.roles)) throw new AppError('notByRegulation', { what: `списки подгрупп подаёт не эта роль: ${formatSetting('groupOwner', owner)}` });
    checkGroups(transaction, place, groups, from);
    transaction.insert(divisionProposalTable, { ...place, dateFrom: from, division: JSON.stringify(groups), state: 'proposed', proposedAt: clock.now(), proposedBy: actor.accountId });
    return buildDivision(transaction.query, place, undefined, context);
  });
  context.publish({ kind: 'schoolChanged' });
  return division;
}

export async function decideProposal({ proposalId, version, decision, reason }: InputFor<'groups.decideProposal'>, context: HandlerContext): Promise<Division> {
  if (decision === 'declined' && reason === '') throw new AppError('invalidInput', { what: 'напишите, почему предложение отклонено' });
  const division = await context.write((transaction) => {
    assertVersion(transaction, divisionProposalTable, { id: proposalId }, version);
    const { classId, subjectId, dateFrom, division: groups } = transaction.get(divisionProposalTable, { id: proposalId });
    if (decision === 'confirmed') applyDivision(transaction, { classId, subjectId }, JSON.parse(groups) as Groups, dateFrom);
    decide(transaction, context, proposalId, { state: decision, reason });
    return buildDivision(transaction.query, { classId, subjectId }, undefined, context);
  });
  context.publish({ kind: 'schoolChanged' });
  return division;
}

function decide(transaction: Transaction, { clock, actor }: Pick<HandlerContext, 'clock' | 'actor'>, proposalId: number, { state, reason }: { readonly state: string; readonly reason: string }): void {
  transaction.update(divisionProposalTable, { id: proposalId }, { state, decidedAt: clock.now(), decidedBy: actor.accountId, decisionReason: reason === '' ? null : reason });
}

function assertListVersion({ query }: Transaction, { classId, subjectId }: Place, version: string): void {
  const now = buildListVersion(loadDivisionGroups(query, classId, subjectId), loadDivisionMembers(query, classId, subjectId));
  if (now !== version) throw new AppError('changedByOther', { author: 'другой сотрудник', at: 'только что' });
}

function applyDivision(transaction: Transaction, place: Place, groups: Groups, from: string): void {
  const pupils = checkGroups(transaction, place, groups, from);
  const target = new Map<number, number>();
  for (const group of groups) {
    const groupId = saveGroup(transaction, place, group, from);
    for (const studentId of group.studentIds) target.set(studentId, groupId);
  }
  const moves: Move[] = [...pupils].map((studentId) => ({ studentId, groupId: target.get(studentId) ?? null }));
  moveMembers(transaction, loadDivisionMembers(transaction.query, place.classId, place.subjectId), moves, from);
}

/** The pupils of the class from that day on. */
function checkGroups({ query }: Transaction, { classId, subjectId }: Place, groups: Groups, from: string): ReadonlySet<number> {
  const year = getOpenYear(query);
  if (from < year.startDate || from > year.endDate) throw new AppError('invalidInput', { what: 'дата лежит вне учебного года' });
  const names = groups.map((group) => group.name.toLocaleLowerCase('ru'));
  if (new Set(names).size < names.length) throw new AppError('invalidInput', { what: 'две группы названы одинаково' });
  const all = groups.flatMap((group) => group.studentIds);
  if (new Set(all).size < all.length) throw new AppError('invalidInput', { what: 'ученик стоит в двух группах одного предмета' });
  const known = new Set(loadDivisionGroups(query, classId, subjectId).map((group) => group.id));
  if (groups.some((group) => group.id !== null && !known.has(group.id))) throw new AppError('notFound', { what: 'группа этого предмета' });
  const pupils = new Set(query.all<{ id: number }>(ON_LIST, classId, from).map((row) => row.id));
  if (all.some((studentId) => !pupils.has(studentId))) throw new AppError('invalidInput', { what: 'в списке есть ученик, которого в этот день нет в классе' });
  return pupils;
}

function saveGroup(transaction: Transaction, { classId, subjectId }: Place, { id, name }: Groups[number], from: string): number {
  if (id !== null) {
    transaction.update(studyGroupTable, { id }, { name });
    return id;
  }
  const groupId = transaction.insert(studyGroupTable, { classId, kind: 'subgroup', subjectId, name });
  const { component } = transaction.get(subjectTable, { id: subjectId });
  const kind = component === 'extracurricular' ? 'extracurricular' : 'lesson';
  const { id: yearId } = getOpenYear(transaction.query);
  transaction.insert(courseTable, { yearId, classId, groupId, subjectId, kind, ...findPlannedHours(transaction.query, yearId, { classId, subjectId }, from) });
  return groupId;
}
