/** Queries of `loadClassYear`, all by the class; each walks an index of its table. */

const NAME = (alias: string): string => `${alias}.last_name AS "lastName", ${alias}.first_name AS "firstName", ${alias}.middle_name AS "middleName"`;
/** Pages of the class and those of groups across classes that its pupils may be in (SET-11). */
const PAGES_OF_CLASS = `(SELECT id FROM course WHERE class_id = ? UNION SELECT k.id FROM group_class x JOIN course k ON k.group_id = x.group_id WHERE x.class_id = ?)`;
const LESSONS_OF_CLASS = 'course c JOIN lesson l ON l.course_id = c.id';

export type HeadRow = {
  fullName: string; shortName: string; locality: string | null; directorName: string | null; yearId: number; yearName: string; startDate: string; endDate: string;
  className: string; grade: number;
};
export const HEAD = `SELECT s.full_name AS "fullName", s.short_name AS "shortName", s.locality AS "locality", s.director_name AS "directorName",
  y.id AS "yearId", y.name AS "yearName", y.start_date AS "startDate", y.end_date AS "endDate", k.name AS "className", k.grade AS "grade"
  FROM school_class k JOIN school_year y ON y.id = k.year_id JOIN school s ON s.id = 1 WHERE k.id = ?`;

export const CLASS_TEACHER = `SELECT ${NAME('p')} FROM class_teacher t JOIN staff p ON p.id = t.staff_id WHERE t.class_id = ? ORDER BY t.date_from`;

export const PERIODS = `SELECT id AS "id", name AS "name", start_date AS "startDate", end_date AS "endDate" FROM grading_period
  WHERE year_id = ? AND grade_from <= ? AND grade_to >= ? ORDER BY start_date`;

export type StudentRow = { id: number; birthDate: string | null; personalFile: string | null; dateFrom: string; dateTo: string | null };
export const STUDENTS = `SELECT s.id AS "id", ${NAME('s')}, s.birth_date AS "birthDate", s.personal_file AS "personalFile", e.date_from AS "dateFrom", e.date_to AS "dateTo"
  FROM enrolment e JOIN student s ON s.id = e.student_id WHERE e.class_id = ?`;

/** Pupils of other classes in the group of a page. */
export const GUESTS = `SELECT s.id AS "id", ${NAME('s')}, s.birth_date AS "birthDate", s.personal_file AS "personalFile", m.date_from AS "dateFrom", m.date_to AS "dateTo"
  FROM course c JOIN group_class x ON x.group_id = c.group_id JOIN group_member m ON m.group_id = c.group_id JOIN student s ON s.id = m.student_id
  WHERE c.id = ? AND EXISTS (SELECT 1 FROM enrolment e WHERE e.student_id = s.id AND e.class_id = x.class_id)
    AND NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.student_id = s.id AND e.class_id = c.class_id)`;

export type MemberRow = { groupId: number; studentId: number; dateFrom: string; dateTo: string | null };
export const CLASS_MEMBERS = `SELECT 0 AS "groupId", student_id AS "studentId", date_from AS "dateFrom", date_to AS "dateTo" FROM enrolment WHERE class_id = ?`;
export const GROUP_MEMBERS = `SELECT m.group_id AS "groupId", m.student_id AS "studentId", m.date_from AS "dateFrom", m.date_to AS "dateTo"
  FROM group_member m WHERE m.group_id IN (SELECT c.group_id FROM course c WHERE c.id IN ${PAGES_OF_CLASS})`;

export type CourseRow = {
  id: number; groupId: number; groupKind: 'class' | 'subgroup'; groupName: string | null; subject: string; subjectShort: string; ordinal: number;
  kind: 'lesson' | 'extracurricular'; plannedHours: number | null;
};
export const COURSES = `SELECT c.id AS "id", c.group_id AS "groupId", g.kind AS "groupKind", g.name AS "groupName", b.name AS "subject", b.short_name AS "subjectShort",
  b.ordinal AS "ordinal", c.kind AS "kind",
  (SELECT sum(i.hours) FROM lesson_plan p JOIN lesson_plan_item i ON i.plan_id = p.id WHERE p.course_id = c.id) AS "plannedHours"
  FROM course c JOIN study_group g ON g.id = c.group_id JOIN subject b ON b.id = c.subject_id WHERE c.id IN ${PAGES_OF_CLASS}`;

export const COURSE_TEACHERS = `SELECT c.id AS "courseId", ${NAME('p')} FROM course c JOIN course_teacher t ON t.course_id = c.id JOIN staff p ON p.id = t.staff_id
  WHERE c.id IN ${PAGES_OF_CLASS} ORDER BY t.date_from, p.last_name`;

export type LessonRow = {
  id: number; courseId: number; date: string; lessonNumber: number; teacherId: number | null; topic: string | null; homework: string | null; noHomework: number; hours: number;
};
export const LESSONS = `SELECT l.id AS "id", l.course_id AS "courseId", l.date AS "date", l.lesson_number AS "lessonNumber", l.teacher_id AS "teacherId", ${NAME('p')},
  l.topic AS "topic", l.homework AS "homework", l.no_homework AS "noHomework", l.hours AS "hours"
  FROM ${LESSONS_OF_CLASS} LEFT JOIN staff p ON p.id = l.teacher_id WHERE c.id IN ${PAGES_OF_CLASS} ORDER BY l.course_id, l.date, l.lesson_number`;

export type ColumnRow = { id: number; lessonId: number; workType: string; title: string | null };
export const COLUMNS = `SELECT k.id AS "id", k.lesson_id AS "lessonId", k.work_type AS "workType", k.title AS "title"
  FROM ${LESSONS_OF_CLASS} JOIN mark_column k ON k.lesson_id = l.id WHERE c.id IN ${PAGES_OF_CLASS} ORDER BY k.lesson_id, k.ordinal`;

export type MarkRow = { columnId: number; studentId: number; value: number };
export const MARKS = `SELECT m.column_id AS "columnId", m.student_id AS "studentId", m.value AS "value"
  FROM ${LESSONS_OF_CLASS} JOIN mark_column k ON k.lesson_id = l.id JOIN mark m ON m.column_id = k.id WHERE c.id IN ${PAGES_OF_CLASS}`;

export type AbsenceRow = { lessonId: number; studentId: number; code: string };
export const ABSENCES = `SELECT a.lesson_id AS "lessonId", a.student_id AS "studentId", a.code AS "code"
  FROM ${LESSONS_OF_CLASS} JOIN absence a ON a.lesson_id = l.id WHERE c.id IN ${PAGES_OF_CLASS}`;

export type NoteRow = { lessonId: number; text: string };
export const NOTES = `SELECT n.lesson_id AS "lessonId", n.text AS "text" FROM ${LESSONS_OF_CLASS} JOIN lesson_note n ON n.lesson_id = l.id WHERE c.id IN ${PAGES_OF_CLASS} ORDER BY n.id`;

export type PeriodMarkRow = { courseId: number; studentId: number; slot: string; value: string };
export const PERIOD_MARKS = `SELECT m.course_id AS "courseId", m.student_id AS "studentId", m.slot AS "slot", m.value AS "value"
  FROM course c JOIN period_mark m ON m.course_id = c.id WHERE c.id IN ${PAGES_OF_CLASS}`;
