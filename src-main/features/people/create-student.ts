import { AppError } from '@shared/contract/app-error';
import type { FirstConsent, StudentEdit } from '@shared/contract/people-contract';
import { STUDENT_PROBLEM_TEXTS } from '@shared/contract/student-problem-text';
import type { ConsentState } from '@shared/domain/consents';
import { findStudentProblems } from '@shared/domain/people';
import type { CalendarDate } from '@shared/lib/calendar-date';
import { consentTable, studentTable } from '../../database/entities';
import type { Transaction } from '../../database/transaction';
import { refuseConsentProblems, refuseWithoutConsent } from '../consents';
import { refuseOthersSnils, tidyStudent } from './tidy-student';
import { findSameStudents } from './find-same-students';

export type NewStudent = {
  readonly card: StudentEdit;
  /** Null: neither consent nor dissent yet; in the blocking mode only the name is accepted then. */
  readonly consent: FirstConsent | null;
  /** The person has looked at cards that may be of the same pupil and says that this one is new. */
  readonly isNewPerson: boolean;
};

export function nameState(consent: FirstConsent | null): ConsentState {
  if (consent === null) return 'none';
  return consent.decision === 'consent' ? 'given' : 'refused';
}

/**
 * A card of a pupil without a class (PUP-01, PD-02); the class is put on by the order of enrolment. Returns the id of the card.
 * Refused with what is wrong with the card, with cards that may be the same pupil's, and for lack of a consent in the blocking mode.
 */
export function createStudent(transaction: Transaction, { card: typed, consent, isNewPerson }: NewStudent, today: CalendarDate): number {
  const card = tidyStudent(typed);
  const problems = findStudentProblems(card, today).map((problem) => STUDENT_PROBLEM_TEXTS[problem]);
  if (problems.length > 0) throw new AppError('invalidInput', { what: problems });
  const { query } = transaction;
  refuseOthersSnils(query, card.snils, 0);
  const same = isNewPerson ? undefined : findSameStudents(query, card, today)[0];
  if (same) throw new AppError('invalidInput', { what: `такой ученик уже записан: ${same.name}, ${same.place}. Откройте его карточку или подтвердите, что это другой ребёнок` });
  if (consent !== null) refuseConsentProblems({ decidedOn: consent.decidedOn, validUntil: null }, today);
  refuseWithoutConsent(query, { state: nameState(consent), today }, { educationForm: card.educationForm, sex: card.sex }, card);
  const studentId = transaction.insert(studentTable, { ...card, paperExtract: card.paperExtract ? 1 : 0 });
  if (consent !== null) transaction.insert(consentTable, { studentId, kind: 'processing', ...consent });
  return studentId;
}
