import { AppError } from '@shared/contract/app-error';
import type { WorkProgramme } from '@shared/contract/work-programme-contract';
import { fitsPlace, type ProgrammePlace, type TaughtSubject } from '@shared/domain/lesson-plan';
import { formatInitials, type PersonName } from '@shared/domain/people';
import type { Query } from '../../../database/statement-cache';

const PROGRAMMES = `SELECT p.id, p.row_version AS "version", p.subject_id AS "subjectId", p.grade, p.class_id AS "classId", p.edition, p.approved_on AS "approvedOn", p.approved_by AS "approvedBy",
    p.attachment_id AS "attachmentId", a.file_name AS "fileName", a.size, a.stored_at AS "storedAt", p.withdrawn_at AS "withdrawnAt", p.withdrawal_reason AS "withdrawalReason",
    coalesce(s.last_name, '') AS "lastName", coalesce(s.first_name, '') AS "firstName", s.middle_name AS "middleName"
  FROM work_programme p JOIN attachment a ON a.id = p.attachment_id LEFT JOIN account u ON u.id = a.stored_by LEFT JOIN staff s ON s.id = u.staff_id WHERE p.year_id = ? ORDER BY p.id DESC`;
const TAUGHT = 'SELECT c.subject_id AS "subjectId", k.grade, c.class_id AS "classId", c.year_id AS "yearId" FROM course c JOIN school_class k ON k.id = c.class_id WHERE c.id = ?';

export type LoadedProgramme = ProgrammePlace & { readonly card: WorkProgramme; readonly attachmentId: number };
type Row = PersonName & Omit<WorkProgramme, 'storedBy'> & Omit<ProgrammePlace, 'isWithdrawn'> & { readonly attachmentId: number };

/** All of a year, newest first. */
export function loadProgrammes(query: Query, yearId: number): LoadedProgramme[] {
  return query.all<Row>(PROGRAMMES, yearId).map(({ subjectId, grade, attachmentId, lastName, firstName, middleName, ...rest }) => ({
    id: rest.id, subjectId, grade, classId: rest.classId, isWithdrawn: rest.withdrawnAt !== null, attachmentId,
    card: { ...rest, storedBy: lastName === '' ? '' : formatInitials({ lastName, firstName, middleName }) },
  }));
}

export function getTaught(query: Query, courseId: number): TaughtSubject & { readonly yearId: number } {
  const taught = query.find<TaughtSubject & { readonly yearId: number }>(TAUGHT, courseId);
  if (!taught) throw new AppError('notFound', { what: 'страница журнала' });
  return taught;
}

/** The programme, if it is one of the page's subject and class: a right on the page is one on these alone. */
export function getProgramme(query: Query, courseId: number, programmeId: number): LoadedProgramme {
  const taught = getTaught(query, courseId);
  const programme = loadProgrammes(query, taught.yearId).find((one) => one.id === programmeId && fitsPlace(one, taught));
  if (!programme) throw new AppError('notFound', { what: 'рабочая программа' });
  return programme;
}
