import type { PromotionPlanInput } from '@shared/contract/promotion-contract';
import { listTargetNames, nameClass, resolvePromotion, type ClassTarget, type PromotionMove } from '@shared/domain/movement';
import { addDays } from '@shared/lib/calendar-date';
import { classTeacherTable, enrolmentTable, groupMemberTable, movementOrderTable, movementTable, promotionTable, schoolClassTable, schoolYearTable } from '../../../database/entities';
import type { Transaction } from '../../../database/transaction';
import { copyYear } from '../../school';
import { findDependents } from '../find-dependents';
import { MovementStep } from '../movement-step';
import { copyGroups } from './copy-groups';
import { copyPages, type NewClass } from './copy-pages';
import { copyPlans } from './copy-plans';
import { findYearNamed, type OldPupil, type PromotionBase } from './load-promotion';

export type Permission = { readonly reason: string; readonly accountId: number };

type Run = { readonly transaction: Transaction; readonly step: MovementStep; readonly plan: PromotionPlanInput; readonly base: PromotionBase };

/** The whole promotion in one transaction (MOV-04): year, classes, lists, orders, and on request teachers, groups, pages and lesson plans. What it does it can take back exactly. */
export function applyPromotion(transaction: Transaction, plan: PromotionPlanInput, base: PromotionBase, permission: Permission | null): void {
  const step = new MovementStep(transaction, 'promotion');
  const run: Run = { transaction, step, plan, base };
  const yearId = makeYear(run);
  const moves = resolvePromotion(plan, base.pupils);
  const classes = makeClasses(run, yearId, moves);
  movePupils(run, moves, new Map(classes.map((one) => [nameClass(one), one.id])));
  if (plan.copyTeachers) carryTeachers(run, classes);
  const years = { fromYearId: base.from.id, toYearId: yearId };
  if (plan.copyCourses) {
    const job = { ...years, startDate: plan.year.startDate, classes, moves, targets: listTargetNames(plan) };
    if (copyPages(transaction, step, job) && plan.copyGroups) copyGroups(transaction, step, job);
  }
  if (plan.copyPlans) copyPlans(transaction, step, { ...years, yearName: plan.year.name });
  step.insert(promotionTable, { stepId: step.id, fromYearId: base.from.id, toYearId: yearId, overrideReason: permission?.reason ?? null, overrideBy: permission?.accountId ?? null });
}

/** The year that is being prepared, or a new one with the calendar and the bells of this one. */
function makeYear({ transaction, step, plan, base }: Run): number {
  const known = findYearNamed(transaction.query, plan.year.name);
  if (known) return known.id;
  const yearId = step.insert(schoolYearTable, { ...plan.year, isOpen: 0, closedOn: null });
  copyYear(transaction, base.from, { ...plan.year, id: yearId });
  for (const { entity, entityKey } of findDependents(transaction.query, [{ entity: 'school_year', entityKey: String(yearId) }])) step.adopt(entity, entityKey);
  return yearId;
}

const IN_YEAR = 'SELECT id AS "id", grade AS "grade", letter AS "letter" FROM school_class WHERE year_id = ?';

/** Every class somebody goes to and those that begin empty; shift, room and working mode come along from the class that goes there. */
function makeClasses({ transaction, step, plan }: Run, yearId: number, moves: readonly PromotionMove[]): NewClass[] {
  const there = new Map(transaction.query.all<ClassTarget & { readonly id: number }>(IN_YEAR, yearId).map((row) => [nameClass(row), row.id]));
  const wanted = new Map<string, ClassTarget>([...plan.newClasses, ...moves.flatMap(({ target }) => target ?? [])].map((target) => [nameClass(target), target]));
  return [...wanted].map(([name, target]) => {
    const sourceId = findSource(plan, moves, target);
    return { ...target, sourceId, id: there.get(name) ?? makeClass(transaction, step, yearId, target, sourceId) };
  });
}

/** The class that goes there as a whole; of several the one with most pupils there, of equal ones the one named first. */
function findSource({ classes }: PromotionPlanInput, moves: readonly PromotionMove[], target: ClassTarget): number | null {
  const name = nameClass(target);
  const count = (classId: number): number => moves.filter((move) => move.classId === classId && move.target !== null && nameClass(move.target) === name).length;
  const sources = classes.filter((one) => one.target !== null && nameClass(one.target) === name && count(one.classId) > 0);
  return sources.sort((left, right) => count(right.classId) - count(left.classId))[0]?.classId ?? null;
}

function makeClass(transaction: Transaction, step: MovementStep, yearId: number, target: ClassTarget, sourceId: number | null): number {
  const own = { yearId, grade: target.grade, letter: target.letter, name: nameClass(target) };
  if (sourceId === null) return step.insert(schoolClassTable, { ...own, shift: 1 });
  const { shift, profile, roomId, weekDays, firstLesson, mostPerDay, mostPerWeek, programmeId } = transaction.get(schoolClassTable, { id: sourceId });
  return step.insert(schoolClassTable, { ...own, shift, profile, roomId, weekDays, firstLesson, mostPerDay, mostPerWeek, programmeId });
}

function movePupils(run: Run, moves: readonly PromotionMove[], classIds: ReadonlyMap<string, number>): void {
  const { step, plan, base } = run;
  const enrolments = new Map(base.pupils.map((pupil) => [pupil.studentId, pupil]));
  const orderId = findOrMakeOrder(run, 'promotion', plan.order);
  let graduationId: number | null = null;
  for (const { studentId, classId, kind, target } of moves) {
    if (target) {
      const toClassId = classIds.get(nameClass(target)) ?? null;
      if (toClassId === null) throw new RangeError(`no class ${nameClass(target)}`);
      step.insert(enrolmentTable, { studentId, classId: toClassId, dateFrom: plan.year.startDate, dateTo: null });
      step.insert(movementTable, { orderId, stepId: step.id, studentId, kind, date: plan.year.startDate, fromClassId: classId, toClassId, reason: null, destination: null });
      continue;
    }
    graduationId ??= findOrMakeOrder(run, 'graduation', plan.graduationOrder ?? plan.order);
    const pupil = enrolments.get(studentId);
    if (pupil) takeOffLists(run, pupil);
    step.insert(movementTable, { orderId: graduationId, stepId: step.id, studentId, kind, date: plan.leavingDate, fromClassId: classId, toClassId: null, reason: null, destination: null });
  }
}

const GROUPS = `SELECT m.id AS "id" FROM group_member m JOIN study_group g ON g.id = m.group_id JOIN school_class k ON k.id = g.class_id WHERE m.student_id = ? AND k.year_id = ? AND m.date_to IS NULL`;

/** Who finishes is on the lists until the day before; who goes on stays on those of the old year, which end with it. */
function takeOffLists({ transaction, step, plan, base }: Run, { enrolmentId, studentId }: OldPupil): void {
  const dateTo = addDays(plan.leavingDate, -1);
  step.update(enrolmentTable, { id: enrolmentId }, { dateTo });
  for (const { id } of transaction.query.all<{ id: number }>(GROUPS, studentId, base.from.id)) step.update(groupMemberTable, { id }, { dateTo });
}

const ORDER = `SELECT o.id AS "id" FROM movement_order o WHERE o.number = ? AND o.date = ? AND o.kind = ? AND NOT EXISTS (SELECT 1 FROM movement m WHERE m.order_id = o.id)`;

/** The order the secretary has registered already, or a new one. */
function findOrMakeOrder({ transaction, step, plan }: Run, kind: 'promotion' | 'graduation', { number, date }: PromotionPlanInput['order']): number {
  const known = transaction.query.find<{ id: number }>(ORDER, number, date, kind);
  const { at, accountId } = transaction.author;
  return known?.id ?? step.insert(movementOrderTable, { number, date, kind, text: `Перевод на ${plan.year.name} учебный год`, registeredAt: at, registeredBy: accountId });
}

const TEACHERS = 'SELECT staff_id AS "staffId" FROM class_teacher WHERE class_id = ? AND date_to IS NULL';
const HAS_TEACHER = 'SELECT id AS "id" FROM class_teacher WHERE class_id = ?';

function carryTeachers({ transaction, step, plan }: Run, classes: readonly NewClass[]): void {
  const given = new Set<number>();
  for (const { id, sourceId } of classes) {
    // A class divided into two keeps its teacher in the first of them.
    if (sourceId === null || given.has(sourceId) || transaction.query.find(HAS_TEACHER, id)) continue;
    given.add(sourceId);
    for (const { staffId } of transaction.query.all<{ staffId: number }>(TEACHERS, sourceId)) step.insert(classTeacherTable, { classId: id, staffId, dateFrom: plan.year.startDate, dateTo: null });
  }
}
