import type { FirstCourse } from '@shared/contract/guardian-contract';
import { findFirstCourseGaps, findFirstCoursePercent, formatListName, type FirstCourseCard, type PersonName } from '@shared/domain/people';
import { findDenial } from '@shared/domain/security';
import { compareRussian } from '@shared/lib/russian-order';
import type { Query } from '../../database/statement-cache';
import type { HandlerContext } from '../handler-context';
import { readRegulation } from '../regulation';
import { findListDate, getOpenYear } from '../school';

type Row = PersonName & FirstCourseCard & { readonly studentId: number; readonly classId: number; readonly className: string };

const STUDENTS = `SELECT s.id AS "studentId", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName", s.birth_date AS "birthDate", s.sex AS "sex",
  s.document_kind AS "documentKind", s.document_number AS "documentNumber", s.email AS "email", c.id AS "classId", c.name AS "className",
  (SELECT count(*) FROM student_guardian l WHERE l.student_id = s.id AND l.ended_on IS NULL) AS "guardians"
  FROM school_class c JOIN enrolment e ON e.class_id = c.id JOIN student s ON s.id = e.student_id
  WHERE c.year_id = ? AND c.grade = 1 AND e.date_from <= ? AND (e.date_to IS NULL OR e.date_to >= ?)`;
const KIND = 'SELECT organisation_kind AS "kind" FROM school';

/** The check of first-course data (PUP-05, LRS-39): what is empty still, group by group, and how far it is; null where the regulation knows no such check. */
export function listFirstCourse(query: Query, { access, clock }: Pick<HandlerContext, 'access' | 'clock'>): FirstCourse | null {
  const today = clock.today();
  const term = readRegulation(query, today).get('firstCourseCheck');
  if (term.unit !== 'onDay' || query.find<{ kind: string | null }>(KIND)?.kind !== 'college') return null;
  const year = getOpenYear(query);
  const dueOn = `${year.startDate.slice(0, 4)}-${term.day}`;
  const date = findListDate(year, today);
  const groups = new Map<number, { classId: number; className: string; students: number; missing: { studentId: number; name: string; fields: string[] }[] }>();
  for (const row of query.all<Row>(STUDENTS, year.id, date, date)) {
    if (findDenial('people.view', access, { courseIds: [], classIds: [row.classId] }) !== null) continue;
    const group = groups.get(row.classId) ?? { classId: row.classId, className: row.className, students: 0, missing: [] };
    groups.set(row.classId, group);
    group.students += 1;
    const fields = findFirstCourseGaps(row);
    if (fields.length > 0) group.missing.push({ studentId: row.studentId, name: formatListName(row), fields });
  }
  return {
    dueOn, isOverdue: today > dueOn,
    groups: [...groups.values()].sort((left, right) => compareRussian(left.className, right.className)).map((group) => ({
      ...group, percent: findFirstCoursePercent(group.students, group.students - group.missing.length), missing: group.missing.sort((left, right) => compareRussian(left.name, right.name)),
    })),
  };
}
