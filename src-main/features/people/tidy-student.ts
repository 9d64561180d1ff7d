import { AppError } from '@shared/contract/app-error';
import type { StudentEdit } from '@shared/contract/people-contract';
import { findSnilsDigits, formatFullName, formatSnils, type PersonName } from '@shared/domain/people';
import type { Query } from '../../database/statement-cache';

const OTHER_WITH_SNILS = 'SELECT last_name AS "lastName", first_name AS "firstName", middle_name AS "middleName" FROM student WHERE snils = ? AND id <> ? AND merged_into IS NULL';

export function orNull(text: string | null): string | null {
  return text === '' ? null : text;
}

/** A СНИЛС as the document shows it; one that is none stays for the rules to name. */
export function tidySnils(text: string | null): string | null {
  const digits = text === null ? null : findSnilsDigits(text);
  return digits === null ? orNull(text) : formatSnils(digits);
}

/** Empty fields are no values. */
export function tidyStudent(typed: StudentEdit): StudentEdit {
  const { middleName, snils, personalFile, address, diaryEmail, healthGroup, documentNumber, documentIssued, phone, email } = typed;
  return {
    ...typed,
    middleName: orNull(middleName), snils: tidySnils(snils), personalFile: orNull(personalFile), address: orNull(address), diaryEmail: orNull(diaryEmail),
    healthGroup: orNull(healthGroup), documentNumber: orNull(documentNumber), documentIssued: orNull(documentIssued), phone: orNull(phone), email: orNull(email),
  };
}

export function refuseOthersSnils(query: Query, snils: string | null, studentId: number): void {
  const other = snils === null ? undefined : query.find<PersonName>(OTHER_WITH_SNILS, snils, studentId);
  if (other) throw new AppError('invalidInput', { what: `такой СНИЛС уже записан: ${formatFullName(other)}` });
}
