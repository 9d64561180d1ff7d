import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';

export type PageFacts = {
  readonly id: number; readonly className: string; readonly subject: string; readonly groupName: string | null; readonly kind: string;
  readonly hasTeacher: number; readonly hasPlan: number; readonly isInTimetable: number;
};
export type GroupFacts = { readonly kind: string; readonly name: string | null; readonly className: string; readonly subject: string | null; readonly members: number };
/** 1 = so; `hasPlan` 0: a pupil whose form of education asks for a plan of the own. */
export type PlanFacts = { readonly lastName: string; readonly firstName: string; readonly hasPlan: number; readonly hasLines: number; readonly hasTeachers: number; readonly hasTimes: number };

const yes = (sql: string): string => `CASE WHEN EXISTS (${sql}) THEN 1 ELSE 0 END`;
const PAGES = `SELECT c.id AS "id", k.name AS "className", s.short_name AS "subject", g.name AS "groupName", c.kind AS "kind",
  ${yes('SELECT t.id FROM course_teacher t WHERE t.course_id = c.id AND t.date_from <= ? AND (t.date_to IS NULL OR t.date_to >= ?)')} AS "hasTeacher",
  ${yes('SELECT i.id FROM lesson_plan p JOIN lesson_plan_item i ON i.plan_id = p.id WHERE p.course_id = c.id')} AS "hasPlan",
  ${yes('SELECT e.id FROM timetable_entry e JOIN timetable_version v ON v.id = e.version_id WHERE e.course_id = c.id AND (v.date_to IS NULL OR v.date_to >= ?)')} AS "isInTimetable"
  FROM course c JOIN school_class k ON k.id = c.class_id JOIN subject s ON s.id = c.subject_id JOIN study_group g ON g.id = c.group_id
  WHERE c.year_id = ? ORDER BY k.grade, k.letter, s.ordinal, g.name`;
/** Hours of the curriculum that no page gives, by class. */
const WITHOUT_PAGE = `SELECT k.name AS "className", s.short_name AS "subject" FROM curriculum_line l JOIN school_class k ON k.year_id = l.year_id AND k.grade = l.grade AND (l.class_id IS NULL OR l.class_id = k.id)
  JOIN subject s ON s.id = l.subject_id WHERE l.year_id = ? AND (l.date_to IS NULL OR l.date_to >= ?) AND (l.hours_per_week > 0 OR coalesce(l.half_hour, 0) > 0)
  AND (k.closed_from IS NULL OR k.closed_from > ?)
  AND NOT EXISTS (SELECT c.id FROM course c WHERE c.year_id = l.year_id AND c.class_id = k.id AND c.subject_id = l.subject_id)
  AND NOT EXISTS (SELECT c.id FROM group_class x JOIN course c ON c.group_id = x.group_id WHERE x.class_id = k.id AND c.subject_id = l.subject_id) ORDER BY k.grade, k.letter, s.ordinal`;
const GROUPS = `SELECT g.kind AS "kind", g.name AS "name", k.name AS "className", s.short_name AS "subject",
  (SELECT count(*) FROM group_member m WHERE m.group_id = g.id AND m.date_from <= ? AND (m.date_to IS NULL OR m.date_to >= ?)) AS "members"
  FROM study_group g JOIN school_class k ON k.id = g.class_id LEFT JOIN subject s ON s.id = g.subject_id WHERE k.year_id = ? AND g.kind NOT IN ('class', 'individual') ORDER BY k.grade, k.letter, g.name`;
const LINES = 'SELECT l.id FROM individual_line l WHERE l.plan_id = p.id';
/** Whoever left before plans ended with that is not counted either. */
const IN_SCHOOL = 'EXISTS (SELECT e.id FROM enrolment e JOIN school_class k ON k.id = e.class_id WHERE e.student_id = p.student_id AND k.year_id = p.year_id AND (e.date_to IS NULL OR e.date_to >= ?))';
/** At home the teacher of the page teaches where nobody else is named; own lessons of the week are of own pages only. */
const INDIVIDUAL = `SELECT s.last_name AS "lastName", s.first_name AS "firstName", 1 AS "hasPlan", ${yes(LINES)} AS "hasLines",
    1 - ${yes(`${LINES} AND l.staff_id IS NULL AND NOT EXISTS (SELECT 1 FROM course_teacher t WHERE t.course_id = l.course_id AND (t.date_to IS NULL OR t.date_to >= ?))`)} AS "hasTeachers",
    1 - ${yes(`${LINES} AND p.kind = 'individual' AND NOT EXISTS (SELECT 1 FROM timetable_entry e WHERE e.course_id = l.course_id)`)} AS "hasTimes"
  FROM individual_plan p JOIN student s ON s.id = p.student_id WHERE p.year_id = ? AND (p.date_to IS NULL OR p.date_to >= ?) AND ${IN_SCHOOL} ORDER BY s.last_name, s.first_name`;
const WITHOUT_INDIVIDUAL = `SELECT DISTINCT s.last_name AS "lastName", s.first_name AS "firstName", 0 AS "hasPlan", 1 AS "hasLines", 1 AS "hasTeachers", 1 AS "hasTimes"
  FROM school_class k JOIN enrolment e ON e.class_id = k.id JOIN student s ON s.id = e.student_id
  WHERE k.year_id = ? AND e.date_from <= ? AND (e.date_to IS NULL OR e.date_to >= ?) AND s.education_form IN ('индивидуальный учебный план', 'индивидуальное обучение на дому')
    AND NOT EXISTS (SELECT 1 FROM individual_plan p WHERE p.student_id = s.id AND p.year_id = k.year_id AND (p.date_to IS NULL OR p.date_to >= ?)) ORDER BY s.last_name, s.first_name`;

export function loadPageFacts(query: Query, yearId: number, date: CalendarDate): PageFacts[] {
  return query.all<PageFacts>(PAGES, date, date, date, yearId);
}

export function loadHoursWithoutPage(query: Query, yearId: number, date: CalendarDate): { readonly className: string; readonly subject: string }[] {
  return query.all(WITHOUT_PAGE, yearId, date, date);
}

export function loadGroupFacts(query: Query, yearId: number, date: CalendarDate): GroupFacts[] {
  return query.all<GroupFacts>(GROUPS, date, date, yearId);
}

export function loadIndividualFacts(query: Query, yearId: number, date: CalendarDate): PlanFacts[] {
  return [...query.all<PlanFacts>(INDIVIDUAL, date, yearId, date, date), ...query.all<PlanFacts>(WITHOUT_INDIVIDUAL, yearId, date, date, date)];
}

export function namePage({ className, subject, groupName }: Pick<PageFacts, 'className' | 'subject' | 'groupName'>): string {
  return `${className} ${subject}${groupName === null ? '' : ` (${groupName})`}`;
}
