import { nameClass, type PromotionMove } from '@shared/domain/movement';
import { compareRussian } from '@shared/lib/russian-order';
import { courseTable, courseTeacherTable, curriculumLineTable, groupMemberTable, studyGroupTable, type CurriculumLineRow } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';
import type { Transaction } from '../../../database/transaction';
import type { MovementStep } from '../movement-step';

/** A class of the new year; `sourceId`: the old class that goes there, null for one that begins anew. */
export type NewClass = { readonly id: number; readonly grade: number; readonly letter: string; readonly sourceId: number | null };
export type Job = {
  readonly fromYearId: number; readonly toYearId: number; readonly startDate: string; readonly classes: readonly NewClass[]; readonly moves: readonly PromotionMove[];
  /** Names of the classes that the old ones become as a whole; without those that finish. */
  readonly targets: ReadonlyMap<number, string>;
};
type Page = {
  readonly id: number; readonly classId: number; readonly groupId: number; readonly groupKind: string; readonly groupName: string | null; readonly groupSubjectId: number | null;
  readonly subjectId: number; readonly kind: string; readonly hoursPerWeek: number; readonly halfHour: number | null; readonly roomId: number | null; readonly grade: number; readonly letter: string;
};
type Member = { readonly groupId: number; readonly studentId: number };
type Old = { readonly pages: readonly Page[]; readonly members: ReadonlyMap<number, readonly number[]>; readonly teachers: ReadonlyMap<number, readonly number[]> };

const LINES = `SELECT id AS "id", year_id AS "yearId", subject_id AS "subjectId", grade AS "grade", class_id AS "classId", hours_per_week AS "hoursPerWeek", half_hour AS "halfHour", date_from AS "dateFrom",
  date_to AS "dateTo", row_version AS "rowVersion" FROM curriculum_line WHERE year_id = ? AND date_to IS NULL`;
const OLD_CLASSES = 'SELECT id AS "id", grade AS "grade", letter AS "letter" FROM school_class WHERE year_id = ?';
/** Groups of one class; those whose pupils come from several are `copyGroups`. */
const PAGES = `SELECT c.id AS "id", c.class_id AS "classId", c.group_id AS "groupId", g.kind AS "groupKind", g.name AS "groupName", g.subject_id AS "groupSubjectId", c.subject_id AS "subjectId",
    c.kind AS "kind", c.hours_per_week AS "hoursPerWeek", c.half_hour AS "halfHour", c.room_id AS "roomId", k.grade AS "grade", k.letter AS "letter"
  FROM course c JOIN study_group g ON g.id = c.group_id JOIN school_class k ON k.id = c.class_id WHERE c.year_id = ? AND g.kind IN ('class', 'subgroup') ORDER BY c.id`;
const MEMBERS = `SELECT m.group_id AS "groupId", m.student_id AS "studentId" FROM group_member m JOIN study_group g ON g.id = m.group_id JOIN school_class k ON k.id = g.class_id
  WHERE k.year_id = ? AND g.kind = 'subgroup' AND m.date_to IS NULL ORDER BY m.id`;
const TEACHERS = `SELECT t.course_id AS "courseId", t.staff_id AS "staffId" FROM course c JOIN course_teacher t ON t.course_id = c.id WHERE c.year_id = ? AND t.date_to IS NULL ORDER BY t.id`;
const IN_YEAR = 'SELECT id AS "id" FROM course WHERE year_id = ? LIMIT 1';
const HAS_LINES = 'SELECT id AS "id" FROM curriculum_line WHERE year_id = ? LIMIT 1';

/**
 * Curriculum, groups and pages of the new year: the subjects and hours of a class are those that its grade has this year; its teachers and its division into groups come along
 * with the pupils. Nothing is added to a year that has a plan or pages of its own already; false when it has pages.
 */
export function copyPages(transaction: Transaction, step: MovementStep, job: Job): boolean {
  const { query } = transaction;
  if (!query.find(HAS_LINES, job.toYearId)) copyLines(query, step, job);
  if (query.find(IN_YEAR, job.toYearId)) return false;
  const old: Old = {
    pages: query.all<Page>(PAGES, job.fromYearId),
    members: groupBy(query.all<Member>(MEMBERS, job.fromYearId), ({ groupId, studentId }) => [groupId, studentId]),
    teachers: groupBy(query.all<{ courseId: number; staffId: number }>(TEACHERS, job.fromYearId), ({ courseId, staffId }) => [courseId, staffId]),
  };
  const staying = new Map<string, Set<number>>();
  for (const { target, studentId } of job.moves) if (target) staying.set(nameClass(target), (staying.get(nameClass(target)) ?? new Set()).add(studentId));
  for (const schoolClass of job.classes) copyClassPages(step, job, old, schoolClass, staying.get(nameClass(schoolClass)) ?? new Set());
  return true;
}

/** Lines of a grade as they are; a line of one class is for the class of that name in the new year. */
function copyLines(query: Query, step: MovementStep, { fromYearId, toYearId, classes }: Job): void {
  const names = new Map(query.all<{ id: number; grade: number; letter: string }>(OLD_CLASSES, fromYearId).map((row) => [row.id, nameClass(row)]));
  const ids = new Map(classes.map((one) => [nameClass(one), one.id]));
  for (const { subjectId, grade, classId, hoursPerWeek, halfHour } of query.all<CurriculumLineRow>(LINES, fromYearId)) {
    const target = classId === null ? null : ids.get(names.get(classId) ?? '');
    if (target !== undefined) step.insert(curriculumLineTable, { yearId: toYearId, subjectId, grade, classId: target, hoursPerWeek, halfHour });
  }
}

type Parts = { readonly own: readonly Page[]; readonly before: readonly Page[] };

function copyClassPages(step: MovementStep, job: Job, old: Old, schoolClass: NewClass, pupils: ReadonlySet<number>): void {
  const template = findTemplate(old.pages, schoolClass);
  if (template.length === 0) return;
  const before = old.pages.filter((page) => page.classId === schoolClass.sourceId);
  const classGroupId = step.insert(studyGroupTable, { classId: schoolClass.id, kind: 'class', subjectId: null, name: null });
  for (const subjectId of new Set(template.map((page) => page.subjectId))) {
    const ofSubject = (pages: readonly Page[]): Page[] => pages.filter((page) => page.subjectId === subjectId);
    const parts: Parts = { own: ofSubject(template), before: ofSubject(before) };
    if (parts.own.every((page) => page.groupKind === 'class')) for (const page of parts.own) makePage(step, job, { schoolClass, groupId: classGroupId, page, teachers: findTeachers(old, parts.before, page) });
    else copyDivided(step, job, old, schoolClass, parts, pupils);
  }
}

/** A divided subject: the groups of this year with the pupils who stay together, or those of the grade without pupils yet. */
function copyDivided(step: MovementStep, job: Job, old: Old, schoolClass: NewClass, { own, before }: Parts, pupils: ReadonlySet<number>): void {
  const groups = before.filter((page) => page.groupKind === 'subgroup');
  const [sample] = own;
  if (!sample) return;
  for (const page of groups.length > 0 ? groups : own.filter((one) => one.groupKind === 'subgroup')) {
    const groupId = step.insert(studyGroupTable, { classId: schoolClass.id, kind: 'subgroup', subjectId: page.subjectId, name: page.groupName });
    const members = groups.length > 0 ? (old.members.get(page.groupId) ?? []).filter((studentId) => pupils.has(studentId)) : [];
    for (const studentId of members) step.insert(groupMemberTable, { groupId, studentId, dateFrom: job.startDate, dateTo: null });
    makePage(step, job, { schoolClass, groupId, page: { ...sample, roomId: page.roomId }, teachers: groups.length > 0 ? (old.teachers.get(page.id) ?? []) : [] });
  }
}

/** This year's pages of the same grade: of the class with the same letter, or of the first class of the grade. */
function findTemplate(pages: readonly Page[], { grade, letter }: NewClass): readonly Page[] {
  const ofGrade = pages.filter((page) => page.grade === grade);
  const letters = [...new Set(ofGrade.map((page) => page.letter))].sort(compareRussian);
  const chosen = letters.includes(letter) ? letter : letters[0];
  return ofGrade.filter((page) => page.letter === chosen);
}

/** Who taught the pupils this subject goes on with them. */
function findTeachers({ teachers }: Old, before: readonly Page[], page: Page): readonly number[] {
  const same = before.find((one) => one.groupKind === page.groupKind && one.kind === page.kind) ?? before[0];
  return same ? (teachers.get(same.id) ?? []) : [];
}

type NewPage = { readonly schoolClass: NewClass; readonly groupId: number; readonly page: Page; readonly teachers: readonly number[] };

function makePage(step: MovementStep, { toYearId, startDate }: Job, { schoolClass, groupId, page, teachers }: NewPage): void {
  const { subjectId, kind, hoursPerWeek, halfHour, roomId } = page;
  const courseId = step.insert(courseTable, { yearId: toYearId, classId: schoolClass.id, groupId, subjectId, kind, hoursPerWeek, halfHour, roomId });
  for (const staffId of teachers) step.insert(courseTeacherTable, { courseId, staffId, dateFrom: startDate, dateTo: null });
}

export function groupBy<Row>(rows: readonly Row[], pair: (row: Row) => readonly [number, number]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const row of rows) {
    const [key, value] = pair(row);
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return groups;
}
