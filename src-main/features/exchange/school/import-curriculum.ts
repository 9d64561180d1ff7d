import type { CurriculumRecord, GroupRecord, LoadRecord, SchoolFile } from '@shared/domain/exchange';
import {
  courseTable, courseTeacherTable, curriculumLineTable, groupMemberTable, studyGroupTable, timetableEntryTable, timetableVersionTable,
} from '../../../database/entities';
import type { ImportWriter } from '../import-writer';
import type { CalendarIds } from './import-calendar';
import { studentKey, type PeopleIds } from './import-people';

type Ids = CalendarIds & PeopleIds;

/** Curriculum, subgroups with members, load = courses with their teachers, the timetable (SET-10, CUR-01, CUR-03, TT-01). */
export function importCurriculum(writer: ImportWriter, file: SchoolFile, ids: Ids): void {
  for (const line of file.curriculum) importLine(writer, line, file, ids);
  const groups = importGroups(writer, file, ids);
  const courseIds = file.load.map((row) => importCourse(writer, row, file, ids, groups));
  importTimetable(writer, file, ids, courseIds);
}

function importLine(writer: ImportWriter, { subject, column, classNames, hours }: CurriculumRecord, file: SchoolFile, ids: Ids): void {
  const subjectId = getId(ids.subjects, subject);
  const isWholeGrade = /^\d+$/.test(column);
  for (const className of isWholeGrade ? classNames.slice(0, 1) : classNames) {
    const grade = file.classes.find((row) => row.name === className)?.grade ?? 0;
    const classId = isWholeGrade ? null : getId(ids.classes, className);
    writer.ensure(curriculumLineTable, 'Строки учебного плана', { yearId: ids.yearId, subjectId, grade, classId }, { hoursPerWeek: hours }, `${subject}, ${column}`);
  }
}

type GroupIds = { readonly whole: ReadonlyMap<string, number>; readonly sub: ReadonlyMap<string, number> };
const groupKey = (className: string, subject: string, name: string): string => `${className}|${subject}|${name}`;

function importGroups(writer: ImportWriter, file: SchoolFile, ids: Ids): GroupIds {
  const whole = new Map(
    file.classes.map(({ name }) => [name, writer.ensure(studyGroupTable, 'Группы (класс целиком)', { classId: getId(ids.classes, name), kind: 'class' }, {})]),
  );
  const sub = new Map(file.groups.map((group) => [groupKey(group.className, group.subject, group.name), importSubgroup(writer, group, file, ids)]));
  return { whole, sub };
}

function importSubgroup(writer: ImportWriter, group: GroupRecord, file: SchoolFile, ids: Ids): number {
  const classId = getId(ids.classes, group.className);
  const subjectId = getId(ids.subjects, group.subject);
  const groupId = writer.ensure(studyGroupTable, 'Подгруппы', { classId, kind: 'subgroup', subjectId, name: group.name }, {});
  for (const member of group.members) {
    const studentId = getId(ids.students, studentKey(group.className, member.fullName));
    writer.ensure(groupMemberTable, 'Состав подгрупп', { groupId, studentId, dateFrom: file.year.startDate }, {}, member.fullName);
  }
  return groupId;
}

function importCourse(writer: ImportWriter, row: LoadRecord, file: SchoolFile, ids: Ids, groups: GroupIds): number {
  const groupId = row.groupName === null ? getId(groups.whole, row.className) : getId(groups.sub, groupKey(row.className, row.subject, row.groupName));
  const name = `${row.className}, ${row.subject}`;
  const roomId = row.room === null ? null : (ids.rooms.get(row.room) ?? null);
  const values = { yearId: ids.yearId, classId: getId(ids.classes, row.className), kind: row.isExtracurricular ? 'extracurricular' : 'lesson', hoursPerWeek: row.weeklyHours, roomId };
  const courseId = writer.ensure(courseTable, 'Страницы журнала (нагрузка)', { groupId, subjectId: getId(ids.subjects, row.subject) }, values, name);
  writer.ensure(courseTeacherTable, 'Учителя страниц', { courseId, staffId: getId(ids.staff, row.teacherLogin) }, { dateFrom: file.year.startDate }, name);
  return courseId;
}

function importTimetable(writer: ImportWriter, file: SchoolFile, ids: Ids, courseIds: readonly number[]): void {
  const versionId = writer.ensure(timetableVersionTable, 'Расписание уроков', { yearId: ids.yearId, name: 'Основное' }, { dateFrom: file.year.startDate });
  for (const { loadIndex, weekday, lessonNumber, room, text } of file.timetable) {
    const courseId = courseIds[loadIndex];
    if (courseId === undefined) throw new RangeError(`timetable entry «${text}» has no load row`);
    const roomId = room === null ? null : (ids.rooms.get(room) ?? null);
    writer.ensure(timetableEntryTable, 'Уроки в сетке расписания', { versionId, courseId, weekday, lessonNumber, parity: 0 }, { roomId }, text);
  }
}

function getId(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new RangeError(`the checked file names «${name}», which it does not declare`);
  return id;
}
