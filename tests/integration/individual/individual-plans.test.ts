import { expect, it } from 'vitest';
import { studentTable } from '@main/database/entities';
import { joinTexts, readPages } from '../../support/documents/read-pdf';
import { openTestBackend, type TestBackend } from '../../support/test-backend';

const PAPER = { basis: 'приказ', documentNumber: '41', documentDate: '2025-12-01', place: '' };

/** Абрамов of 7А learns algebra on a page of his own from 8 December, Tuesdays and Thursdays at the sixth lesson, with Смирнова. */
async function openPlan() {
  const setup = await openTestBackend();
  const deputy = await setup.login('zavuch');
  const plan = await deputy.call('individual.savePlan', { id: null, version: 0, ...makePlan(setup) });
  return { ...setup, deputy, plan, courseId: plan.lines[0]?.courseId ?? 0 };
}

function makePlan({ school }: Pick<TestBackend, 'school'>) {
  return {
    studentId: school.students.abramov, dateFrom: '2025-12-08', dateTo: null, ...PAPER,
    lines: [{
      id: null, subjectId: school.subjects.algebra, hours: 2, staffId: school.staff.smirnova.staffId, dateFrom: '2025-12-08', dateTo: null, replaces: [school.courses.algebra7a],
      times: [{ weekday: 2, lessonNumber: 6 }, { weekday: 4, lessonNumber: 6 }],
    }],
  };
}

const markOf = (studentId: number, date: string, lessonNumber: number, value: number) => ({ date, lessonNumber, column: 1, studentId, seen: { mark: 0, absence: 0 }, set: { kind: 'mark' as const, value } });
const absenceOf = (studentId: number, date: string, lessonNumber: number) => ({ date, lessonNumber, column: 1, studentId, seen: { mark: 0, absence: 0 }, set: { kind: 'absence' as const, code: 'н' as const } });

it('gives the pupil a page of his own, with lessons from its day on, and takes him off the page it replaces', async () => {
  const { plan, courseId, school, login, deputy } = await openPlan();
  expect(plan).toMatchObject({ kind: 'individual', student: 'Абрамов Егор', className: '7А', canEdit: true, lines: [{ subject: 'Алгебра', hours: 2, teacher: 'Смирнова О. В.', replaces: [{ name: 'Алгебра' }], times: [{ weekday: 2, lessonNumber: 6 }, { weekday: 4, lessonNumber: 6 }] }] });

  const smirnova = await login('smirnova');
  const own = await smirnova.call('journal.getPage', { courseId });
  expect(own.students.map(({ name, dateFrom }) => [name, dateFrom])).toEqual([['Абрамов Егор', '2025-12-08']]);
  expect(own.lessons.slice(0, 2).map(({ date, lessonNumber }) => [date, lessonNumber])).toEqual([['2025-12-09', 6], ['2025-12-11', 6]]);
  expect(own.course).toMatchObject({ subject: 'Алгебра', groupName: 'ИУП: Абрамов Егор', canEnter: true });
  expect((await smirnova.call('journal.setCells', { courseId, changes: [markOf(school.students.abramov, '2025-12-09', 6, 4)] }))[0]?.refusal).toBeNull();

  const ivanova = await login('ivanova');
  const ofClass = await ivanova.call('journal.getPage', { courseId: school.courses.algebra7a });
  expect(ofClass.students.find(({ id }) => id === school.students.abramov)).toMatchObject({ dateTo: '2025-12-07', leftNote: 'по индивидуальному учебному плану с 08.12.2025' });
  const results = await ivanova.call('journal.setCells', { courseId: school.courses.algebra7a, changes: [markOf(school.students.abramov, '2025-12-05', 2, 5), markOf(school.students.abramov, '2025-12-08', 1, 5)] });
  expect(results.map(({ refusal }) => refusal)).toEqual([null, 'studentNotOnList']);

  const book = (await readPages((await deputy.call('printing.buildClassBook', { classId: school.classes.a7 })).bytes)).map(joinTexts);
  expect(book.filter((text) => text.includes('ИУП: Абрамов Егор')).length).toBeGreaterThan(0);
  expect(book.some((text) => text.includes('ИУП с 08.12.2025'))).toBe(true);
});

it('refuses a plan that would leave records of the pupil on the page it replaces, and says from when it may begin', async () => {
  const setup = await openTestBackend();
  const { school, login } = setup;
  const ivanova = await login('ivanova');
  await ivanova.call('journal.setCells', { courseId: school.courses.algebra7a, changes: [markOf(school.students.abramov, '2025-12-08', 1, 5)] });
  const deputy = await login('zavuch');
  const problem = { code: 'invalidInput', details: { what: [expect.stringMatching(/«Алгебра».*08\.12\.2025.*с 09\.12\.2025/) as string] } };
  await expect(deputy.call('individual.savePlan', { id: null, version: 0, ...makePlan(setup) })).rejects.toMatchObject(problem);
  await expect(ivanova.call('individual.savePlan', { id: null, version: 0, ...makePlan(setup) })).rejects.toMatchObject({ code: 'notAllowed' });
});

it('closes a subject with a day, brings the pupil back on the page of the class, and keeps what was recorded', async () => {
  const { plan, courseId, school, login, deputy } = await openPlan();
  const smirnova = await login('smirnova');
  await smirnova.call('journal.setCells', { courseId, changes: [markOf(school.students.abramov, '2025-12-09', 6, 4)] });
  const draft = { ...makePlan({ school }), id: plan.id, version: plan.version };
  const [line] = draft.lines;
  const until = (dateTo: string) => ({ ...draft, dateTo, lines: line ? [{ ...line, id: plan.lines[0]?.id ?? 0, dateTo }] : [] });
  await expect(deputy.call('individual.savePlan', until('2025-12-08'))).rejects.toMatchObject({ details: { what: [expect.stringContaining('09.12.2025') as string] } });
  await expect(deputy.call('individual.savePlan', { ...draft, lines: [] })).rejects.toMatchObject({ details: { what: expect.arrayContaining([expect.stringContaining('не убирают')]) as string[] } });
  const closed = await deputy.call('individual.savePlan', until('2025-12-19'));
  expect(closed.version).toBe(plan.version + 1);
  await expect(deputy.call('individual.savePlan', until('2025-12-20'))).rejects.toMatchObject({ code: 'changedByOther' });
  const page = await smirnova.call('journal.getPage', { courseId });
  expect(page.lessons.map(({ date }) => date)).toEqual(['2025-12-09', '2025-12-11', '2025-12-16', '2025-12-18']);
  const ofClass = await (await login('ivanova')).call('journal.getPage', { courseId: school.courses.algebra7a });
  expect(ofClass.students.find(({ id }) => id === school.students.abramov)).toMatchObject({ dateTo: null, gaps: [{ from: '2025-12-08', to: '2025-12-19' }] });
  await expect(deputy.call('individual.removePlan', { studentId: plan.studentId, planId: plan.id, version: closed.version })).rejects.toMatchObject({ code: 'invalidInput' });
});

it('takes away a plan made by mistake with its empty page', async () => {
  const { plan, courseId, school, deputy, login } = await openPlan();
  await deputy.call('individual.removePlan', { studentId: plan.studentId, planId: plan.id, version: plan.version });
  expect(await deputy.call('individual.listPlans', {})).toEqual([]);
  expect((await deputy.call('journal.listCourses', {})).some(({ id }) => id === courseId)).toBe(false);
  const ofClass = await (await login('ivanova')).call('journal.getPage', { courseId: school.courses.algebra7a });
  expect(ofClass.students.find(({ id }) => id === school.students.abramov)?.dateTo).toBeNull();
});

it('keeps the sheet of a pupil taught at home: marks stand on the page of the class, days there are no absences', async () => {
  const { school, login } = await openTestBackend();
  const ivanova = await login('ivanova');
  const stay = {
    id: null, version: 0, studentId: school.students.elkina, kind: 'home' as const, dateFrom: '2025-12-01', dateTo: null, ...PAPER,
    lines: [{ courseId: school.courses.algebra7a, hours: 1.5, staffId: null }, { courseId: school.courses.english2, hours: 1, staffId: school.staff.petrov.staffId }],
  };
  const plan = await ivanova.call('individual.saveStay', stay);
  expect(plan).toMatchObject({ student: 'Ёлкина Дарья', lines: [{ subject: 'Алгебра', hours: 1.5, teacher: 'Иванова М. П.' }, { subject: 'Английский язык', teacher: 'Петров А. Л.' }] });
  await expect((await login('smirnova')).call('individual.saveStay', stay)).rejects.toMatchObject({ code: 'notYourClass' });

  const line = { planId: plan.id, lineId: null, version: 0, courseId: school.courses.algebra7a, date: '2025-12-03', hours: 1, topic: 'Тождества', homework: '§ 5', workType: 'answer', value: 5 };
  const sheet = await ivanova.call('individual.saveSheetLine', line);
  expect(sheet.lines).toMatchObject([{ subject: 'Алгебра', topic: 'Тождества', value: 5, teacher: 'Иванова М. П.', canEdit: true }]);
  await expect(ivanova.call('individual.saveSheetLine', { ...line, date: '2025-11-28' })).rejects.toMatchObject({ code: 'invalidInput' });
  await expect(ivanova.call('individual.saveSheetLine', { ...line, courseId: school.courses.english2 })).rejects.toMatchObject({ code: 'notYourPage' });
  // The page is Орлова's, but Петров teaches her at home.
  const petrov = await login('petrov');
  await petrov.call('individual.saveSheetLine', { ...line, courseId: school.courses.english2, topic: 'Present Perfect', value: null, workType: null });
  expect((await petrov.call('individual.listPlans', {})).map(({ student, canFill }) => [student, canFill])).toEqual([['Ёлкина Дарья', true]]);

  const refused = await ivanova.call('journal.setCells', { courseId: school.courses.algebra7a, changes: [absenceOf(school.students.elkina, '2025-12-03', 3), absenceOf(school.students.abramov, '2025-12-03', 3)] });
  expect(refused.map(({ refusal }) => refusal)).toEqual(['taughtElsewhere', null]);
  const page = await ivanova.call('journal.getPage', { courseId: school.courses.algebra7a });
  expect(page.students.find(({ id }) => id === school.students.elkina)).toMatchObject({
    carried: [{ kind: 'mark', date: '2025-12-03', value: '5', via: 'home', origin: 'обучение на дому, приказ № 41 от 01.12.2025' }], away: [{ from: '2025-12-01', to: null, sign: 'нд', title: 'обучение на дому' }],
  });

  const text = (await readPages((await ivanova.call('individual.printSheet', { planId: plan.id })).bytes)).map(joinTexts).join(' ');
  for (const part of ['ЛИСТ ИНДИВИДУАЛЬНОГО ОБУЧЕНИЯ', 'Ёлкина Дарья Петровна', 'приказ № 41 от 01.12.2025', 'Тождества', '§ 5', 'Present Perfect']) expect(text).toContain(part);
  const book = (await readPages((await (await login('zavuch')).call('printing.buildClassBook', { classId: school.classes.a7 })).bytes)).map(joinTexts).join(' ');
  expect(book).toMatch(/Ёлкина Дарья – обучение на дому, приказ № 41 от 01\.12\.2025: 03\.12 – 5/);
  // The sheet itself is bound in (PRN-01).
  for (const part of ['Листы индивидуального обучения 21', 'ЛИСТ ИНДИВИДУАЛЬНОГО ОБУЧЕНИЯ', 'Ученик: Ёлкина Дарья Петровна', 'Тождества', 'Present Perfect']) expect(book).toContain(part);
  const other = await readPages((await (await login('zavuch')).call('printing.buildClassBook', { classId: school.classes.b7 })).bytes);
  expect(other.map(joinTexts).join(' ')).not.toContain('ЛИСТ ИНДИВИДУАЛЬНОГО ОБУЧЕНИЯ');
});

it('lets the class teacher enter what a certificate of a sanatorium says', async () => {
  const { school, login } = await openTestBackend();
  const smirnova = await login('smirnova');
  const stay = { id: null, version: 0, studentId: school.students.gromova, kind: 'sanatorium' as const, dateFrom: '2025-11-17', dateTo: '2025-12-05', basis: 'справка', documentNumber: '5', documentDate: '2025-12-06', place: 'санаторий «Юность»', lines: [{ courseId: school.courses.algebra7b, hours: 0, staffId: null }] };
  await expect(smirnova.call('individual.saveStay', { ...stay, place: '' })).rejects.toMatchObject({ details: { what: [expect.stringContaining('учреждение') as string] } });
  const plan = await smirnova.call('individual.saveStay', stay);
  await smirnova.call('individual.saveSheetLine', { planId: plan.id, lineId: null, version: 0, courseId: school.courses.algebra7b, date: '2025-12-05', hours: 0, topic: null, homework: null, workType: null, value: 4 });
  const page = await smirnova.call('journal.getPage', { courseId: school.courses.algebra7b });
  expect(page.students.find(({ id }) => id === school.students.gromova)).toMatchObject({ carried: [{ value: '4', via: 'sanatorium', origin: 'справка № 5 от 06.12.2025, санаторий «Юность»' }], away: [{ sign: 'сан', to: '2025-12-05' }] });
});

it('tells the readiness board who lacks a plan, a teacher or lessons', async () => {
  const setup = await openTestBackend();
  const { school, login, arrange } = setup;
  const deputy = await login('zavuch');
  const section = async () => (await deputy.call('readiness.getBoard', {})).lines.find((line) => line.section === 'individualPlans');
  await arrange((transaction) => { transaction.update(studentTable, { id: school.students.abramov }, { educationForm: 'индивидуальный учебный план' }); });
  expect(await section()).toMatchObject({ done: 0, total: 1, defects: [{ code: 'pupilWithoutIndividualPlan', names: ['Абрамов Егор'] }] });
  const draft = makePlan(setup);
  const plan = await deputy.call('individual.savePlan', { id: null, version: 0, ...draft, lines: draft.lines.map((line) => ({ ...line, staffId: null, times: [] })) });
  expect((await section())?.defects.map(({ code }) => code)).toEqual(['ownSubjectWithoutTeacher', 'ownSubjectNotInTimetable']);
  await deputy.call('individual.savePlan', { id: plan.id, version: plan.version, ...draft, lines: draft.lines.map((line) => ({ ...line, id: plan.lines[0]?.id ?? 0 })) });
  expect(await section()).toMatchObject({ done: 1, total: 1, defects: [] });
});
