import { formatInitials, type PersonName } from '@shared/domain/people';
import { AppError } from '@shared/contract/app-error';
import type { Query } from '../../database/statement-cache';
import { CURRENT_YEAR } from '../school';
import { oneCourse, type CourseSet } from '../timetable';

/** A journal page as the tables know it. `groupKind` class = the whole class. */
export type CourseFacts = {
  readonly id: number;
  readonly yearId: number;
  readonly classId: number;
  /** The home class and the other ones of a group across classes: each class teacher may look (SET-11). */
  readonly classIds: readonly number[];
  readonly groupId: number;
  readonly subject: string;
  readonly subjectShort: string;
  readonly subjectOrdinal: number;
  readonly className: string;
  readonly grade: number;
  readonly groupKind: string;
  readonly groupName: string | null;
  readonly hoursPerWeek: number;
  readonly kind: 'lesson' | 'extracurricular';
  /** 1 = the school teaches the subject without marks (SET-08). */
  readonly isGradeless: number | null;
};

/** Who teaches a course from–to. */
export type CourseTeacher = PersonName & { readonly courseId: number; readonly staffId: number; readonly dateFrom: string; readonly dateTo: string | null };

const COURSES = `SELECT c.id, c.year_id AS "yearId", c.class_id AS "classId", c.group_id AS "groupId", s.name AS "subject", s.short_name AS "subjectShort",
    s.ordinal AS "subjectOrdinal", k.name AS "className", k.grade, g.kind AS "groupKind", g.name AS "groupName", c.hours_per_week AS "hoursPerWeek", c.kind, s.is_gradeless AS "isGradeless"
  FROM course c JOIN subject s ON s.id = c.subject_id JOIN school_class k ON k.id = c.class_id JOIN study_group g ON g.id = c.group_id`;
const TEACHERS = `SELECT t.course_id AS "courseId", t.staff_id AS "staffId", t.date_from AS "dateFrom", t.date_to AS "dateTo",
    p.last_name AS "lastName", p.first_name AS "firstName", p.middle_name AS "middleName"
  FROM course_teacher t JOIN staff p ON p.id = t.staff_id`;

const OTHER_CLASSES = 'SELECT group_id AS "groupId", class_id AS "classId" FROM group_class';

/** Courses of the current year. */
export const OPEN_YEAR: CourseSet = { sql: `SELECT c.id FROM school_year y JOIN course c ON c.year_id = y.id WHERE y.id = ${CURRENT_YEAR}`, values: [] };

/** In school order: class, subject, group; those without marks after the lessons. */
export function loadCourses(query: Query, set: CourseSet): readonly CourseFacts[] {
  const sql = `${COURSES} WHERE c.id IN (${set.sql}) ORDER BY k.grade, k.letter, c.kind DESC, s.ordinal, coalesce(g.name, ''), c.id`;
  const courses = query.recall<Omit<CourseFacts, 'classIds'>>(sql, ...set.values);
  const others = query.recall<{ groupId: number; classId: number }>(OTHER_CLASSES);
  return courses.map((course) => ({ ...course, classIds: [course.classId, ...others.filter((row) => row.groupId === course.groupId && row.classId !== course.classId).map((row) => row.classId)] }));
}

export function getCourse(query: Query, courseId: number): CourseFacts {
  const [course] = loadCourses(query, oneCourse(courseId));
  if (!course) throw new AppError('notFound', { what: 'страница журнала' });
  return course;
}

/** By course, in order of time. */
export function loadTeachers(query: Query, set: CourseSet): Map<number, CourseTeacher[]> {
  const teachers = new Map<number, CourseTeacher[]>();
  for (const teacher of query.all<CourseTeacher>(`${TEACHERS} WHERE t.course_id IN (${set.sql}) ORDER BY t.date_from, t.id`, ...set.values)) {
    const known = teachers.get(teacher.courseId);
    if (known) known.push(teacher);
    else teachers.set(teacher.courseId, [teacher]);
  }
  return teachers;
}

/** «Иванова М. П.» of who teaches on a date; of two who teach together both. */
export function nameTeachers(teachers: readonly CourseTeacher[], date: string): string[] {
  return teachers.filter(({ dateFrom, dateTo }) => dateFrom <= date && (dateTo === null || date <= dateTo)).map(formatInitials);
}
