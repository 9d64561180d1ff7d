import type { DivisionInfo } from '@shared/contract/groups-contract';
import { compareRussian } from '@shared/lib/russian-order';
import type { HandlerContext } from '../../handler-context';
import { findListDate, getOpenYear } from '../../school';
import { makeView } from '../view-scope';

type Head = Omit<DivisionInfo, 'groups' | 'leftCount' | 'isProposed'> & { readonly letter: string; readonly ordinal: number };

/** Divisible subjects that a class has hours or pages of, and every subject that is divided already. */
const HEADS = `SELECT k.id AS "classId", k.name AS "className", k.grade, k.letter, b.id AS "subjectId", b.name AS "subject", b.ordinal
  FROM school_class k JOIN subject b ON 1 = 1 WHERE k.year_id = ? AND (
    EXISTS (SELECT 1 FROM study_group g WHERE g.class_id = k.id AND g.subject_id = b.id AND g.kind = 'subgroup')
    OR (b.is_divisible = 1 AND (EXISTS (SELECT 1 FROM course c WHERE c.class_id = k.id AND c.subject_id = b.id)
      OR EXISTS (SELECT 1 FROM curriculum_line l WHERE l.subject_id = b.id AND l.year_id = k.year_id AND (l.class_id = k.id OR (l.class_id IS NULL AND l.grade = k.grade))))))`;
const GROUPS = `SELECT g.class_id AS "classId", g.subject_id AS "subjectId", g.id, g.name,
    (SELECT count(*) FROM group_member m WHERE m.group_id = g.id AND m.date_from <= ? AND (m.date_to IS NULL OR m.date_to >= ?)) AS "count"
  FROM school_class k JOIN study_group g ON g.class_id = k.id WHERE k.year_id = ? AND g.kind = 'subgroup' ORDER BY g.name, g.id`;
const SIZES = 'SELECT class_id AS "classId", count(*) AS "count" FROM enrolment WHERE date_from <= ? AND (date_to IS NULL OR date_to >= ?) GROUP BY class_id';
const PROPOSED = `SELECT class_id AS "classId", subject_id AS "subjectId" FROM division_proposal WHERE state = 'proposed'`;

type GroupRow = { readonly classId: number; readonly subjectId: number; readonly id: number; readonly name: string; readonly count: number };

export function listDivisions(_input: object, { read, access, clock }: Pick<HandlerContext, 'read' | 'access' | 'clock'>): readonly DivisionInfo[] {
  return read((query) => {
    const year = getOpenYear(query);
    const date = findListDate(year, clock.today());
    const sees = makeView(query, access, year.id, 'groups.view');
    const groups = query.all<GroupRow>(GROUPS, date, date, year.id);
    const sizes = new Map(query.all<{ classId: number; count: number }>(SIZES, date, date).map((row) => [row.classId, Number(row.count)]));
    const proposed = query.all<{ classId: number; subjectId: number }>(PROPOSED);
    const isAt = (classId: number, subjectId: number) => (row: { readonly classId: number; readonly subjectId: number }): boolean => row.classId === classId && row.subjectId === subjectId;
    const heads = query.all<Head>(HEADS, year.id).filter((row) => sees.subject(row.classId, row.subjectId));
    heads.sort((left, right) => left.grade - right.grade || compareRussian(left.letter, right.letter) || left.ordinal - right.ordinal);
    return heads.map(({ letter: _letter, ordinal: _ordinal, ...head }) => {
      const own = groups.filter(isAt(head.classId, head.subjectId)).map(({ id, name, count }) => ({ id, name, count: Number(count) }));
      const inGroups = own.reduce((sum, group) => sum + group.count, 0);
      return { ...head, groups: own, leftCount: own.length === 0 ? 0 : Math.max(0, (sizes.get(head.classId) ?? 0) - inGroups), isProposed: proposed.some(isAt(head.classId, head.subjectId)) };
    });
  });
}
