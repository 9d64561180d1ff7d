import { findAway, listAway, type Stay } from '@shared/domain/individual';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';

/** From–to a pupil is not on the list of a page, because an own page stands for it (IUP-01). */
export type Replaced = { readonly courseId: number; readonly studentId: number; readonly dateFrom: CalendarDate; readonly dateTo: CalendarDate | null };

const STAYS = `SELECT student_id AS "studentId", kind AS "kind", date_from AS "dateFrom", date_to AS "dateTo" FROM individual_plan WHERE year_id = ? AND kind IN ('home', 'sanatorium')`;
const REPLACED = `SELECT course_id AS "courseId", student_id AS "studentId", date_from AS "dateFrom", date_to AS "dateTo" FROM individual_replacement`;
const FORM = 'SELECT education_form AS "form" FROM student WHERE id = ?';

/** Who of the school is taught at home or elsewhere in a year; remembered. */
export function loadStays(query: Query, yearId: number): readonly Stay[] {
  return query.recall<Stay>(STAYS, yearId);
}

export function loadReplaced(query: Query, courseId: number): readonly Replaced[] {
  return query.recall<Replaced>(`${REPLACED} WHERE course_id = ?`, courseId);
}

export function loadReplacedOfClass(query: Query, classId: number): readonly Replaced[] {
  return query.recall<Replaced>(`${REPLACED} WHERE student_id IN (SELECT e.student_id FROM enrolment e WHERE e.class_id = ?)`, classId);
}

/** Is nobody to expect the pupil at the lessons of the class on a date: no absence is set then. */
export function isAwayOn(query: Query, yearId: number, studentId: number, date: CalendarDate): boolean {
  const form = query.recall<{ form: string }>(FORM, studentId)[0]?.form ?? '';
  return findAway(listAway(form, loadStays(query, yearId).filter((stay) => stay.studentId === studentId)), date) !== null;
}
