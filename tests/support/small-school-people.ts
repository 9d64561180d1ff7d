import { hashSync } from '@node-rs/argon2';
import { accountRoleTable, accountTable, enrolmentTable, guardianTable, staffTable, studentGuardianTable, studentTable } from '@main/database/entities';
import type { Transaction } from '@main/database/transaction';
import type { Role } from '@shared/domain/accounts';

export const TEST_PASSWORD = 'Пароль-2025';
/** Cheap parameters: tests check the rules, not the hardness. */
const CHEAP_HASH = hashSync(TEST_PASSWORD, { memoryCost: 64, timeCost: 1 });

export type NewStaff = { readonly name: string; readonly login: string; readonly roles: readonly Role[]; readonly position: string };
export type NewStudent = { readonly name: string; readonly sex: 'м' | 'ж'; readonly classId: number; readonly dateFrom?: string; readonly dateTo?: string };
export type StaffIds = { readonly staffId: number; readonly accountId: number; readonly login: string };

function splitName(name: string): { lastName: string; firstName: string; middleName: string | null } {
  const [lastName = '', firstName = '', middleName = null] = name.split(' ');
  return { lastName, firstName, middleName };
}

/** A staff member with an account whose password is `TEST_PASSWORD`. */
export function insertStaff(transaction: Transaction, { name, login, roles, position }: NewStaff): StaffIds {
  const staffId = transaction.insert(staffTable, { ...splitName(name), position, email: `${login}@school12.example` });
  const accountId = transaction.insert(accountTable, { staffId, login, passwordHash: CHEAP_HASH, mustChange: 0, isBlocked: 0, failedAttempts: 0 });
  for (const role of roles) transaction.insert(accountRoleTable, { accountId, role });
  return { staffId, accountId, login };
}

export function insertStudent(transaction: Transaction, { name, sex, classId, dateFrom = '2025-09-01', dateTo }: NewStudent): number {
  const id = transaction.insert(studentTable, {
    ...splitName(name), sex, birthDate: '2012-05-14', educationForm: 'очная', paperExtract: 0, entryDate: '2019-09-01', healthGroup: 'основная',
  });
  transaction.insert(enrolmentTable, { studentId: id, classId, dateFrom, dateTo: dateTo ?? null });
  return id;
}

export function insertGuardian(transaction: Transaction, studentId: number, fullName: string, relation: 'mother' | 'father'): number {
  const guardianId = transaction.insert(guardianTable, { fullName, phone: '+7 913 000-00-01' });
  transaction.insert(studentGuardianTable, { studentId, guardianId, relation });
  return guardianId;
}
