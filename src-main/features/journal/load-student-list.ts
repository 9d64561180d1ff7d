import { buildCourseList, type ClassEnrolment, type CourseStudent } from '@shared/domain/journal';
import type { Query } from '../../database/statement-cache';
import { loadReplaced } from '../individual';
import type { CourseFacts } from './load-courses';

/** Of the home class and, for a group across classes, of its other ones (SET-11). */
const ENROLMENTS = `SELECT e.student_id AS "studentId", e.date_from AS "dateFrom", e.date_to AS "dateTo",
    s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName", s.education_form AS "educationForm"
  FROM enrolment e JOIN student s ON s.id = e.student_id WHERE (e.class_id = ? OR e.class_id IN (SELECT x.class_id FROM group_class x WHERE x.group_id = ?))`;
const MEMBERS = `SELECT student_id AS "studentId", date_from AS "dateFrom", date_to AS "dateTo" FROM group_member WHERE group_id = ?`;

export type GroupMember = { readonly studentId: number; readonly dateFrom: string; readonly dateTo: string | null };

/** The list of a page through the year. */
export function loadStudentList(query: Query, course: Pick<CourseFacts, 'id' | 'classId' | 'groupId' | 'groupKind'>): CourseStudent[] {
  const members = course.groupKind === 'class' ? null : query.all<GroupMember>(MEMBERS, course.groupId);
  return buildCourseList(query.all<ClassEnrolment>(ENROLMENTS, course.classId, course.groupId), members, loadReplaced(query, course.id));
}
