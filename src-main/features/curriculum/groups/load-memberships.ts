import type { Membership } from '@shared/domain/curriculum';
import type { Query } from '../../../database/statement-cache';

export type GroupRow = { readonly id: number; readonly name: string; readonly version: number; readonly courseId: number | null; readonly lastLesson: string | null };
export type VersionedMembership = Membership & { readonly version: number };

const GROUPS = `SELECT g.id, g.name, g.row_version AS "version", c.id AS "courseId", (SELECT max(l.date) FROM lesson l WHERE l.course_id = c.id) AS "lastLesson"
  FROM study_group g LEFT JOIN course c ON c.group_id = g.id WHERE g.class_id = ? AND g.subject_id = ? AND g.kind = 'subgroup' ORDER BY g.name, g.id`;
const MEMBERS = `SELECT m.id, m.group_id AS "groupId", m.student_id AS "studentId", m.date_from AS "dateFrom", m.date_to AS "dateTo", m.row_version AS "version"`;
const OF_DIVISION = `${MEMBERS} FROM study_group g JOIN group_member m ON m.group_id = g.id WHERE g.class_id = ? AND g.subject_id = ? AND g.kind = 'subgroup' ORDER BY m.date_from, m.id`;
const OF_GROUP = `${MEMBERS} FROM group_member m WHERE m.group_id = ? ORDER BY m.date_from, m.id`;

export function loadDivisionGroups(query: Query, classId: number, subjectId: number): GroupRow[] {
  return query.all<GroupRow>(GROUPS, classId, subjectId);
}

export function loadDivisionMembers(query: Query, classId: number, subjectId: number): VersionedMembership[] {
  return query.all<VersionedMembership>(OF_DIVISION, classId, subjectId);
}

export function loadGroupMembers(query: Query, groupId: number): VersionedMembership[] {
  return query.all<VersionedMembership>(OF_GROUP, groupId);
}

/** Changes with every change of the groups or of who is in them: what a later save has to have seen. */
export function buildListVersion(groups: readonly { readonly id: number; readonly version: number }[], members: readonly VersionedMembership[]): string {
  const sum = (rows: readonly { readonly id: number; readonly version: number }[]): string =>
    [rows.length, rows.reduce((most, row) => Math.max(most, row.id), 0), rows.reduce((total, row) => total + row.version, 0)].join('-');
  return `${sum(groups)}.${sum(members)}`;
}
