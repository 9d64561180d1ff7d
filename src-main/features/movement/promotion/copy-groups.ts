import { GROUP_KINDS } from '@shared/domain/curriculum';
import { nameClass } from '@shared/domain/movement';
import { courseTable, courseTeacherTable, groupClassTable, groupMemberTable, studyGroupTable } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';
import type { Transaction } from '../../../database/transaction';
import type { MovementStep } from '../movement-step';
import { groupBy, type Job, type NewClass } from './copy-pages';

type Group = { readonly id: number; readonly classId: number; readonly kind: string; readonly subjectId: number | null; readonly name: string | null };
type Hours = { readonly hoursPerWeek: number; readonly halfHour: number | null };
type Page = Hours & { readonly id: number; readonly groupId: number; readonly subjectId: number; readonly kind: string; readonly roomId: number | null };
/** A group that goes on: names of its classes in the new year and those of its pupils who go there. */
type Carried = { readonly group: Group; readonly classNames: readonly string[]; readonly members: readonly number[]; readonly pages: readonly Page[] };

const KINDS = GROUP_KINDS.map((kind) => `'${kind}'`).join(', ');
const GROUPS = `SELECT g.id AS "id", g.class_id AS "classId", g.kind AS "kind", g.subject_id AS "subjectId", g.name AS "name" FROM study_group g JOIN school_class k ON k.id = g.class_id
  WHERE k.year_id = ? AND g.kind IN (${KINDS}) ORDER BY g.id`;
const OF_YEAR = `JOIN study_group g ON g.id = x.group_id JOIN school_class k ON k.id = g.class_id WHERE k.year_id = ? AND g.kind IN (${KINDS})`;
const FURTHER = `SELECT x.group_id AS "groupId", x.class_id AS "classId" FROM group_class x ${OF_YEAR} ORDER BY x.group_id, x.class_id`;
const MEMBERS = `SELECT x.group_id AS "groupId", x.student_id AS "studentId" FROM group_member x ${OF_YEAR} AND x.date_to IS NULL ORDER BY x.id`;
const PAGES = `SELECT x.id AS "id", x.group_id AS "groupId", x.subject_id AS "subjectId", x.kind AS "kind", x.hours_per_week AS "hoursPerWeek", x.half_hour AS "halfHour", x.room_id AS "roomId" FROM course x ${OF_YEAR} ORDER BY x.id`;
const TEACHERS = `SELECT t.course_id AS "courseId", t.staff_id AS "staffId" FROM course x JOIN course_teacher t ON t.course_id = x.id ${OF_YEAR} AND t.date_to IS NULL ORDER BY t.id`;
/** What the grade has this year: hours of a subject, wherever it is taught there. */
const HOURS = `SELECT c.hours_per_week AS "hoursPerWeek", c.half_hour AS "halfHour" FROM course c JOIN school_class k ON k.id = c.class_id WHERE c.year_id = ? AND k.grade = ? AND c.subject_id = ? AND c.kind = ? ORDER BY c.id LIMIT 1`;
const HAS_PAGE = `SELECT c.id AS "id" FROM course c JOIN study_group g ON g.id = c.group_id WHERE c.class_id = ? AND c.subject_id = ? AND g.kind IN ('class', 'subgroup') LIMIT 1`;

/** Streams, electives, clubs and the like go on with their pupils and teachers (CUR-03); one whose pupils finish does not. */
export function copyGroups(transaction: Transaction, step: MovementStep, job: Job): void {
  const { query } = transaction;
  const teachers = groupBy(query.all<{ courseId: number; staffId: number }>(TEACHERS, job.fromYearId), ({ courseId, staffId }) => [courseId, staffId]);
  const classes = new Map(job.classes.map((one) => [nameClass(one), one]));
  for (const { group, classNames, members, pages: before } of listCarriedGroups(query, job)) {
    const targets = classNames.flatMap((className) => classes.get(className) ?? []);
    // What a stream learnt may be a page of each whole class a grade later.
    const pages = before.filter((page) => group.kind !== 'stream' || !targets.every(({ id }) => query.find(HAS_PAGE, id, page.subjectId)));
    const [home, ...further] = targets;
    if (!home || (pages.length === 0 && before.length > 0)) continue;
    const groupId = makeGroup(step, job, group, [home, ...further], members);
    for (const { id, subjectId, kind, roomId, ...own } of pages) {
      const ofGrade = group.kind === 'stream' ? query.find<Hours>(HOURS, job.fromYearId, home.grade, subjectId, kind) : undefined;
      const { hoursPerWeek, halfHour } = ofGrade ?? own;
      const courseId = step.insert(courseTable, { yearId: job.toYearId, classId: home.id, groupId, subjectId, kind, hoursPerWeek, halfHour, roomId });
      for (const staffId of teachers.get(id) ?? []) step.insert(courseTeacherTable, { courseId, staffId, dateFrom: job.startDate, dateTo: null });
    }
  }
}

/** The first of the classes is its home, the others stand beside it. */
function makeGroup(step: MovementStep, { startDate }: Job, { kind, subjectId, name }: Group, [home, ...further]: readonly [NewClass, ...NewClass[]], members: readonly number[]): number {
  const groupId = step.insert(studyGroupTable, { classId: home.id, kind, subjectId, name });
  for (const { id } of further) step.insert(groupClassTable, { groupId, classId: id });
  for (const studentId of members) step.insert(groupMemberTable, { groupId, studentId, dateFrom: startDate, dateTo: null });
  return groupId;
}

/** Groups of this year some of whose pupils go on together. */
export function listCarriedGroups(query: Query, { fromYearId, targets, moves }: Pick<Job, 'fromYearId' | 'targets' | 'moves'>): Carried[] {
  const further = groupBy(query.all<{ groupId: number; classId: number }>(FURTHER, fromYearId), ({ groupId, classId }) => [groupId, classId]);
  const members = groupBy(query.all<{ groupId: number; studentId: number }>(MEMBERS, fromYearId), ({ groupId, studentId }) => [groupId, studentId]);
  const pages = query.all<Page>(PAGES, fromYearId);
  const goesTo = new Map(moves.map(({ studentId, target }) => [studentId, target === null ? null : nameClass(target)]));
  return query.all<Group>(GROUPS, fromYearId).flatMap((group) => {
    const names = new Set([group.classId, ...(further.get(group.id) ?? [])].flatMap((classId) => targets.get(classId) ?? []));
    const own = members.get(group.id) ?? [];
    const staying = own.filter((studentId) => names.has(goesTo.get(studentId) ?? ''));
    if (names.size === 0 || (own.length > 0 && staying.length === 0)) return [];
    return [{ group, classNames: [...names], members: staying, pages: pages.filter(({ groupId }) => groupId === group.id) }];
  });
}
