import { expect, it } from 'vitest';
import { timetableEntryTable } from '@main/database/entities';
import { joinTexts, readPages } from '../../support/documents/read-pdf';
import { openTestBackend } from '../../support/test-backend';

/** A stream of 7А and 7Б with Абрамов (7А) and Громова (7Б), taught by Орлова on Fridays, sixth lesson. */
async function openStream() {
  const setup = await openTestBackend();
  const { school, arrange, login } = setup;
  const deputy = await login('zavuch');
  const { a7, b7 } = school.classes;
  const group = await deputy.call('groups.saveGroup', {
    id: null, version: 0, kind: 'stream', name: 'Профильный поток', subjectId: school.subjects.algebra, classIds: [a7, b7], hours: 1, staffId: school.staff.orlova.staffId, from: '2025-09-01',
  });
  await arrange((transaction) => transaction.insert(timetableEntryTable, { versionId: school.timetableVersionId, courseId: group.courseId, weekday: 5, lessonNumber: 6, parity: 0 }));
  const before = await deputy.call('groups.getMembers', { courseId: group.courseId });
  const { abramov, gromova } = school.students;
  await deputy.call('groups.setMembers', { courseId: group.courseId, version: before.version, from: '2025-09-01', studentIds: [abramov, gromova] });
  return { ...setup, deputy, group, before, orlova: await login('orlova') };
}

it('keeps one page for pupils of several classes, with marks, prints and a list of its own', async () => {
  const { group, before, orlova, school, deputy } = await openStream();
  expect(group).toMatchObject({ kind: 'stream', classNames: ['7А', '7Б'], hours: 1, teachers: ['Орлова Н. С.'], count: 0 });
  expect(before.students.map(({ name, className }) => [className, name]).slice(-2)).toEqual([['7Б', 'Громова Вера'], ['7Б', 'Денисов Олег']]);
  const page = await orlova.call('journal.getPage', { courseId: group.courseId });
  expect(page.students.map(({ number, name }) => [number, name])).toEqual([[1, 'Абрамов Егор'], [2, 'Громова Вера']]);
  const mark = (studentId: number) => ({ date: '2025-12-05', lessonNumber: 6, column: 1, studentId, seen: { mark: 0, absence: 0 }, set: { kind: 'mark' as const, value: 5 } });
  const results = await orlova.call('journal.setCells', { courseId: group.courseId, changes: [mark(school.students.gromova), mark(school.students.denisov)] });
  expect(results.map(({ refusal }) => refusal)).toEqual([null, 'studentNotOnList']);
  const spreads = (await readPages((await orlova.call('printing.buildCourseSpreads', { courseId: group.courseId })).bytes)).map(joinTexts).join(' ');
  expect(spreads).toMatch(/Абрамов Егор.*Громова Вера/);
  const bookOf = async (classId: number) => (await readPages((await deputy.call('printing.buildClassBook', { classId })).bytes)).map(joinTexts).filter((text) => text.includes('Профильный поток')).join(' ');
  expect(await bookOf(school.classes.b7)).toMatch(/Громова Вера/);
  expect(await bookOf(school.classes.b7)).not.toMatch(/Абрамов Егор/);
});

it('is seen by the class teacher of each of its classes and kept by its own teacher only', async () => {
  const { group, login, school } = await openStream();
  const smirnova = await login('smirnova');
  expect((await smirnova.call('journal.listCourses', {})).map(({ id }) => id)).toContain(group.courseId);
  expect(await smirnova.call('journal.getPage', { courseId: group.courseId })).toMatchObject({ canEnter: false, viewOnlyReason: 'viewOnly' });
  expect((await smirnova.call('groups.listGroups', {})).map(({ name }) => name)).toEqual(['Профильный поток']);
  await expect((await login('petrov')).call('journal.getPage', { courseId: group.courseId })).rejects.toMatchObject({ code: 'notYourPage' });
  const deputy = await login('zavuch');
  const change = { id: group.id, version: group.version, kind: 'stream' as const, name: 'Поток', subjectId: group.subjectId, hours: 1, staffId: null, from: '2025-09-01' };
  await expect(deputy.call('groups.saveGroup', { ...change, classIds: [school.classes.a7] })).rejects.toMatchObject({ code: 'invalidInput', details: { what: expect.stringContaining('7Б') as string } });
});
