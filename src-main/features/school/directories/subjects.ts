import type { SubjectCard } from '@shared/contract/directories-contract';
import { isSubjectComponent } from '@shared/domain/school';
import { compareRussian } from '@shared/lib/russian-order';
import type { SubjectRow } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';
import { CURRENT_YEAR } from '../find-open-year';
import { readStaffNames } from './staff-names';

type Row = Omit<SubjectRow, 'rowVersion'> & { readonly version: number };
type TeacherLink = { readonly subjectId: number; readonly staffId: number };
type ClassLink = { readonly subjectId: number; readonly name: string };

/** The version counts the links too: whoever adds a teacher changes the record. */
const SUBJECTS = `SELECT s.id AS "id", s.row_version + (SELECT coalesce(sum(l.row_version), 0) FROM subject_teacher l WHERE l.subject_id = s.id) AS "version",
  s.name AS "name", s.short_name AS "shortName", s.area AS "area", s.component AS "component", s.is_divisible AS "isDivisible", s.is_gradeless AS "isGradeless", s.ordinal AS "ordinal",
  s.closed_from AS "closedFrom" FROM subject s ORDER BY s.ordinal, s.id`;
const OWN_TEACHERS = 'SELECT subject_id AS "subjectId", staff_id AS "staffId" FROM subject_teacher WHERE is_active = 1';
const PAGE_TEACHERS = `SELECT DISTINCT c.subject_id AS "subjectId", t.staff_id AS "staffId" FROM course c JOIN course_teacher t ON t.course_id = c.id WHERE c.year_id = ${CURRENT_YEAR}`;
const CLASSES = `SELECT c.subject_id AS "subjectId", k.name AS "name" FROM course c JOIN school_class k ON k.id = c.class_id WHERE c.year_id = ${CURRENT_YEAR}
  UNION SELECT l.subject_id AS "subjectId", k.name AS "name" FROM curriculum_line l
    JOIN school_class k ON k.year_id = l.year_id AND k.grade = l.grade AND (l.class_id IS NULL OR l.class_id = k.id) WHERE l.year_id = ${CURRENT_YEAR}`;

/** Subjects with their links (SET-08): nobody types again what the curriculum and the load say already (SYS-14). */
export function listSubjects(query: Query): SubjectCard[] {
  const names = readStaffNames(query);
  const added = group(query.all<TeacherLink>(OWN_TEACHERS), ({ staffId }) => staffId);
  const teaching = group(query.all<TeacherLink>(PAGE_TEACHERS), ({ staffId }) => staffId);
  const classes = group(query.all<ClassLink>(CLASSES), ({ name }) => name);
  return query.all<Row>(SUBJECTS).map(({ component, isDivisible, isGradeless, ...row }) => {
    const teacherIds = added.get(row.id) ?? [];
    const all = [...new Set([...(teaching.get(row.id) ?? []), ...teacherIds])];
    return {
      ...row,
      component: isSubjectComponent(component) ? component : 'federal',
      isDivisible: isDivisible === 1,
      isGradeless: isGradeless === 1,
      teacherIds: [...teacherIds].sort((left, right) => left - right),
      teachers: all.map((id) => names.get(id) ?? '').filter((name) => name !== '').sort(compareRussian),
      classes: [...(classes.get(row.id) ?? [])].sort(compareRussian),
    };
  });
}

function group<Link extends { readonly subjectId: number }, Value>(links: readonly Link[], pick: (link: Link) => Value): ReadonlyMap<number, readonly Value[]> {
  const groups = new Map<number, Value[]>();
  for (const link of links) {
    const known = groups.get(link.subjectId);
    if (known) known.push(pick(link));
    else groups.set(link.subjectId, [pick(link)]);
  }
  return groups;
}
