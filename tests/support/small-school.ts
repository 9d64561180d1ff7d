import {
  acknowledgementTable, classTeacherTable, courseTable, courseTeacherTable, groupMemberTable, lessonPlanItemTable, lessonPlanTable, roomTable, schoolClassTable, studyGroupTable, subjectTable,
  timetableEntryTable, timetableVersionTable,
} from '@main/database/entities';
import type { Transaction } from '@main/database/transaction';
import { insertCalendar, insertClassBells, type CalendarIds } from './small-school-calendar';
import { insertGuardian, insertStaff, insertStudent } from './small-school-people';

export type SmallSchool = ReturnType<typeof insertSmallSchool>;

type NewCourse = { yearId: number; classId: number; groupId: number; subjectId: number; teacherId: number; hours: number; kind?: 'lesson' | 'extracurricular' };

const START = '2025-09-01';

/**
 * 7А with four pupils (two English subgroups of two), 7Б with two, their teachers, a deputy, a director, an administrator, a secretary.
 * Lessons: algebra 7А Mon 1, Wed 3, Fri 2; English 7А Tue 2, Thu 4 (both subgroups); «Разговоры о важном» 7А Mon 6; algebra 7Б Mon 2, Wed 1, Fri 4.
 */
export function insertSmallSchool(transaction: Transaction) {
  const calendar = insertCalendar(transaction);
  const staff = insertEverybody(transaction);
  for (const { accountId } of Object.values(staff)) transaction.insert(acknowledgementTable, { accountId, yearId: calendar.yearId, ruleVersion: '2025-1', confirmedAt: '2025-09-01T03:00:00.000Z', workstation: 'ТЕСТ-1' });
  const rooms = { r301: transaction.insert(roomTable, { name: '301', title: 'Математика', capacity: 30 }), r204: transaction.insert(roomTable, { name: '204' }) };
  const classes = {
    a7: insertClass(transaction, calendar, 'А', rooms.r301),
    b7: insertClass(transaction, calendar, 'Б', rooms.r204),
  };
  transaction.insert(classTeacherTable, { classId: classes.a7, staffId: staff.ivanova.staffId, dateFrom: START });
  transaction.insert(classTeacherTable, { classId: classes.b7, staffId: staff.smirnova.staffId, dateFrom: START });
  const students = insertPupils(transaction, classes);
  const { subjects, groups, courses } = insertCourses(transaction, { calendar, staff, classes, students });
  const planId = insertLessonPlan(transaction, courses.algebra7a);
  const timetableVersionId = insertTimetable(transaction, calendar, courses, rooms.r301);
  return { ...calendar, staff, rooms, classes, students, subjects, groups, courses, planId, timetableVersionId };
}

function insertEverybody(transaction: Transaction) {
  return {
    ivanova: insertStaff(transaction, { name: 'Иванова Мария Петровна', login: 'ivanova', roles: ['subjectTeacher', 'classTeacher'], position: 'Учитель математики' }),
    petrov: insertStaff(transaction, { name: 'Петров Андрей Львович', login: 'petrov', roles: ['subjectTeacher'], position: 'Учитель английского языка' }),
    orlova: insertStaff(transaction, { name: 'Орлова Нина Сергеевна', login: 'orlova', roles: ['subjectTeacher'], position: 'Учитель английского языка' }),
    smirnova: insertStaff(transaction, { name: 'Смирнова Ольга Викторовна', login: 'smirnova', roles: ['subjectTeacher', 'classTeacher'], position: 'Учитель математики' }),
    deputy: insertStaff(transaction, { name: 'Зайцева Елена Юрьевна', login: 'zavuch', roles: ['deputy'], position: 'Заместитель директора по УВР' }),
    director: insertStaff(transaction, { name: 'Соколов Игорь Петрович', login: 'director', roles: ['director'], position: 'Директор' }),
    sysadmin: insertStaff(transaction, { name: 'Лебедев Павел Андреевич', login: 'admin', roles: ['sysadmin'], position: 'Системный администратор' }),
    secretary: insertStaff(transaction, { name: 'Фомина Галина Ивановна', login: 'secretary', roles: ['secretary'], position: 'Секретарь учебной части' }),
  };
}

function insertClass(transaction: Transaction, { yearId, bellsId }: CalendarIds, letter: string, roomId: number): number {
  const id = transaction.insert(schoolClassTable, { yearId, grade: 7, letter, name: `7${letter}`, shift: 1, roomId });
  insertClassBells(transaction, id, bellsId);
  return id;
}

/** Written out of alphabetical order on purpose; the two Zhukovs share surname and name. */
function insertPupils(transaction: Transaction, { a7, b7 }: { a7: number; b7: number }) {
  const students = {
    zhukovOleg: insertStudent(transaction, { name: 'Жуков Пётр Олегович', sex: 'м', classId: a7 }),
    zhukovIlya: insertStudent(transaction, { name: 'Жуков Пётр Ильич', sex: 'м', classId: a7 }),
    elkina: insertStudent(transaction, { name: 'Ёлкина Дарья Петровна', sex: 'ж', classId: a7 }),
    abramov: insertStudent(transaction, { name: 'Абрамов Егор Николаевич', sex: 'м', classId: a7 }),
    denisov: insertStudent(transaction, { name: 'Денисов Олег', sex: 'м', classId: b7 }),
    gromova: insertStudent(transaction, { name: 'Громова Вера Павловна', sex: 'ж', classId: b7 }),
  };
  insertGuardian(transaction, students.abramov, 'Абрамова Светлана Игоревна', 'mother');
  return students;
}

type Parts = {
  calendar: CalendarIds;
  staff: ReturnType<typeof insertEverybody>;
  classes: { a7: number; b7: number };
  students: ReturnType<typeof insertPupils>;
};

function insertCourses(transaction: Transaction, { calendar: { yearId }, staff, classes, students }: Parts) {
  const subject = (name: string, shortName: string, component: string, ordinal: number, isDivisible = 0): number =>
    transaction.insert(subjectTable, { name, shortName, component, ordinal, isDivisible });
  const subjects = {
    algebra: subject('Алгебра', 'Алгебра', 'federal', 1),
    english: subject('Английский язык', 'Англ.', 'federal', 2, 1),
    talks: subject('Разговоры о важном', 'РоВ', 'extracurricular', 3),
  };
  const groups = {
    a7: transaction.insert(studyGroupTable, { classId: classes.a7, kind: 'class' }),
    b7: transaction.insert(studyGroupTable, { classId: classes.b7, kind: 'class' }),
    english1: insertSubgroup(transaction, classes.a7, subjects.english, '1 подгруппа', [students.abramov, students.zhukovIlya]),
    english2: insertSubgroup(transaction, classes.a7, subjects.english, '2 подгруппа', [students.elkina, students.zhukovOleg]),
  };
  const ofA7 = { yearId, classId: classes.a7 };
  const courses = {
    algebra7a: insertCourse(transaction, { ...ofA7, groupId: groups.a7, subjectId: subjects.algebra, teacherId: staff.ivanova.staffId, hours: 3 }),
    english1: insertCourse(transaction, { ...ofA7, groupId: groups.english1, subjectId: subjects.english, teacherId: staff.petrov.staffId, hours: 2 }),
    english2: insertCourse(transaction, { ...ofA7, groupId: groups.english2, subjectId: subjects.english, teacherId: staff.orlova.staffId, hours: 2 }),
    talks7a: insertCourse(transaction, { ...ofA7, groupId: groups.a7, subjectId: subjects.talks, teacherId: staff.ivanova.staffId, hours: 1, kind: 'extracurricular' }),
    algebra7b: insertCourse(transaction, { yearId, classId: classes.b7, groupId: groups.b7, subjectId: subjects.algebra, teacherId: staff.smirnova.staffId, hours: 3 }),
  };
  return { subjects, groups, courses };
}

function insertSubgroup(transaction: Transaction, classId: number, subjectId: number, name: string, members: readonly number[]): number {
  const groupId = transaction.insert(studyGroupTable, { classId, kind: 'subgroup', subjectId, name });
  for (const studentId of members) transaction.insert(groupMemberTable, { groupId, studentId, dateFrom: START });
  return groupId;
}

function insertCourse(transaction: Transaction, { teacherId, hours, kind = 'lesson', ...rest }: NewCourse): number {
  const courseId = transaction.insert(courseTable, { ...rest, kind, hoursPerWeek: hours });
  transaction.insert(courseTeacherTable, { courseId, staffId: teacherId, dateFrom: START });
  return courseId;
}

function insertLessonPlan(transaction: Transaction, courseId: number): number {
  const planId = transaction.insert(lessonPlanTable, { courseId, title: 'Алгебра, 7 класс' });
  const topics = ['Числовые выражения', 'Выражения с переменными', 'Сравнение значений выражений', 'Свойства действий над числами', 'Тождества'];
  topics.forEach((topic, index) => transaction.insert(lessonPlanItemTable, { planId, ordinal: index + 1, section: 'Выражения', topic, hours: 1, homework: `§ ${String(index + 1)}` }));
  return planId;
}

function insertTimetable(transaction: Transaction, { yearId }: CalendarIds, courses: ReturnType<typeof insertCourses>['courses'], roomId: number): number {
  const versionId = transaction.insert(timetableVersionTable, { yearId, name: 'Основное', dateFrom: START });
  const entry = (courseId: number, weekday: number, lessonNumber: number): void => {
    transaction.insert(timetableEntryTable, { versionId, courseId, weekday, lessonNumber, parity: 0, roomId });
  };
  for (const [weekday, lessonNumber] of [[1, 1], [3, 3], [5, 2]] as const) entry(courses.algebra7a, weekday, lessonNumber);
  for (const [weekday, lessonNumber] of [[1, 2], [3, 1], [5, 4]] as const) entry(courses.algebra7b, weekday, lessonNumber);
  for (const [weekday, lessonNumber] of [[2, 2], [4, 4]] as const) for (const courseId of [courses.english1, courses.english2]) entry(courseId, weekday, lessonNumber);
  entry(courses.talks7a, 1, 6);
  return versionId;
}
