import type { GroupInfo } from '@shared/contract/groups-contract';
import { joinHours, type GroupKind } from '@shared/domain/curriculum';
import { formatInitials, type PersonName } from '@shared/domain/people';
import { findDenial } from '@shared/domain/security';
import { compareRussian } from '@shared/lib/russian-order';
import type { Query } from '../../../database/statement-cache';
import type { HandlerContext } from '../../handler-context';
import { findListDate, getOpenYear } from '../../school';

const ACROSS = `'stream', 'elective', 'optional', 'club', 'extendedDay', 'project'`;
const GROUPS = `SELECT g.id, g.row_version AS "version", c.id AS "courseId", g.kind, g.name, c.subject_id AS "subjectId", b.name AS "subject", g.class_id AS "homeId", c.hours_per_week AS "hoursPerWeek", c.half_hour AS "halfHour",
    (SELECT count(*) FROM group_member m WHERE m.group_id = g.id AND m.date_from <= ? AND (m.date_to IS NULL OR m.date_to >= ?)) AS "count"
  FROM course c JOIN study_group g ON g.id = c.group_id JOIN subject b ON b.id = c.subject_id WHERE c.year_id = ? AND g.kind IN (${ACROSS})`;
const CLASSES = `SELECT g.id AS "groupId", k.id AS "classId", k.name, k.grade, k.letter FROM study_group g JOIN school_class k ON k.id = g.class_id WHERE k.year_id = ? AND g.kind IN (${ACROSS})
  UNION ALL SELECT x.group_id, k.id, k.name, k.grade, k.letter FROM group_class x JOIN school_class k ON k.id = x.class_id WHERE k.year_id = ?`;
const TEACHERS = `SELECT t.course_id AS "courseId", p.last_name AS "lastName", p.first_name AS "firstName", p.middle_name AS "middleName"
  FROM course c JOIN study_group g ON g.id = c.group_id JOIN course_teacher t ON t.course_id = c.id JOIN staff p ON p.id = t.staff_id
  WHERE c.year_id = ? AND g.kind IN (${ACROSS}) AND t.date_from <= ? AND (t.date_to IS NULL OR t.date_to >= ?) ORDER BY t.date_from, t.id`;

type GroupRow = Omit<GroupInfo, 'classIds' | 'classNames' | 'hours' | 'teachers'> & { readonly homeId: number; readonly hoursPerWeek: number; readonly halfHour: number | null };
type ClassRow = { readonly groupId: number; readonly classId: number; readonly name: string; readonly grade: number; readonly letter: string };

/** Groups across classes of the open year that this person may look at: by any of their classes, or as a teacher of their page (SET-11). */
export function listGroups(_input: object, { read, access, clock }: Pick<HandlerContext, 'read' | 'access' | 'clock'>): readonly GroupInfo[] {
  return read((query) => loadGroups(query, clock.today())).filter((group) => findDenial('groups.view', access, { courseIds: [group.courseId], classIds: group.classIds }) === null);
}

export function loadGroups(query: Query, today: string): GroupInfo[] {
  const year = getOpenYear(query);
  const date = findListDate(year, today);
  const classes = query.all<ClassRow>(CLASSES, year.id, year.id).sort((left, right) => left.grade - right.grade || compareRussian(left.letter, right.letter));
  const teachers = query.all<PersonName & { courseId: number }>(TEACHERS, year.id, date, date);
  const groups = query.all<GroupRow>(GROUPS, date, date, year.id).map(({ homeId, hoursPerWeek, halfHour, ...group }) => {
    const own = classes.filter((row) => row.groupId === group.id);
    // The home class first: its teacher answers for the page.
    const sorted = [...own.filter((row) => row.classId === homeId), ...own.filter((row) => row.classId !== homeId)];
    return {
      ...group, kind: group.kind satisfies GroupKind, count: Number(group.count), hours: joinHours({ hoursPerWeek, halfHour }),
      classIds: sorted.map((row) => row.classId), classNames: own.map((row) => row.name), teachers: teachers.filter((row) => row.courseId === group.courseId).map(formatInitials),
    };
  });
  return groups.sort((left, right) => compareRussian(left.name, right.name));
}
