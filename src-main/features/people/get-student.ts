import { AppError } from '@shared/contract/app-error';
import type { StudentCard, StudentEdit } from '@shared/contract/people-contract';
import { findConsentState, isInformedOnPaper } from '@shared/domain/consents';
import { findDenial, type Access } from '@shared/domain/security';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';
import { findLastChange } from '../audit';
import { loadConsents } from '../consents';
import { CURRENT_YEAR } from '../school';
import { NO_CLASS } from '../security';
import { loadExemptions, loadGuardians, loadReports } from './load-student-parts';

type Row = Omit<StudentEdit, 'paperExtract'> & Pick<StudentCard, 'id' | 'version' | 'entryDate' | 'entryOrder' | 'mergedInto'> & { readonly paperExtract: number };
type Enrolment = StudentCard['enrolments'][number] & { readonly classId: number };

const STUDENT = `SELECT s.id AS "id", s.row_version AS "version", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName", s.sex AS "sex",
  s.birth_date AS "birthDate", s.snils AS "snils", s.personal_file AS "personalFile", s.address AS "address", s.diary_email AS "diaryEmail", s.entry_date AS "entryDate",
  s.entry_order AS "entryOrder", s.education_form AS "educationForm", s.health_group AS "healthGroup", s.paper_extract AS "paperExtract",
  s.document_kind AS "documentKind", s.document_number AS "documentNumber", s.document_issued AS "documentIssued", s.phone AS "phone", s.email AS "email", s.merged_into AS "mergedInto"
  FROM student s WHERE s.id = ?`;
const ENROLMENTS = `SELECT e.class_id AS "classId", c.name AS "className", e.date_from AS "dateFrom", e.date_to AS "dateTo"
  FROM enrolment e JOIN school_class c ON c.id = e.class_id WHERE e.student_id = ? ORDER BY e.date_from`;
const GROUPS = `SELECT b.name AS "subject", g.name AS "group" FROM group_member m JOIN study_group g ON g.id = m.group_id JOIN subject b ON b.id = g.subject_id JOIN school_class k ON k.id = g.class_id
  WHERE k.year_id = ${CURRENT_YEAR} AND m.student_id = ? AND m.date_from <= ? AND (m.date_to IS NULL OR m.date_to >= ?) ORDER BY b.ordinal, g.name`;

/** The card of a pupil (PUP-01, PUP-02) with where he or she has been, and who changed it last. */
export function getStudent(query: Query, studentId: number, access: Access, today: CalendarDate): StudentCard {
  const row = query.find<Row>(STUDENT, studentId);
  if (!row) throw new AppError('notFound', { what: 'карточка ученика' });
  const enrolments = query.all<Enrolment>(ENROLMENTS, studentId);
  // The promotion puts a pupil on a list that begins next September: the present class is the one that has begun.
  const current = enrolments.findLast((enrolment) => enrolment.dateFrom <= today) ?? enrolments[0];
  const consents = loadConsents(query, 'student_id', 'c.student_id = ?', studentId).get(studentId) ?? [];
  return {
    ...row,
    paperExtract: row.paperExtract === 1,
    consent: findConsentState(consents, 'processing', today),
    isInformedOnPaper: isInformedOnPaper(consents, today),
    canEdit: row.mergedInto === null && findDenial('people.edit', access, { courseIds: [], classIds: [current?.classId ?? NO_CLASS] }) === null,
    className: current?.className ?? null,
    classId: current?.classId ?? null,
    enrolments: enrolments.map(({ className, dateFrom, dateTo }) => ({ className, dateFrom, dateTo })),
    groups: query.all<StudentCard['groups'][number]>(GROUPS, studentId, today, today),
    guardians: loadGuardians(query, studentId, today),
    exemptions: loadExemptions(query, studentId),
    reports: loadReports(query, studentId),
    lastChange: findLastChange(query, 'student', String(studentId)),
  };
}
