import { isOnList, type ListSpan } from '@shared/domain/journal';
import type { Query } from '../../database/statement-cache';
import { loadReplaced } from '../individual';
import type { CourseFacts } from './load-courses';

const IN_CLASS = `SELECT date_from AS "dateFrom", date_to AS "dateTo" FROM enrolment WHERE student_id = ? AND (class_id = ? OR class_id IN (SELECT x.class_id FROM group_class x WHERE x.group_id = ?))`;
const IN_GROUP = `SELECT date_from AS "dateFrom", date_to AS "dateTo" FROM group_member WHERE student_id = ? AND group_id = ?`;

/**
 * Is a pupil on the list of the page on a date: in the class, and in the group where the page is a group's, and no own page stands for it
 * (IUP-01). A pupil is looked up once.
 */
export function makeListCheck(query: Query, course: Pick<CourseFacts, 'id' | 'classId' | 'groupId' | 'groupKind'>): (studentId: number, date: string) => boolean {
  const known = new Map<number, readonly (readonly ListSpan[])[]>();
  const replaced = loadReplaced(query, course.id);
  const load = (studentId: number): readonly (readonly ListSpan[])[] => {
    const inClass = query.recall<ListSpan>(IN_CLASS, studentId, course.classId, course.groupId);
    return course.groupKind === 'class' ? [inClass] : [inClass, query.recall<ListSpan>(IN_GROUP, studentId, course.groupId)];
  };
  return (studentId, date) => {
    const lists = known.get(studentId) ?? load(studentId);
    known.set(studentId, lists);
    return lists.every((spans) => isOnList({ spans }, date)) && !replaced.some((row) => row.studentId === studentId && isOnList({ spans: [row] }, date));
  };
}
