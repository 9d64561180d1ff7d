import type { Role } from '@shared/domain/accounts';
import { foldName, type Lookup, type RoomRecord, type StaffRecord } from '@shared/domain/exchange';
import type { RowReader } from '../row-reader';
import { readRoom } from './read-reference';
import { STAFF_COLUMNS } from './school-columns';
import { takeRows, type SchoolReading } from './school-reading';

type Row = RowReader<keyof typeof STAFF_COLUMNS>;

const ROLES: Readonly<Record<string, Role>> = {
  учитель: 'subjectTeacher',
  'учитель-предметник': 'subjectTeacher',
  преподаватель: 'subjectTeacher',
  педагог: 'subjectTeacher',
  'классный руководитель': 'classTeacher',
  куратор: 'classTeacher',
  'заместитель директора': 'deputy',
  'заместитель директора по увр': 'deputy',
  завуч: 'deputy',
  директор: 'director',
  секретарь: 'secretary',
  администратор: 'sysadmin',
  'системный администратор': 'sysadmin',
  'заведующий отделением': 'headOfDepartment',
};
const FAMILY = /^(ученик|ученица|учащийся|учащаяся|обучающийся|обучающаяся|студент|родитель|мать|отец|опекун|законный представитель)$/u;
const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/u;

/** Sheet «Сотрудники»: the card, the roles, and the e-mail whose local part is the proposed login (SET-07, USR-06). */
export function readStaff(reading: SchoolReading, rooms: Lookup<RoomRecord>): StaffRecord[] {
  return takeRows(reading, 'Сотрудники', STAFF_COLUMNS, ['lastName', 'firstName', 'middleName']).map((row) => {
    const [lastName, firstName, middleName] = [row.requiredText('lastName'), row.requiredText('firstName'), row.optionalText('middleName')];
    const fullName = [lastName, firstName, middleName].filter(Boolean).join(' ');
    const email = readEmail(row, fullName);
    return {
      lastName,
      firstName,
      middleName,
      fullName,
      birthDate: row.date('birthDate'),
      position: row.text('position'),
      roles: readRoles(row, fullName),
      room: readRoom(reading, row, 'room', rooms),
      email,
      login: email.split('@')[0]?.toLowerCase() ?? '',
      phone: row.optionalText('phone'),
      source: row.source,
      faulty: row.faulty,
    };
  });
}

function readEmail(row: Row, name: string): string {
  const email = row.requiredText('email');
  if (email === '' || EMAIL.test(email)) return email;
  row.report('badEmail', 'email', { name });
  return '';
}

function readRoles(row: Row, name: string): Role[] {
  const roles = new Set<Role>();
  const names = row.text('roles').split(/[,;/]/).map((part) => part.trim()).filter(Boolean);
  if (names.length === 0) row.report('noRole', 'roles', { name });
  for (const value of names) {
    const role = Object.entries(ROLES).find(([title]) => foldName(title) === foldName(value))?.[1];
    if (role) roles.add(role);
    else if (FAMILY.test(value.toLowerCase())) row.report('studentRole', 'roles', { value, name });
    else row.report('unknownRole', 'roles', { value });
  }
  return [...roles];
}
