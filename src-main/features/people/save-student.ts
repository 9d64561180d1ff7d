import { AppError } from '@shared/contract/app-error';
import type { StudentCard, StudentEdit } from '@shared/contract/people-contract';
import { STUDENT_PROBLEM_TEXTS } from '@shared/contract/student-problem-text';
import { findSnilsDigits, findStudentProblems, formatFullName, formatSnils, type PersonName } from '@shared/domain/people';
import { studentTable } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import { assertVersion } from '../audit';
import type { HandlerContext } from '../handler-context';
import { getStudent } from './get-student';

const OTHER_WITH_SNILS = 'SELECT last_name AS "lastName", first_name AS "firstName", middle_name AS "middleName" FROM student WHERE snils = ? AND id <> ?';

/** Corrects a card (PUP-04); refused when somebody else saved it first, or with everything that is wrong with it. */
export async function saveStudent(context: HandlerContext, studentId: number, version: number, typed: StudentEdit): Promise<StudentCard> {
  const card = tidy(typed);
  const today = context.clock.today();
  const problems = findStudentProblems(card, today).map((problem) => STUDENT_PROBLEM_TEXTS[problem]);
  if (problems.length > 0) throw new AppError('invalidInput', { what: problems });
  const { access } = context;
  const saved = await context.write((transaction) => {
    assertVersion(transaction, studentTable, { id: studentId }, version);
    refuseOthersSnils(transaction.query, card.snils, studentId);
    transaction.update(studentTable, { id: studentId }, { ...card, paperExtract: card.paperExtract ? 1 : 0 });
    return getStudent(transaction.query, studentId, access, today);
  });
  context.publish({ kind: 'schoolChanged' });
  return saved;
}

/** Empty fields are no values; a СНИЛС is kept as the document shows it. */
function tidy(typed: StudentEdit): StudentEdit {
  const orNull = (text: string | null): string | null => (text === '' ? null : text);
  const digits = typed.snils === null ? null : findSnilsDigits(typed.snils);
  return {
    ...typed,
    middleName: orNull(typed.middleName),
    snils: digits === null ? orNull(typed.snils) : formatSnils(digits),
    personalFile: orNull(typed.personalFile),
    address: orNull(typed.address),
    diaryEmail: orNull(typed.diaryEmail),
    healthGroup: orNull(typed.healthGroup),
  };
}

function refuseOthersSnils(query: Query, snils: string | null, studentId: number): void {
  const other = snils === null ? undefined : query.find<PersonName>(OTHER_WITH_SNILS, snils, studentId);
  if (other) throw new AppError('invalidInput', { what: `такой СНИЛС уже записан: ${formatFullName(other)}` });
}
