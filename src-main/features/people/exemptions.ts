import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { StudentCard } from '@shared/contract/people-contract';
import { formatDate } from '@shared/lib/russian-date';
import { studentExemptionTable } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import { assertVersion } from '../audit';
import type { HandlerContext } from '../handler-context';
import { changeFamily } from './save-guardian';

const OVERLAPPING = `SELECT date_from AS "dateFrom" FROM student_exemption WHERE student_id = ? AND subject_id = ? AND id <> ? AND date_from <= ? AND (date_to IS NULL OR date_to >= ?)`;
/** Subjects that are taught in the classes of the pupil. */
const SUBJECTS = `SELECT DISTINCT b.id AS "id", b.name AS "name", b.ordinal AS "ordinal" FROM course c JOIN subject b ON b.id = c.subject_id
  WHERE c.class_id IN (SELECT e.class_id FROM enrolment e WHERE e.student_id = ?) ORDER BY b.ordinal, b.name`;

export function listSubjects(query: Query, studentId: number): { id: number; name: string }[] {
  return query.all<{ id: number; name: string }>(SUBJECTS, studentId).map(({ id, name }) => ({ id, name }));
}

/** A dated exemption with basis and document (PUP-07); of one subject there is one at a time. */
export function saveExemption({ studentId, exemptionId, version, exemption }: InputFor<'people.saveExemption'>, context: HandlerContext): Promise<StudentCard> {
  const { subjectId, dateFrom, dateTo } = exemption;
  if (dateTo !== null && dateTo < dateFrom) throw new AppError('invalidInput', { what: 'конец освобождения не раньше начала' });
  return changeFamily(context, studentId, (transaction) => {
    const other = transaction.query.find<{ dateFrom: string }>(OVERLAPPING, studentId, subjectId, exemptionId ?? 0, dateTo ?? '9999-12-31', dateFrom);
    if (other) throw new AppError('invalidInput', { what: `ученик уже освобождён от этого предмета с ${formatDate(other.dateFrom)}: закройте то освобождение датой` });
    if (exemptionId === null) {
      transaction.insert(studentExemptionTable, { studentId, ...exemption });
      return;
    }
    const row = transaction.get(studentExemptionTable, { id: exemptionId });
    if (row.studentId !== studentId) throw new AppError('notFound', { what: 'освобождение' });
    assertVersion(transaction, studentExemptionTable, { id: exemptionId }, version);
    transaction.update(studentExemptionTable, { id: exemptionId }, exemption);
  });
}
