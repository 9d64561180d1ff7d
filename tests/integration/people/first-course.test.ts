import { expect, it } from 'vitest';
import { schoolClassTable, schoolTable, studentTable } from '@main/database/entities';
import { openTestBackend } from '../../support/test-backend';

it('checks the data of the first course where the regulation of a college asks for it (LRS-39)', async () => {
  const { arrange, login, school, setNow } = await openTestBackend({ now: '2025-09-05T10:00:00+07:00' });
  const deputy = await login('zavuch');
  const { a7, b7 } = school.classes;
  await arrange((transaction) => {
    transaction.update(schoolTable, { id: 1 }, { preset: '001' });
    for (const id of [a7, b7]) transaction.update(schoolClassTable, { id }, { grade: 1 });
    transaction.update(studentTable, { id: school.students.abramov }, { documentKind: 'passport', documentNumber: '04 09 123456', email: 'abramov@mail.example' });
  });
  expect(await deputy.call('people.listFirstCourse', {})).toBeNull();
  await arrange((transaction) => transaction.update(schoolTable, { id: 1 }, { organisationKind: 'college' }));
  const check = await deputy.call('people.listFirstCourse', {});
  expect(check).toMatchObject({ dueOn: '2025-09-10', isOverdue: false });
  const group = check?.groups.find(({ classId }) => classId === a7);
  expect([group?.students, group?.percent]).toEqual([4, 25]);
  expect(group?.missing.map(({ name }) => name)).not.toContain('Абрамов Егор');
  expect(group?.missing[0]?.fields).toEqual(expect.arrayContaining(['паспорт', 'e-mail', 'родитель']));
  setNow('2025-09-11T10:00:00+07:00');
  expect(await deputy.call('people.listFirstCourse', {})).toMatchObject({ isOverdue: true });
  expect((await (await login('ivanova')).call('people.listFirstCourse', {}))?.groups.map(({ classId }) => classId)).toEqual([a7]);
  await arrange((transaction) => transaction.update(schoolTable, { id: 1 }, { preset: '002' }));
  expect(await deputy.call('people.listFirstCourse', {})).toBeNull();
});
