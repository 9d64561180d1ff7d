import type { DataReport, Exemption, GuardianInfo } from '@shared/contract/people-contract';
import { findConsentState } from '@shared/domain/consents';
import { formatInitials, formatListName, type PersonName } from '@shared/domain/people';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';
import { loadConsents } from '../consents';

type GuardianFacts = Omit<GuardianInfo, 'consent' | 'otherChildren'>;
type Child = PersonName & { readonly guardianId: number };
type ReportFacts = Omit<DataReport, 'appliedBy'> & { readonly [Name in keyof PersonName]: PersonName[Name] | null };

const GUARDIANS = `SELECT g.id AS "id", g.row_version AS "version", l.relation AS "relation", g.full_name AS "fullName", g.phone AS "phone", g.email AS "email",
  g.email_confirmed_on AS "emailConfirmedOn", g.preferred_channel AS "preferredChannel", g.source_document AS "sourceDocument", l.ended_on AS "endedOn", l.ended_reason AS "endedReason"
  FROM student_guardian l JOIN guardian g ON g.id = l.guardian_id WHERE l.student_id = ? ORDER BY l.relation DESC, g.id`;
const OWN_GUARDIANS = 'SELECT o.guardian_id FROM student_guardian o WHERE o.student_id = ?';
const CHILDREN = `SELECT l.guardian_id AS "guardianId", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName"
  FROM student_guardian l JOIN student s ON s.id = l.student_id WHERE l.student_id <> ? AND l.ended_on IS NULL AND l.guardian_id IN (${OWN_GUARDIANS})`;
const EXEMPTIONS = `SELECT x.id AS "id", x.row_version AS "version", x.subject_id AS "subjectId", b.name AS "subject", x.basis AS "basis", x.document AS "document",
  x.date_from AS "dateFrom", x.date_to AS "dateTo" FROM student_exemption x JOIN subject b ON b.id = x.subject_id WHERE x.student_id = ? ORDER BY x.date_from, x.id`;
const REPORTS = `SELECT r.id AS "id", r.row_version AS "version", r.reported_by AS "reportedBy", r.received_on AS "receivedOn", r.form AS "form", r.reference AS "reference", r.content AS "content",
  r.applied_on AS "appliedOn", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName"
  FROM data_report r LEFT JOIN account a ON a.id = r.applied_by LEFT JOIN staff s ON s.id = a.staff_id WHERE r.student_id = ? ORDER BY r.received_on DESC, r.id DESC`;

/** Guardians with their own consents and other children; ended links come last. */
export function loadGuardians(query: Query, studentId: number, today: CalendarDate): GuardianInfo[] {
  const consents = loadConsents(query, 'guardian_id', `c.guardian_id IN (${OWN_GUARDIANS})`, studentId);
  const children = query.all<Child>(CHILDREN, studentId, studentId);
  const guardians = query.all<GuardianFacts>(GUARDIANS, studentId).map((guardian): GuardianInfo => ({
    ...guardian,
    consent: findConsentState(consents.get(guardian.id) ?? [], 'processing', today),
    otherChildren: children.filter((child) => child.guardianId === guardian.id).map(formatListName),
  }));
  return [...guardians.filter((guardian) => guardian.endedOn === null), ...guardians.filter((guardian) => guardian.endedOn !== null)];
}

export function loadExemptions(query: Query, studentId: number): Exemption[] {
  return query.all<Exemption>(EXEMPTIONS, studentId);
}

export function loadReports(query: Query, studentId: number): DataReport[] {
  return query.all<ReportFacts>(REPORTS, studentId).map(({ lastName, firstName, middleName, ...report }) => ({
    ...report,
    appliedBy: lastName === null ? null : formatInitials({ lastName, firstName: firstName ?? '', middleName }),
  }));
}
