import { expect, it } from 'vitest';
import { consentTable, enrolmentTable } from '@main/database/entities';
import { insertStudent } from '../../support/small-school-people';
import { openTestBackend } from '../../support/test-backend';

it('lists a class alphabetically with groups and consent', async () => {
  const { login, school, arrange } = await openTestBackend();
  const { abramov, elkina } = school.students;
  await arrange((transaction) => {
    transaction.insert(consentTable, { studentId: abramov, kind: 'processing', decision: 'dissent' });
    transaction.insert(consentTable, { studentId: abramov, kind: 'processing', decision: 'consent' });
    transaction.insert(consentTable, { studentId: elkina, kind: 'processing', decision: 'dissent' });
  });
  const list = await (await login('ivanova')).call('people.getClassList', { classId: school.classes.a7 });
  expect(list).toMatchObject({ className: '7А', classTeacher: 'Иванова Мария Петровна', date: '2025-12-10' });
  expect(list.rows.map(({ number, name, consent, groups }) => [number, name, consent, groups])).toEqual([
    [1, 'Абрамов Егор', 'given', ['Англ.: 1 подгруппа']],
    [2, 'Ёлкина Дарья', 'refused', ['Англ.: 2 подгруппа']],
    [3, 'Жуков Пётр Ильич', 'none', ['Англ.: 1 подгруппа']],
    [4, 'Жуков Пётр Олегович', 'none', ['Англ.: 2 подгруппа']],
  ]);
  expect(list.rows[0]).toEqual({
    studentId: abramov, number: 1, name: 'Абрамов Егор', birthDate: '2012-05-14', sex: 'м', personalFile: null, educationForm: 'очная', healthGroup: 'основная', consent: 'given',
    groups: ['Англ.: 1 подгруппа'], dateFrom: '2025-09-01', dateTo: null,
  });
});

it('gives a newcomer the alphabetical place from the first day, and lets a leaver go after the last', async () => {
  const { login, school, arrange } = await openTestBackend();
  const classId = school.classes.b7;
  await arrange((transaction) => {
    insertStudent(transaction, { name: 'Дёмина Алла', sex: 'ж', classId, dateFrom: '2025-11-10' });
    const { id } = transaction.query.find<{ id: number }>('SELECT id FROM enrolment WHERE student_id = ?', school.students.gromova) ?? { id: 0 };
    transaction.update(enrolmentTable, { id }, { dateTo: '2025-11-10' });
  });
  const deputy = await login('zavuch');
  const namesOn = async (date: string) => (await deputy.call('people.getClassList', { classId, date })).rows.map((row) => row.name);
  expect(await namesOn('2025-11-09')).toEqual(['Громова Вера', 'Денисов Олег']);
  expect(await namesOn('2025-11-10')).toEqual(['Громова Вера', 'Дёмина Алла', 'Денисов Олег']);
  expect(await namesOn('2025-11-11')).toEqual(['Дёмина Алла', 'Денисов Олег']);
});
