import { type ClassRecord, type GroupMember, type GroupRecord, type LoadRecord, type Lookup, type RoomRecord, type StaffRecord, type SubjectRecord, foldName } from '@shared/domain/exchange';
import { readClass, readRoom, readSubject, readTeacher } from './read-reference';
import { GROUP_COLUMNS, LOAD_COLUMNS } from './school-columns';
import { hasSheet, takeRows, type SchoolReading } from './school-reading';

export type LoadLookups = { readonly classes: Lookup<ClassRecord>; readonly subjects: Lookup<SubjectRecord>; readonly staff: Lookup<StaffRecord>; readonly rooms: Lookup<RoomRecord> };

const MAX_HOURS = 20;

/** Sheet «Нагрузка»: one row = one course of a class or subgroup with its teacher (CUR-03). */
export function readLoad(reading: SchoolReading, known: LoadLookups): LoadRecord[] {
  return takeRows(reading, 'Нагрузка', LOAD_COLUMNS, ['className', 'groupName', 'subject']).map((row) => {
    const className = readClass(reading, row, 'className', known.classes);
    const subject = readSubject(reading, row, 'subject', known.subjects);
    if (row.text('teacher') === '') row.requiredText('teacher');
    return {
      className,
      groupName: row.optionalText('groupName'),
      subject,
      teacherLogin: readTeacher(reading, row, 'teacher', known.staff, 'Учитель') ?? '',
      weeklyHours: row.requiredInteger('weeklyHours', 1, MAX_HOURS),
      room: readRoom(reading, row, 'room', known.rooms),
      isExtracurricular: known.subjects.find(subject)?.component === 'extracurricular',
      source: row.source,
      faulty: row.faulty,
    };
  });
}

/** Sheet «Подгруппы»: a pupil of a subgroup in a row (SET-10). */
export function readGroups(reading: SchoolReading, known: LoadLookups, load: readonly LoadRecord[]): GroupRecord[] {
  // A school without subgroups needs no such sheet.
  if (!load.some((row) => row.groupName !== null) && !hasSheet(reading, 'Подгруппы')) return [];
  const groups = new Map<string, { readonly className: string; readonly subject: string; readonly name: string; readonly members: GroupMember[] }>();
  for (const row of takeRows(reading, 'Подгруппы', GROUP_COLUMNS, ['className', 'subject', 'name'])) {
    const className = readClass(reading, row, 'className', known.classes);
    const subject = readSubject(reading, row, 'subject', known.subjects);
    const name = row.requiredText('name');
    const member: GroupMember = { fullName: row.requiredText('student'), source: row.source, faulty: row.faulty };
    const key = [className, subject, foldName(name)].join('|');
    const group = groups.get(key);
    if (group) group.members.push(member);
    else groups.set(key, { className, subject, name, members: [member] });
  }
  return [...groups.values()];
}
