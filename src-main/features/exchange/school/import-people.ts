import type { ClassRecord, GuardianRecord, SchoolFile, StaffRecord, StudentRecord } from '@shared/domain/exchange';
import { addDays } from '@shared/lib/calendar-date';
import {
  accountRoleTable, accountTable, classBellsTable, classTeacherTable, consentTable, enrolmentTable, guardianTable, roleRequestTable, schoolClassTable, staffTable, studentGuardianTable, studentTable,
} from '../../../database/entities';
import type { ImportWriter } from '../import-writer';
import type { CalendarIds } from './import-calendar';

export type PeopleIds = { readonly staff: ReadonlyMap<string, number>; readonly classes: ReadonlyMap<string, number>; readonly students: ReadonlyMap<string, number> };

/** Key of a pupil within the file: names are unique inside a class. */
export function studentKey(className: string, fullName: string): string {
  return `${className}|${fullName}`;
}

/** Staff with accounts, classes with teacher and bells, pupils with guardians, consents and enrolments (SET-07, SET-09, PUP). */
export function importPeople(writer: ImportWriter, file: SchoolFile, ids: CalendarIds, adminLogin: string | null): PeopleIds {
  const staff = new Map(file.staff.map((person) => [person.login, importStaff(writer, person, ids, adminLogin)]));
  const classes = new Map(file.classes.map((row) => [row.name, importClass(writer, row, file, ids, staff)]));
  const students = new Map<string, number>();
  for (const student of file.students) {
    const studentId = importStudent(writer, student);
    students.set(studentKey(student.className, student.fullName), studentId);
    const classId = classes.get(student.className);
    if (classId !== undefined) writer.ensure(enrolmentTable, 'Зачисления в классы', { studentId, classId, dateFrom: file.year.startDate }, {}, student.fullName);
  }
  return { staff, classes, students };
}

/** A staff member is the e-mail, in a school made without a file the name; the account has no password until a slip is issued (USR-02). */
export function importStaff(writer: ImportWriter, person: StaffRecord, ids: Pick<CalendarIds, 'rooms'>, adminLogin: string | null): number {
  const { lastName, firstName, middleName, birthDate, position, email, phone, room, roles, fullName } = person;
  const roomId = room === null ? null : (ids.rooms.get(room) ?? null);
  const name = { lastName, firstName, middleName };
  const facts = { birthDate, position, phone, roomId };
  const knownId = email === '' ? null : findByNameAlone(writer, person);
  const staffId = knownId === null ? writer.ensure(staffTable, 'Сотрудники', email === '' ? name : { email }, { ...(email === '' ? {} : name), ...facts }, fullName) : writer.ensure(staffTable, 'Сотрудники', { id: knownId }, { email, ...facts }, fullName);
  if (writer.transaction.query.find('SELECT id FROM account WHERE staff_id = ?', staffId)) {
    writer.keep('Учётные записи');
    return staffId;
  }
  const login = adminLogin !== null && roles.includes('sysadmin') ? adminLogin : person.login;
  const accountId = writer.insert(accountTable, 'Учётные записи', { staffId, login, mustChange: 1, isBlocked: 0, failedAttempts: 0 });
  for (const role of roles) {
    // Into a school that is at work nobody brings an administrator by a file: the director confirms (USR-07).
    if (role === 'sysadmin' && adminLogin === null) writer.insert(roleRequestTable, 'Просьбы о правах администратора', { accountId, role, requestedBy: writer.transaction.author.accountId, requestedAt: writer.transaction.author.at });
    else writer.insert(accountRoleTable, 'Роли', { accountId, role });
  }
  return staffId;
}

const BY_NAME = `SELECT s.id AS "id", s.birth_date AS "birthDate" FROM staff s WHERE s.last_name = ? AND s.first_name = ? AND coalesce(s.middle_name, '') = ? AND s.email IS NULL AND s.dismissed_on IS NULL
  AND NOT EXISTS (SELECT o.id FROM staff o WHERE o.email = ?)`;

/** Whoever the wizard made by name is not made once more when the file tells the e-mail; two of the same name, or another birth date, are other people. */
function findByNameAlone({ transaction }: ImportWriter, { lastName, firstName, middleName, email, birthDate }: StaffRecord): number | null {
  const known = transaction.query.all<{ id: number; birthDate: string | null }>(BY_NAME, lastName, firstName, middleName ?? '', email);
  const [only] = known;
  return only && known.length === 1 && (only.birthDate === null || birthDate === null || only.birthDate === birthDate) ? only.id : null;
}

function importClass(writer: ImportWriter, row: ClassRecord, file: SchoolFile, ids: CalendarIds, staff: ReadonlyMap<string, number>): number {
  const { grade, letter, name, shift, profile, room } = row;
  const roomId = room === null ? null : (ids.rooms.get(room) ?? null);
  const classId = writer.ensure(schoolClassTable, 'Классы', { yearId: ids.yearId, grade, letter }, { name, shift, profile, roomId }, name);
  const teacherId = row.teacherLogin === null ? undefined : staff.get(row.teacherLogin);
  if (teacherId !== undefined) writer.ensure(classTeacherTable, 'Классные руководители', { classId, staffId: teacherId }, { dateFrom: file.year.startDate }, name);
  row.bells.forEach(({ from, schedule }, index) => {
    const scheduleId = ids.bells.get(schedule);
    const next = row.bells[index + 1];
    if (scheduleId !== undefined) writer.ensure(classBellsTable, 'Звонки классов', { classId, dateFrom: from }, { scheduleId, dateTo: next ? addDays(next.from, -1) : null }, name);
  });
  return classId;
}

/** A pupil is СНИЛС, then the personal file number. */
export function importStudent(writer: ImportWriter, student: StudentRecord): number {
  const { lastName, firstName, middleName, sex, birthDate, snils, personalFile, address, diaryEmail, entryDate, entryOrder, educationForm, healthGroup } = student;
  const values = {
    lastName, firstName, middleName, sex, birthDate, address, diaryEmail, entryDate, entryOrder, educationForm, healthGroup, paperExtract: student.wantsPaperExtract ? 1 : 0,
  };
  const key = snils !== null ? { snils } : { personalFile, lastName, firstName, birthDate };
  const studentId = writer.ensure(studentTable, 'Ученики', key, snils !== null ? { personalFile, ...values } : values, student.fullName);
  for (const guardian of student.guardians) importGuardian(writer, studentId, guardian);
  if (student.hasConsent) writer.ensure(consentTable, 'Согласия', { studentId, kind: 'processing' }, { decision: 'consent' }, student.fullName);
  return studentId;
}

const RELATIONS = { мать: 'mother', отец: 'father' } as const;

/** Name with phone is one person, also for brothers and sisters; an e-mail is no key. */
function importGuardian(writer: ImportWriter, studentId: number, { relation, fullName, phone }: GuardianRecord): void {
  const known = phone === null ? undefined : writer.transaction.query.find<{ id: number }>('SELECT id FROM guardian WHERE phone = ? AND full_name = ?', phone, fullName);
  const ofStudent = writer.transaction.query.find<{ id: number }>(
    'SELECT g.id FROM guardian g JOIN student_guardian l ON l.guardian_id = g.id WHERE l.student_id = ? AND g.full_name = ?', studentId, fullName,
  );
  const existing = ofStudent ?? known;
  if (existing) writer.keep('Родители и законные представители');
  const guardianId = existing?.id ?? writer.insert(guardianTable, 'Родители и законные представители', { fullName, phone });
  writer.ensure(studentGuardianTable, 'Связи с родителями', { studentId, guardianId }, { relation: RELATIONS[relation] }, fullName);
}
