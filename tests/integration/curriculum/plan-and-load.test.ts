import { describe, expect, it } from 'vitest';
import type { ClientConnection } from '@main/backend/client-connection';
import { curriculumLineTable, processWeekTable, schoolClassTable } from '@main/database/entities';
import { openTestBackend } from '../../support/test-backend';

const lessonOn = (courseId: number, date: string, lessonNumber: number) =>
  ({ courseId, changes: [{ date, lessonNumber, column: 1, studentId: 0, seen: { mark: 0, absence: 0 }, set: { kind: 'mark' as const, value: 4 } }] });

async function openPlanned() {
  const setup = await openTestBackend();
  const { school } = setup;
  await setup.arrange((transaction) => {
    const line = (subjectId: number, hoursPerWeek: number) => transaction.insert(curriculumLineTable, { yearId: school.yearId, subjectId, grade: 7, classId: null, hoursPerWeek });
    line(school.subjects.algebra, 3);
    line(school.subjects.english, 3);
  });
  return setup;
}

type Setup = Awaited<ReturnType<typeof openPlanned>>;

async function setHours(deputy: ClientConnection, part: { classId: number; subjectId: number; hours: number; from?: string | null }) {
  const plan = await deputy.call('curriculum.getPlan', {});
  const cell = plan.cells.find((one) => one.classId === part.classId && one.subjectId === part.subjectId);
  return deputy.call('curriculum.setHours', { from: part.from ?? null, date: plan.date, cells: [{ classId: part.classId, subjectId: part.subjectId, hours: part.hours, seen: cell?.line ?? null }] });
}

async function recordLesson({ login, school }: Setup) {
  const teacher = await login('ivanova');
  const { courseId, changes } = lessonOn(school.courses.algebra7a, '2025-12-10', 3);
  await teacher.call('journal.setCells', { courseId, changes: changes.map((change) => ({ ...change, studentId: school.students.abramov })) });
}

describe('the plan', () => {
  const open = async () => {
    const setup = await openPlanned();
    await recordLesson(setup);
    return { setup, deputy: await setup.login('zavuch') };
  };

  it('shows hours of each class with the norm of its grade and the weeks of the year', async () => {
    const { setup, deputy } = await open();
    const plan = await deputy.call('curriculum.getPlan', {});
    const { a7, b7 } = setup.school.classes;
    expect(plan).toMatchObject({ yearName: '2025/2026', date: '2025-12-10', canEdit: true, norms: { validFrom: '2021-03-01' } });
    expect(plan.classes).toEqual([
      { id: a7, name: '7А', grade: 7, profile: null, weekDays: 5, norm: 32, weeks: 34 },
      { id: b7, name: '7Б', grade: 7, profile: null, weekDays: 5, norm: 32, weeks: 34 },
    ]);
    expect(plan.cells.map(({ classId, subjectId, hours, lastLesson }) => [classId, subjectId, hours, lastLesson])).toEqual([
      [a7, setup.school.subjects.algebra, 3, '2025-12-10'], [a7, setup.school.subjects.english, 3, null],
      [b7, setup.school.subjects.algebra, 3, null], [b7, setup.school.subjects.english, 3, null],
    ]);
  });

  it('measures a class by its own working mode: six days, a limit of its own, a group of a college', async () => {
    const { setup, deputy } = await open();
    const { a7, b7 } = setup.school.classes;
    const normsOf = async () => (await deputy.call('curriculum.getPlan', {})).classes.map(({ weekDays, norm, weeks }) => [weekDays, norm, weeks]);
    await setup.arrange((transaction) => transaction.update(schoolClassTable, { id: b7 }, { weekDays: 6 }));
    expect(await normsOf()).toEqual([[5, 32, 34], [6, 35, 34]]);
    await setup.arrange((transaction) => {
      transaction.update(schoolClassTable, { id: a7 }, { mostPerWeek: 30 });
      transaction.update(schoolClassTable, { id: b7 }, { level: 'vocational' });
      for (const weekStart of ['2025-10-27', '2025-12-15', '2025-12-22']) transaction.insert(processWeekTable, { classId: b7, weekStart, kind: 'exams' });
    });
    // The first of the three weeks is a vacation already: two weeks of exams are taken from the lessons.
    expect(await normsOf()).toEqual([[5, 30, 34], [6, 36, 32]]);
  });

  it('changes half hours of one class and leaves the other classes of the grade', async () => {
    const { setup, deputy } = await open();
    const { a7, b7 } = setup.school.classes;
    const [result] = await setHours(deputy, { classId: b7, subjectId: setup.school.subjects.english, hours: 2.5 });
    expect(result).toMatchObject({ problem: null, cell: { hours: 2.5, dateFrom: null } });
    const plan = await deputy.call('curriculum.getPlan', {});
    const english = plan.cells.filter((cell) => cell.subjectId === setup.school.subjects.english);
    expect(english.map((cell) => [cell.classId, cell.hours])).toEqual([[a7, 3], [b7, 2.5]]);
  });

  it('refuses to overwrite hours under recorded lessons, and changes them from a later day', async () => {
    const { setup, deputy } = await open();
    const algebra = { classId: setup.school.classes.a7, subjectId: setup.school.subjects.algebra };
    expect(await setHours(deputy, { ...algebra, hours: 4 })).toMatchObject([{ problem: { code: 'hasLessons', lastLesson: '2025-12-10' }, cell: { hours: 3 } }]);
    expect(await setHours(deputy, { ...algebra, hours: 4, from: '2025-12-10' })).toMatchObject([{ problem: { code: 'lessonsAfter' } }]);
    expect(await setHours(deputy, { ...algebra, hours: 4, from: '2026-01-12' })).toMatchObject([{ problem: null, cell: { hours: 3, next: { dateFrom: '2026-01-12', hours: 4 } } }]);
    const later = await deputy.call('curriculum.getPlan', { date: '2026-01-12' });
    expect(later.cells.find((cell) => cell.classId === algebra.classId && cell.subjectId === algebra.subjectId)).toMatchObject({ hours: 4, dateFrom: '2026-01-12' });
  });

  it('tells the second of two people what the first has put there', async () => {
    const { setup, deputy } = await open();
    const place = { classId: setup.school.classes.b7, subjectId: setup.school.subjects.talks };
    const [first] = await setHours(deputy, { ...place, hours: 1 });
    const stale = { ...place, hours: 2, seen: null };
    const [second] = await deputy.call('curriculum.setHours', { from: null, date: '2025-12-10', cells: [stale] });
    expect(second).toEqual({ ...place, problem: { code: 'changedByOther', author: 'Зайцева Е. Ю.', at: '10.12.2025 10:00' }, cell: first?.cell });
  });

  it('is seen by a class teacher for the own class and by a subject teacher for own subjects, and changed by neither', async () => {
    const { setup } = await open();
    const places = async (loginName: string) => (await (await setup.login(loginName)).call('curriculum.getPlan', {})).cells.map((cell) => [cell.classId, cell.subjectId]);
    const { a7 } = setup.school.classes;
    const { algebra, english } = setup.school.subjects;
    expect(await places('ivanova')).toEqual([[a7, algebra], [a7, english]]);
    expect(await places('petrov')).toEqual([[a7, english]]);
    await expect(setHours(await setup.login('ivanova'), { classId: a7, subjectId: english, hours: 9 })).rejects.toMatchObject({ code: 'notAllowed' });
    await expect(setHours(await setup.login('director'), { classId: a7, subjectId: english, hours: 9 })).rejects.toMatchObject({ code: 'notAllowed' });
  });
});

describe('the load', () => {
  it('names uncovered and doubled hours, covers them by a new page and keeps the history of a change of teacher', async () => {
    const setup = await openPlanned();
    const deputy = await setup.login('zavuch');
    const { classes, subjects, courses, staff } = setup.school;
    await recordLesson(setup);
    const balance = async (date?: string) => (await deputy.call('curriculum.getLoad', date === undefined ? {} : { date })).plan.map((row) => [row.classId, row.subjectId, row.planned, row.uncovered, row.doubled]);
    expect(await balance()).toEqual(expect.arrayContaining([
      [classes.a7, subjects.algebra, 3, 0, 0], [classes.a7, subjects.english, 3, 1, 0], [classes.b7, subjects.english, 3, 3, 0], [classes.a7, subjects.talks, 0, 0, 1],
    ]));
    const page = await deputy.call('curriculum.openPage', { classId: classes.b7, subjectId: subjects.english, groupId: null, hours: 3, staffId: staff.petrov.staffId, from: '2025-12-15' });
    expect(page).toMatchObject({ hours: 3, teachers: [{ name: 'Петров А. Л.', dateFrom: '2025-12-15', dateTo: null }] });
    expect(await balance('2025-12-15')).toContainEqual([classes.b7, subjects.english, 3, 0, 0]);

    const load = await deputy.call('curriculum.getLoad', {});
    const algebra = load.pages.find((one) => one.courseId === courses.algebra7a);
    const seen = (algebra?.teachers ?? []).map(({ spanId, version }) => ({ spanId, version }));
    const change = { courseId: courses.algebra7a, seen, staffId: staff.smirnova.staffId };
    await expect(deputy.call('curriculum.assignTeacher', { ...change, from: '2025-12-01' })).rejects.toMatchObject({ code: 'invalidInput', details: { what: expect.stringContaining('10.12.2025') as string } });
    const changed = await deputy.call('curriculum.assignTeacher', { ...change, from: '2026-01-12' });
    expect(changed.teachers.map(({ name, dateFrom, dateTo }) => [name, dateFrom, dateTo])).toEqual([['Иванова М. П.', '2025-09-01', '2026-01-11'], ['Смирнова О. В.', '2026-01-12', null]]);
    await expect(deputy.call('curriculum.assignTeacher', { ...change, from: '2026-02-01' })).rejects.toMatchObject({ code: 'changedByOther', details: { author: 'Зайцева Е. Ю.' } });

    await expect(deputy.call('curriculum.setPageHours', { courseId: courses.algebra7a, version: changed.version, hours: 4, from: null })).rejects.toMatchObject({ code: 'invalidInput' });
    expect(await deputy.call('curriculum.setPageHours', { courseId: courses.algebra7a, version: changed.version, hours: 4, from: '2026-01-12' })).toMatchObject({ hours: 3, hoursFrom: '2026-01-12' });
    expect(await balance('2026-01-12')).toContainEqual([classes.a7, subjects.algebra, 3, 0, 1]);
    expect(await balance('2025-12-15')).toContainEqual([classes.a7, subjects.algebra, 3, 0, 0]);
  });
});
