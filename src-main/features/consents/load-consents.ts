import { findConsentState, isInformedOnPaper, type ConsentRecord, type ConsentState } from '@shared/domain/consents';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';

type SubjectColumn = 'student_id' | 'guardian_id' | 'staff_id';
type Record = ConsentRecord & { readonly subjectId: number };
export type ConsentsBySubject = ReadonlyMap<number, readonly ConsentRecord[]>;

const COLUMNS = `c.id AS "id", c.kind AS "kind", c.decision AS "decision", c.decided_on AS "decidedOn", c.valid_until AS "validUntil", c.withdrawn_on AS "withdrawnOn"`;

/** Decisions of the persons of one kind that `where` (about «c») keeps. */
export function loadConsents(query: Query, column: SubjectColumn, where: string, ...values: readonly (string | number)[]): ConsentsBySubject {
  const bySubject = new Map<number, ConsentRecord[]>();
  const rows = query.all<Record>(`SELECT c.${column} AS "subjectId", ${COLUMNS} FROM consent c WHERE c.${column} IS NOT NULL AND ${where}`, ...values);
  for (const row of rows) bySubject.set(row.subjectId, [...(bySubject.get(row.subjectId) ?? []), row]);
  return bySubject;
}

/** Of everybody who stands on a class list on a date. */
export function loadClassConsents(query: Query, classId: number, date: CalendarDate): ConsentsBySubject {
  const where = 'c.student_id IN (SELECT e.student_id FROM enrolment e WHERE e.class_id = ? AND e.date_from <= ? AND (e.date_to IS NULL OR e.date_to >= ?))';
  return loadConsents(query, 'student_id', where, classId, date, date);
}

export function readConsentState(query: Query, column: SubjectColumn, id: number, today: CalendarDate): ConsentState {
  return findConsentState(loadConsents(query, column, `c.${column} = ?`, id).get(id) ?? [], 'processing', today);
}

/** PD-04 for one pupil. */
export function readInformedOnPaper(query: Query, studentId: number, today: CalendarDate): boolean {
  return isInformedOnPaper(loadConsents(query, 'student_id', 'c.student_id = ?', studentId).get(studentId) ?? [], today);
}
