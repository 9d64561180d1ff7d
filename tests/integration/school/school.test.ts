import { expect, it } from 'vitest';
import { classTeacherTable, enrolmentTable } from '@main/database/entities';
import { openTestBackend } from '../../support/test-backend';

it('lists the classes in school order with teacher, room and number of pupils', async () => {
  const { login, school } = await openTestBackend();
  expect(await (await login('zavuch')).call('school.listClasses', {})).toEqual([
    { id: school.classes.a7, name: '7А', grade: 7, letter: 'А', profile: null, classTeacher: 'Иванова Мария Петровна', room: '301', studentCount: 4, isOwn: false },
    { id: school.classes.b7, name: '7Б', grade: 7, letter: 'Б', profile: null, classTeacher: 'Смирнова Ольга Викторовна', room: '204', studentCount: 2, isOwn: false },
  ]);
});

it('shows a class teacher the own class only, and a subject teacher none', async () => {
  const { login } = await openTestBackend();
  expect((await (await login('ivanova')).call('school.listClasses', {})).map((row) => [row.name, row.isOwn])).toEqual([['7А', true]]);
  expect(await (await login('petrov')).call('school.listClasses', {})).toEqual([]);
});

it('counts pupils and names the teacher of the day', async () => {
  const { login, arrange, school, setNow } = await openTestBackend();
  await arrange((transaction) => {
    const { id } = transaction.query.find<{ id: number }>('SELECT id FROM enrolment WHERE student_id = ?', school.students.abramov) ?? { id: 0 };
    transaction.update(enrolmentTable, { id }, { dateTo: '2025-12-10' });
    const { id: teacherId } = transaction.query.find<{ id: number }>('SELECT id FROM class_teacher WHERE class_id = ?', school.classes.a7) ?? { id: 0 };
    transaction.update(classTeacherTable, { id: teacherId }, { dateTo: '2025-12-10' });
    transaction.insert(classTeacherTable, { classId: school.classes.a7, staffId: school.staff.petrov.staffId, dateFrom: '2025-12-11' });
  });
  const deputy = await login('zavuch');
  const find = async () => (await deputy.call('school.listClasses', {})).find((row) => row.name === '7А');
  expect(await find()).toMatchObject({ studentCount: 4, classTeacher: 'Иванова Мария Петровна' });
  setNow('2025-12-11T09:00:00+07:00');
  expect(await find()).toMatchObject({ studentCount: 3, classTeacher: 'Петров Андрей Львович' });
});

it('shows the lists of the first day before the year has begun', async () => {
  const { login } = await openTestBackend({ now: '2025-08-28T10:00:00+07:00' });
  const deputy = await login('zavuch');
  expect((await deputy.call('school.listClasses', {})).map((row) => row.studentCount)).toEqual([4, 2]);
});

it('lists the periods of the year in order', async () => {
  const { login } = await openTestBackend();
  const periods = await (await login('petrov')).call('school.listPeriods', {});
  expect(periods.map(({ name, startDate, endDate, gradeFrom, gradeTo }) => [name, startDate, endDate, gradeFrom, gradeTo])).toEqual([
    ['I четверть', '2025-09-01', '2025-10-24', 1, 9],
    ['II четверть', '2025-11-05', '2025-12-30', 1, 9],
    ['III четверть', '2026-01-12', '2026-03-27', 1, 9],
    ['IV четверть', '2026-04-06', '2026-05-26', 1, 9],
  ]);
});
