import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { GroupInfo } from '@shared/contract/groups-contract';
import { isPlannedKind, splitHours } from '@shared/domain/curriculum';
import { courseTable, groupClassTable, schoolClassTable, studyGroupTable, subjectTable } from '../../../database/entities';
import type { Transaction } from '../../../database/transaction';
import { assertVersion } from '../../audit';
import type { HandlerContext } from '../../handler-context';
import { getOpenYear } from '../../school';
import { assignFrom } from '../change-page';
import { loadGroups } from './list-groups';

type Input = InputFor<'groups.saveGroup'>;

const COURSE_OF = 'SELECT id FROM course WHERE group_id = ?';
const OTHER_CLASSES = 'SELECT class_id AS "classId" FROM group_class WHERE group_id = ?';
const USED_CLASS = `SELECT k.name FROM group_member m JOIN enrolment e ON e.student_id = m.student_id AND e.class_id = ? JOIN school_class k ON k.id = e.class_id WHERE m.group_id = ? LIMIT 1`;
const RECORDED = 'SELECT 1 AS "found" FROM lesson WHERE course_id = ? LIMIT 1';

/** A stream, elective course, club …: its classes, its page, its first teacher (SET-11). The first class named is its home. */
export async function saveGroup(input: Input, context: HandlerContext): Promise<GroupInfo> {
  const groupId = await context.write((transaction) => (input.id === null ? createGroup(transaction, input) : changeGroup(transaction, input.id, input)));
  context.publish({ kind: 'schoolChanged' });
  const group = context.read((query) => loadGroups(query, context.clock.today())).find((one) => one.id === groupId);
  if (!group) throw new AppError('notFound', { what: 'группа' });
  return group;
}

function createGroup(transaction: Transaction, { kind, name, subjectId, classIds, hours, staffId, from }: Input): number {
  const [classId = 0, ...others] = classIds;
  const { id: yearId } = getOpenYear(transaction.query);
  for (const one of classIds) if (transaction.get(schoolClassTable, { id: one }).yearId !== yearId) throw new AppError('invalidInput', { what: 'класс другого учебного года' });
  const { component } = transaction.get(subjectTable, { id: subjectId });
  const groupId = transaction.insert(studyGroupTable, { classId, kind, subjectId, name });
  for (const other of new Set(others)) transaction.insert(groupClassTable, { groupId, classId: other });
  const pageKind = isPlannedKind(kind) && component !== 'extracurricular' ? 'lesson' : 'extracurricular';
  const courseId = transaction.insert(courseTable, { yearId, classId, groupId, subjectId, kind: pageKind, ...splitHours(hours) });
  if (staffId !== null) assignFrom(transaction, transaction.get(courseTable, { id: courseId }), { staffId, from, isAdditional: false });
  return groupId;
}

/** Name and further classes; hours and teacher are changed in the load, the kind and the subject only while nothing is recorded. */
function changeGroup(transaction: Transaction, id: number, { version, kind, name, subjectId, classIds }: Input): number {
  assertVersion(transaction, studyGroupTable, { id }, version);
  const group = transaction.get(studyGroupTable, { id });
  const course = transaction.query.find<{ id: number }>(COURSE_OF, id);
  if (!course) throw new AppError('notFound', { what: 'страница группы' });
  const isRecorded = transaction.query.find(RECORDED, course.id) !== undefined;
  if (isRecorded && (kind !== group.kind || subjectId !== group.subjectId)) throw new AppError('invalidInput', { what: 'по группе уже записаны уроки: вид и предмет не меняются, создайте новую группу' });
  setClasses(transaction, id, group.classId, classIds);
  transaction.update(studyGroupTable, { id }, { name, kind, subjectId });
  const { component } = transaction.get(subjectTable, { id: subjectId });
  transaction.update(courseTable, { id: course.id }, { subjectId, kind: isPlannedKind(kind) && component !== 'extracurricular' ? 'lesson' : 'extracurricular' });
  return id;
}

function setClasses(transaction: Transaction, groupId: number, homeId: number, classIds: readonly number[]): void {
  if (!classIds.includes(homeId)) throw new AppError('invalidInput', { what: 'первый класс группы хранит её страницу и остаётся в списке' });
  const known = transaction.query.all<{ classId: number }>(OTHER_CLASSES, groupId).map((row) => row.classId);
  for (const classId of known.filter((one) => !classIds.includes(one))) {
    const used = transaction.query.find<{ name: string }>(USED_CLASS, classId, groupId);
    if (used) throw new AppError('invalidInput', { what: `в группе есть или были ученики ${used.name}: класс остаётся в списке` });
    transaction.remove(groupClassTable, { groupId, classId });
  }
  for (const classId of new Set(classIds)) if (classId !== homeId && !known.includes(classId)) transaction.insert(groupClassTable, { groupId, classId });
}
