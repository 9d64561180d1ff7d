import { AppError } from '@shared/contract/app-error';
import type { ScopeReference } from '@shared/contract/procedure';
import type { Scope } from '@shared/domain/security';
import type { Query } from '../../database/statement-cache';

/** The class of a pupil whom no order has put into one yet: nobody's own, open only to those who reach the whole school. */
export const NO_CLASS = 0;
/** The home class first; a group across classes belongs to each of them (SET-11). */
const CLASSES_OF_COURSE = `SELECT class_id AS "classId" FROM course WHERE id = ?
  UNION ALL SELECT x.class_id FROM course c JOIN group_class x ON x.group_id = c.group_id WHERE c.id = ? AND x.class_id <> c.class_id`;
const COURSES_OF_SUBJECT = 'SELECT id FROM course WHERE class_id = ? AND subject_id = ?';
const WHOLE_SCHOOL: Scope = { courseIds: [], classIds: [] };

/** The courses and classes an object of a call belongs to; throws `notFound` for an object that is not there. */
export function resolveScope(query: Query, reference: ScopeReference): Scope {
  if (reference === 'school') return WHOLE_SCHOOL;
  if ('course' in reference) {
    const classes = query.recall<{ classId: number }>(CLASSES_OF_COURSE, reference.course, reference.course);
    if (classes.length === 0) throw new AppError('notFound', { what: 'страница журнала' });
    return { courseIds: [reference.course], classIds: classes.map((row) => row.classId) };
  }
  if ('class' in reference) {
    if (query.recall('SELECT id FROM school_class WHERE id = ?', reference.class).length === 0) throw new AppError('notFound', { what: 'класс' });
    const courses = 'subject' in reference ? query.recall<{ id: number }>(COURSES_OF_SUBJECT, reference.class, reference.subject) : [];
    return { courseIds: courses.map((row) => row.id), classIds: [reference.class] };
  }
  const classIds = listClassesOf(query, reference.student);
  if (classIds.length > 0) return { courseIds: [], classIds };
  if (query.recall('SELECT id FROM student WHERE id = ?', reference.student).length === 0) throw new AppError('notFound', { what: 'карточка ученика' });
  return { courseIds: [], classIds: [NO_CLASS] };
}

type Stay = { readonly classId: number; readonly yearId: number; readonly isOpen: number };
const STAYS = `SELECT e.class_id AS "classId", k.year_id AS "yearId", y.is_open AS "isOpen" FROM enrolment e JOIN school_class k ON k.id = e.class_id JOIN school_year y ON y.id = k.year_id
  WHERE e.student_id = ? ORDER BY e.date_from DESC, e.id DESC`;

/** The last class of each open year – in summer two of them may be open; of who has left the school, the last one. A list of a year that is being prepared makes nobody's pupil. */
function listClassesOf(query: Query, studentId: number): number[] {
  const stays = query.recall<Stay>(STAYS, studentId);
  const ofOpenYears = stays.filter((stay, index) => stay.isOpen === 1 && stays.findIndex((other) => other.yearId === stay.yearId) === index);
  return (ofOpenYears.length > 0 ? ofOpenYears : stays.slice(0, 1)).map((stay) => stay.classId);
}
