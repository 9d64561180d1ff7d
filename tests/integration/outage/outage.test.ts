import { beforeEach, expect, it } from 'vitest';
import { createBackend } from '@main/backend/create-backend';
import { findOutageAct } from '@main/features/outage';
import { verifySchool } from '@main/features/audit';
import { change, mark, openJournal, TODAY_LESSON } from '../../support/journal-page';
import { joinTexts, readPages } from '../../support/documents/read-pdf';
import { makeTestKeys, openTestBackend, type TestBackend } from '../../support/test-backend';

/** The third lesson of the day the test clock stands at: 10:20 in Krasnoyarsk. */
const MORNING = { from: '2025-12-10T08:05', to: '2025-12-10T09:55', cause: 'Отключение электричества в районе', classIds: [] as number[] };
const readText = async (bytes: Uint8Array): Promise<string> => (await readPages(bytes)).map(joinTexts).join(' ');

let setup: TestBackend;
beforeEach(async () => { setup = await openTestBackend({ now: '2025-12-10T12:00:00+07:00' }); });

it('prints blank forms without any school and without a login', async () => {
  const lone = createBackend({ keys: makeTestKeys(), startAt: undefined, time: () => Date.parse('2025-12-10T12:00:00+07:00'), isDemo: false, logError: (_text, error) => { throw error; } });
  const connection = lone.connect('КАБ-21');
  for (const form of ['lesson', 'classList', 'attendance'] as const) {
    const document = await connection.call('outage.printBlankForm', { form });
    expect(await readText(document.bytes)).toContain('(школа)');
    expect(document).toMatchObject({ pages: 1, warnings: [] });
  }
  lone.close();
});

it('prints the names of a class, of a subgroup with its teacher, and notes who did', async () => {
  const { login, school, database } = setup;
  const teacher = await login('petrov');
  const own = await readText((await teacher.call('outage.printCourseForm', { form: 'lesson', courseId: school.courses.english1 })).bytes);
  for (const part of ['Английский язык', 'Петров А. Л.', '7А, 1 подгруппа', 'Абрамов Егор', 'Жуков Пётр', 'Напечатал(а) Петров А. Л.']) expect(own).toContain(part);
  expect(own).not.toContain('Ёлкина');
  await expect(teacher.call('outage.printCourseForm', { form: 'lesson', courseId: school.courses.algebra7a })).rejects.toMatchObject({ code: 'notYourPage' });
  const whole = await readText((await (await login('ivanova')).call('outage.printClassForm', { form: 'attendance', classId: school.classes.a7 })).bytes);
  for (const part of ['7А', 'Жуков Пётр Ильич', 'Жуков Пётр Олегович', 'Ёлкина Дарья']) expect(whole).toContain(part);
  const lines = database.read((query) => query.all<{ key: string }>(`SELECT entity_key AS "key" FROM audit_entry WHERE entity = 'blankForm' ORDER BY id`));
  expect(lines.map(({ key }) => key)).toEqual(['Лист урока 7А, 1 подгруппа', 'Учёт посещаемости 7А']);
});

it('is entered by the administrator or the deputy, in the school’s time, and decided once by the director', async () => {
  const { login, database } = setup;
  const deputy = await login('zavuch');
  const act = await deputy.call('outage.registerAct', MORNING);
  expect(act).toMatchObject({ number: 1, startedAt: '2025-12-10T01:05:00.000Z', endedAt: '2025-12-10T02:55:00.000Z', classes: [], state: 'registered', registeredBy: 'Зайцева Е. Ю.', decidedAt: null });
  await expect(deputy.call('outage.decideAct', { actId: act.id, version: act.version, decision: 'confirmed', reason: null })).rejects.toMatchObject({ code: 'notAllowed' });
  const director = await login('director');
  await expect(director.call('outage.registerAct', MORNING)).rejects.toMatchObject({ code: 'notAllowed' });
  const decided = await director.call('outage.decideAct', { actId: act.id, version: act.version, decision: 'confirmed', reason: null });
  expect(decided).toMatchObject({ state: 'confirmed', decidedBy: 'Соколов И. П.', decidedAt: '2025-12-10T05:00:00.000Z' });
  await expect(director.call('outage.decideAct', { actId: act.id, version: act.version, decision: 'declined', reason: 'ошибка' })).rejects.toMatchObject({ code: 'changedByOther', details: { author: 'Соколов И. П.' } });
  await expect(director.call('outage.decideAct', { actId: act.id, version: decided.version, decision: 'declined', reason: 'ошибка' })).rejects.toMatchObject({ code: 'changedByOther' });
  const lines = database.read((query) => query.all<{ action: string }>(`SELECT action AS "action" FROM audit_entry WHERE entity = 'outage_act' ORDER BY id`));
  expect(lines.map(({ action }) => action)).toEqual(['insert', 'update']);
  expect(verifySchool(database).findings).toEqual([]);
});

it('refuses an act that ends before it begins, has not ended yet, lasts for months or names no class of ours', async () => {
  const admin = await setup.login('admin');
  const refuse = (part: Partial<typeof MORNING>) => expect(admin.call('outage.registerAct', { ...MORNING, ...part })).rejects;
  await refuse({ to: '2025-12-10T08:05' }).toMatchObject({ code: 'invalidInput' });
  await refuse({ to: '2025-12-10T12:01' }).toMatchObject({ code: 'invalidInput' });
  await refuse({ from: '2025-10-01T08:00' }).toMatchObject({ code: 'invalidInput' });
  await refuse({ classIds: [999_999] }).toMatchObject({ code: 'notFound' });
  await refuse({ cause: ' ' }).toMatchObject({ code: 'invalidInput' });
  expect(await admin.call('outage.listActs', {})).toEqual([]);
});

it('finds the act of a lesson: confirmed, of its class, its beginning inside', async () => {
  const { login, database, school } = setup;
  const [admin, director] = [await login('admin'), await login('director')];
  const find = (classId: number, lessonStart: string) => database.read((query) => findOutageAct(query, classId, lessonStart))?.number ?? null;
  const act = await admin.call('outage.registerAct', { ...MORNING, classIds: [school.classes.a7, school.classes.a7] });
  expect(act.classes).toEqual(['7А']);
  expect(find(school.classes.a7, act.startedAt)).toBeNull();
  await director.call('outage.decideAct', { actId: act.id, version: act.version, decision: 'confirmed', reason: null });
  expect(find(school.classes.a7, act.startedAt)).toBe(1);
  expect(find(school.classes.a7, '2025-12-10T02:54:59.000Z')).toBe(1);
  expect(find(school.classes.a7, act.endedAt)).toBeNull();
  expect(find(school.classes.b7, act.startedAt)).toBeNull();
  const declined = await admin.call('outage.registerAct', { ...MORNING, from: '2025-12-09T08:00', to: '2025-12-09T10:00' });
  await expect(director.call('outage.decideAct', { actId: declined.id, version: declined.version, decision: 'declined', reason: ' ' })).rejects.toMatchObject({ code: 'invalidInput' });
  await director.call('outage.decideAct', { actId: declined.id, version: declined.version, decision: 'declined', reason: 'уроки шли' });
  expect(find(school.classes.b7, declined.startedAt)).toBeNull();
});

it('prints the act, before and after the decision', async () => {
  const { login } = setup;
  const [admin, director] = [await login('admin'), await login('director')];
  const act = await admin.call('outage.registerAct', MORNING);
  const before = await readText((await admin.call('outage.printAct', { actId: act.id })).bytes);
  for (const part of ['АКТ № 1', '10.12.2025 08:05', '1 ч 50 мин', 'вся школа', 'Лебедев', 'Соколов']) expect(before).toContain(part);
  expect(before).not.toContain('Подтверждён');
  await director.call('outage.decideAct', { actId: act.id, version: act.version, decision: 'confirmed', reason: null });
  const after = await admin.call('outage.printAct', { actId: act.id });
  expect(await readText(after.bytes)).toContain('Подтверждён директором 10.12.2025 12:00 (Соколов И. П.).');
  expect(after.fileName).toBe('Акт о техническом сбое № 1.pdf');
});

it('marks the history of a cell «по акту» where its lesson lay in the span of a confirmed act', async () => {
  const journal = await openJournal();
  const { abramov } = journal.school.students;
  journal.setNow('2025-12-10T16:00:00+07:00');
  await journal.set(change(abramov, mark(5)));
  const cell = { courseId: journal.courseId, ...TODAY_LESSON, column: 1, studentId: abramov };
  const getActs = async () => (await journal.teacher.call('journal.getCellHistory', cell)).map((entry) => entry.outageAct);
  expect(await getActs()).toEqual([undefined]);
  const act = await (await journal.login('admin')).call('outage.registerAct', { ...MORNING, from: '2025-12-10T10:00', to: '2025-12-10T11:00' });
  await (await journal.login('director')).call('outage.decideAct', { actId: act.id, version: act.version, decision: 'confirmed', reason: null });
  expect(await getActs()).toEqual([1]);
});
