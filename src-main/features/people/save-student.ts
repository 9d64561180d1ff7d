import { AppError } from '@shared/contract/app-error';
import type { StudentCard, StudentEdit } from '@shared/contract/people-contract';
import { STUDENT_PROBLEM_TEXTS } from '@shared/contract/student-problem-text';
import { findStudentProblems } from '@shared/domain/people';
import { studentTable } from '../../database/entities';
import { assertVersion } from '../audit';
import { readConsentState, refuseWithoutConsent } from '../consents';
import type { HandlerContext } from '../handler-context';
import { getStudent } from './get-student';
import { refuseOthersSnils, tidyStudent } from './tidy-student';

/** Corrects a card (PUP-04); refused when somebody else saved it first, or with everything that is wrong with it. */
export async function saveStudent(context: HandlerContext, studentId: number, version: number, typed: StudentEdit): Promise<StudentCard> {
  const card = tidyStudent(typed);
  const today = context.clock.today();
  const problems = findStudentProblems(card, today).map((problem) => STUDENT_PROBLEM_TEXTS[problem]);
  if (problems.length > 0) throw new AppError('invalidInput', { what: problems });
  const { access } = context;
  const saved = await context.write((transaction) => {
    const { query } = transaction;
    assertVersion(transaction, studentTable, { id: studentId }, version);
    refuseOthersSnils(query, card.snils, studentId);
    refuseWithoutConsent(query, { state: readConsentState(query, 'student_id', studentId, today), today }, transaction.get(studentTable, { id: studentId }), card);
    transaction.update(studentTable, { id: studentId }, { ...card, paperExtract: card.paperExtract ? 1 : 0 });
    return getStudent(query, studentId, access, today);
  });
  context.publish({ kind: 'schoolChanged' });
  return saved;
}
