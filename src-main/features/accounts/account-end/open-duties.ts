import type { OpenDuty } from '@shared/contract/duties-contract';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../../database/statement-cache';

type Course = { readonly id: number; readonly classId: number; readonly className: string; readonly subject: string; readonly groupKind: string; readonly groupName: string | null };

/** Pages of the open year that the person still has on the day, with nobody else on them from then on. */
const COURSES = `SELECT c.id AS "id", c.class_id AS "classId", k.name AS "className", s.name AS "subject", g.kind AS "groupKind", g.name AS "groupName"
  FROM course_teacher t JOIN course c ON c.id = t.course_id JOIN school_year y ON y.id = c.year_id AND y.is_open = 1 JOIN school_class k ON k.id = c.class_id
  JOIN subject s ON s.id = c.subject_id JOIN study_group g ON g.id = c.group_id
  WHERE t.staff_id = ? AND (t.date_to IS NULL OR t.date_to >= ?) AND y.end_date >= ?
  AND NOT EXISTS (SELECT 1 FROM course_teacher o WHERE o.course_id = t.course_id AND o.staff_id <> t.staff_id AND o.date_from <= ? AND (o.date_to IS NULL OR o.date_to >= ?))
  ORDER BY k.grade, k.letter, s.ordinal, c.id`;
const CLASSES = `SELECT k.id AS "id", k.name AS "className" FROM class_teacher t JOIN school_class k ON k.id = t.class_id JOIN school_year y ON y.id = k.year_id AND y.is_open = 1
  WHERE t.staff_id = ? AND (t.date_to IS NULL OR t.date_to >= ?) AND y.end_date >= ?
  AND NOT EXISTS (SELECT 1 FROM class_teacher o WHERE o.class_id = t.class_id AND o.staff_id <> t.staff_id AND o.date_from <= ? AND (o.date_to IS NULL OR o.date_to >= ?))
  ORDER BY k.grade, k.letter`;

/** What nobody would go on with when this person is gone from `date` on (USR-08): classes first, then journal pages. */
export function listOpenDuties(query: Query, staffId: number, date: CalendarDate): OpenDuty[] {
  const classes = query.all<{ id: number; className: string }>(CLASSES, staffId, date, date, date, date);
  const courses = query.all<Course>(COURSES, staffId, date, date, date, date);
  return [
    ...classes.map(({ id, className }): OpenDuty => ({ kind: 'class', id, classId: id, title: `${className}, классное руководство` })),
    ...courses.map((course): OpenDuty => ({ kind: 'course', id: course.id, classId: course.classId, title: nameCourse(course) })),
  ];
}

/** «7А, Английский язык, 1 подгруппа». */
export function nameCourse({ className, subject, groupName }: Pick<Course, 'className' | 'subject' | 'groupName'>): string {
  return [className, subject, groupName].filter((part) => part !== null && part !== '').join(', ');
}
