import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { change, mark, MONDAY_LESSON, absence, openJournal } from '../../support/journal-page';
import { joinTexts, readPages } from '../../support/documents/read-pdf';

const readText = async (bytes: Uint8Array): Promise<string> => (await readPages(bytes)).map(joinTexts).join(' ');
const PLAN = { toClassId: null, groupIds: [] as number[], destination: '', reason: null };
/** To be looked at: `UCH_LOOK` names a folder. */
const keep = (name: string, bytes: Uint8Array): void => { if (process.env.UCH_LOOK !== undefined) writeFileSync(`${process.env.UCH_LOOK}/${name}.pdf`, bytes); };

it('counts the movement, prints it with its orders (DOC-43), and gives a leaver an extract with marks brought along (DOC-50)', async () => {
  const setup = await openJournal();
  const { school } = setup;
  const { abramov, denisov } = school.students;
  const [admin, secretary] = [await setup.login('admin'), await setup.login('secretary')];
  await setup.set(change(abramov, mark(5)), change(abramov, absence('б'), { lesson: MONDAY_LESSON }));
  const register = (number: string, kind: 'leaving' | 'transfer') => secretary.call('movement.registerOrder', { number, date: '2025-12-10', kind, text: 'Заявление родителей' });
  const sheet = await secretary.call('movement.addCarried', {
    studentId: abramov, document: 'справка школы № 2 от 01.12.2025', records: [
      { courseId: school.courses.algebra7a, kind: 'mark', slot: `p${String(school.periodIds[1])}`, value: '4', date: '2025-11-20' }, { courseId: school.courses.algebra7a, kind: 'periodMark', slot: `p${String(school.periodIds[0])}`, value: '3' },
    ],
  });
  expect(sheet.records.map(({ kind, value, period, origin }) => [kind, value, period, origin])).toEqual([['mark', '4', 'II четверть', 'otherSchool'], ['periodMark', '3', 'I четверть', 'otherSchool']]);
  await expect(secretary.call('movement.addCarried', { studentId: abramov, document: 'справка', records: [{ courseId: school.courses.algebra7b, kind: 'mark', slot: `p${String(school.periodIds[1])}`, value: '4' }] })).rejects.toMatchObject({ code: 'invalidInput' });
  const again = { studentId: abramov, document: 'справка', records: [{ courseId: school.courses.algebra7a, kind: 'periodMark' as const, slot: `p${String(school.periodIds[0])}`, value: '5' }] };
  await expect(secretary.call('movement.addCarried', again)).rejects.toMatchObject({ details: { what: expect.stringContaining('уже стоит') as string } });
  await expect(secretary.call('movement.addCarried', { ...again, records: [{ ...again.records[0]!, kind: 'mark', date: '2026-03-01' }] })).rejects.toMatchObject({ code: 'invalidInput' });
  const page = await setup.getPage();
  expect(page.students.find(({ id }) => id === abramov)?.carried).toEqual([{ kind: 'mark', date: '2025-11-20', value: '4', origin: 'справка школы № 2 от 01.12.2025' }]);
  expect(page.periodMarks).toContainEqual({ studentId: abramov, slot: `p${String(school.periodIds[0])}`, periodId: school.periodIds[0], value: '3', source: 'carried' });
  await admin.call('movement.move', { ...PLAN, kind: 'leaving', studentId: abramov, orderId: (await register('41', 'leaving')).id, date: '2025-12-11', destination: 'школа № 3 г. Канска' });
  await admin.call('movement.move', { ...PLAN, kind: 'transfer', studentId: denisov, orderId: (await register('42', 'transfer')).id, date: '2025-12-11', toClassId: school.classes.a7 });
  await expect(register('42', 'transfer')).rejects.toMatchObject({ code: 'invalidInput' });
  const report = await secretary.call('movement.getReport', { from: '2025-09-01', to: '2025-12-31' });
  expect(report.total).toEqual({ start: 6, arrived: 0, left: 1, transferredIn: 1, transferredOut: 1, end: 5, withoutOrder: 0 });
  expect(report.classes.map(({ className, start, left, transferredIn, transferredOut, end }) => [className, start, left, transferredIn, transferredOut, end])).toEqual([['7А', 4, 1, 1, 0, 4], ['7Б', 2, 0, 0, 1, 1]]);
  const printed = await secretary.call('movement.printReport', { from: '2025-09-01', to: '2025-12-31' });
  keep('doc-43', printed.bytes);
  const text = await readText(printed.bytes);
  for (const part of ['Движение контингента учащихся', 'приказ № 41 от 10.12.2025', 'Абрамов Егор', 'Денисов Олег', '7Б – 7А', 'Всего']) expect(text).toContain(part);
  const classTeacher = await setup.login('ivanova');
  const extract = await classTeacher.call('movement.buildExtract', { studentId: abramov });
  keep('doc-50', extract.bytes);
  const words = await readText(extract.bytes);
  for (const part of ['ВЫПИСКА', 'Абрамов Егор Николаевич', 'школа № 3 г. Канска', '4 (20.11, из другой школы), 5 (10.12)', 'Классный руководитель', 'Иванова Мария Петровна', 'М. П.']) expect(words).toContain(part);
  await expect((await setup.login('smirnova')).call('movement.buildExtract', { studentId: abramov })).rejects.toMatchObject({ code: 'notYourClass' });
});

it('takes a request of a class teacher to the administrator, late after three days, answered once', async () => {
  const { login, school, setNow } = await openJournal();
  const teacher = await login('ivanova');
  const sent = await teacher.call('movement.sendRequest', { classId: school.classes.a7, kind: 'leaving', studentId: school.students.abramov, text: 'Уезжает с 15 декабря' });
  expect(sent).toMatchObject({ className: '7А', student: 'Абрамов Егор', state: 'new', isLate: false, askedBy: 'Иванова М. П.' });
  await expect(teacher.call('movement.sendRequest', { classId: school.classes.a7, kind: 'leaving', studentId: school.students.denisov, text: 'не наш ученик' })).rejects.toMatchObject({ code: 'invalidInput' });
  await expect(teacher.call('movement.sendRequest', { classId: school.classes.b7, kind: 'arrival', studentId: null, text: 'чужой класс' })).rejects.toMatchObject({ code: 'notYourClass' });
  setNow('2025-12-14T10:00:00+07:00');
  const admin = await login('admin');
  expect((await admin.call('movement.listRequests', {})).map(({ isLate }) => isLate)).toEqual([true]);
  expect(await (await login('smirnova')).call('movement.listRequests', {})).toEqual([]);
  const done = await admin.call('movement.decideRequest', { requestId: sent.id, version: sent.version, decision: 'done', answer: null });
  expect(done).toMatchObject({ state: 'done', decidedBy: 'Лебедев П. А.', isLate: false });
  await expect(admin.call('movement.decideRequest', { requestId: sent.id, version: sent.version, decision: 'declined', answer: 'поздно' })).rejects.toMatchObject({ code: 'changedByOther' });
});
