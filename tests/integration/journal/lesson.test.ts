import { describe, expect, it } from 'vitest';
import type { LessonEdit } from '@shared/contract/journal-contract';
import { courseTeacherTable, lessonPlanItemTable, lessonPlanTable } from '@main/database/entities';
import { change, EMPTY_EDIT, FRIDAY_LESSON, mark, OCTOBER_LESSON, openJournal, TODAY_LESSON } from '../../support/journal-page';

async function openLesson() {
  const journal = await openJournal();
  const save = (edit: Partial<LessonEdit>, { version = 0, lesson = TODAY_LESSON }: { version?: number; lesson?: { date: string; lessonNumber: number } } = {}) =>
    journal.teacher.call('journal.saveLesson', { courseId: journal.courseId, ...lesson, version, edit: { ...EMPTY_EDIT, ...edit } });
  const countLessons = () => journal.database.read((query) => query.find<{ n: number }>('SELECT count(*) AS n FROM lesson'))?.n;
  return { ...journal, save, countLessons };
}

describe('the right page of a lesson', () => {
  it('is saved with the first record, complete once topic, homework and attendance are there', async () => {
    const { save, getLesson } = await openLesson();
    const saved = await save({ topic: ' Линейная функция ', homework: '§ 15, № 312', homeworkMinutes: 30, studied: 'график', attendanceTaken: true });
    expect(saved).toMatchObject({ refusals: [], by: null, lesson: { version: 1, topic: 'Линейная функция', homework: '§ 15, № 312', homeworkMinutes: 30, studied: 'график', attendanceTaken: true, status: 'complete', missing: [], teacher: 'Иванова М. П.' } });
    expect(await getLesson(TODAY_LESSON)).toEqual(saved.lesson);
  });

  it('is partial until «не задано» or homework stands', async () => {
    const { save } = await openLesson();
    expect((await save({ topic: 'Линейная функция', attendanceTaken: true })).lesson).toMatchObject({ status: 'partial', missing: ['homework'] });
    expect((await save({ topic: 'Линейная функция', attendanceTaken: true, noHomework: true }, { version: 1 })).lesson).toMatchObject({ version: 2, status: 'complete', noHomework: true });
  });

  it('keeps its version when nothing differs and empties fields when asked', async () => {
    const { save } = await openLesson();
    await save({ topic: 'Линейная функция', homework: '§ 15' });
    expect((await save({ topic: 'Линейная функция', homework: '§ 15' }, { version: 1 })).lesson.version).toBe(1);
    expect((await save({ topic: '', homework: '  ' }, { version: 1 })).lesson).toMatchObject({ version: 2, topic: null, homework: null, status: 'empty' });
  });

  it('makes no row of nothing', async () => {
    const { save, countLessons } = await openLesson();
    expect(await save({})).toMatchObject({ refusals: [], lesson: { version: 0, lessonId: null } });
    expect(countLessons()).toBe(0);
  });

  it('goes on from a lesson that began with a mark', async () => {
    const { set, save, school } = await openLesson();
    await set(change(school.students.abramov, mark(5)));
    expect((await save({ topic: 'Линейная функция' }, { version: 1 })).lesson).toMatchObject({ version: 2, topic: 'Линейная функция', columns: [{ ordinal: 1 }] });
  });
});

describe('is refused', () => {
  it('with every reason, and saves nothing', async () => {
    const { save, countLessons } = await openLesson();
    expect(await save({ topic: '…', homework: '-', noHomework: true, attendanceTaken: true }, { lesson: FRIDAY_LESSON })).toMatchObject({
      refusals: ['placeholderTopic', 'placeholderHomework', 'homeworkAndNone', 'futureAttendance'], lesson: { version: 0, topic: null, status: 'future' },
    });
    expect(countLessons()).toBe(0);
  });

  it('in a closed period and for a lesson from nowhere', async () => {
    const { save, closePeriod, school } = await openLesson();
    await closePeriod(school.periodIds[0]);
    expect(await save({ topic: 'Повторение' }, { lesson: OCTOBER_LESSON })).toMatchObject({ refusals: ['periodClosed'], lesson: { closed: true, topic: null } });
    expect(await save({ topic: 'Повторение' }, { lesson: { date: '2025-12-09', lessonNumber: 5 } })).toMatchObject({ refusals: ['noSuchLesson'], lesson: { scheduled: false, version: 0 } });
  });

  it('when somebody else has saved it, showing what stands there, who and when', async () => {
    const { save, arrange, login, school, courseId } = await openLesson();
    await save({ topic: 'Линейная функция' });
    await arrange((transaction) => transaction.insert(courseTeacherTable, { courseId, staffId: school.staff.petrov.staffId, dateFrom: '2025-12-01' }));
    const other = await login('petrov');
    const refused = await other.call('journal.saveLesson', { courseId, ...TODAY_LESSON, version: 0, edit: { ...EMPTY_EDIT, topic: 'Повторение' } });
    expect(refused).toMatchObject({ refusals: ['changedByOther'], by: { author: 'Иванова М. П.', at: '2025-12-10T03:00:00.000Z' }, lesson: { version: 1, topic: 'Линейная функция' } });
  });

  it('with a topic of another page’s plan', async () => {
    const { save, arrange, school } = await openLesson();
    const foreign = await arrange((transaction) => {
      const planId = transaction.insert(lessonPlanTable, { courseId: school.courses.algebra7b, title: 'Алгебра 7Б' });
      return transaction.insert(lessonPlanItemTable, { planId, ordinal: 1, topic: 'Чужая тема', hours: 1 });
    });
    await expect(save({ topic: 'Чужая тема', planItemId: foreign })).rejects.toMatchObject({ code: 'notFound' });
  });
});

it('takes a topic ahead of the lesson', async () => {
  const { save } = await openLesson();
  expect((await save({ topic: 'График функции' }, { lesson: FRIDAY_LESSON })).lesson).toMatchObject({ version: 1, topic: 'График функции', status: 'future' });
});

describe('mark columns', () => {
  it('are added after the last one, changed, and removed while empty', async () => {
    const { teacher, courseId } = await openLesson();
    const key = { courseId, ...TODAY_LESSON };
    const kinds = (lesson: { columns: readonly { ordinal: number; workType: string }[] }) => lesson.columns.map(({ ordinal, workType }) => [ordinal, workType]);
    expect(kinds(await teacher.call('journal.setColumnWorkType', { ...key, column: 1, workType: 'independent' }))).toEqual([[1, 'independent']]);
    expect(kinds(await teacher.call('journal.addColumn', { ...key, workType: 'control' }))).toEqual([[1, 'independent'], [2, 'control']]);
    expect(kinds(await teacher.call('journal.setColumnWorkType', { ...key, column: 2, workType: 'test' }))).toEqual([[1, 'independent'], [2, 'test']]);
    expect(kinds(await teacher.call('journal.removeColumn', { ...key, column: 2 }))).toEqual([[1, 'independent']]);
  });

  it('make the lesson’s first record too', async () => {
    const { teacher, courseId } = await openLesson();
    const lesson = await teacher.call('journal.addColumn', { courseId, ...FRIDAY_LESSON, workType: 'control' });
    expect(lesson).toMatchObject({ version: 1, status: 'future', columns: [{ ordinal: 1, workType: 'answer' }, { ordinal: 2, workType: 'control' }] });
  });

  it('are not removed with a mark in them, nor before the last', async () => {
    const { teacher, courseId, set, school } = await openLesson();
    const key = { courseId, ...TODAY_LESSON };
    await teacher.call('journal.addColumn', { ...key, workType: 'control' });
    await teacher.call('journal.addColumn', { ...key, workType: 'test' });
    await expect(teacher.call('journal.removeColumn', { ...key, column: 2 })).rejects.toMatchObject({ code: 'columnInUse' });
    await set(change(school.students.abramov, mark(5), { column: 3 }));
    await expect(teacher.call('journal.removeColumn', { ...key, column: 3 })).rejects.toMatchObject({ code: 'columnInUse' });
    await expect(teacher.call('journal.removeColumn', { ...key, column: 4 })).rejects.toMatchObject({ code: 'notFound' });
  });

  it('are nine at most, none more in a closed period, outside the timetable, or where no marks are given', async () => {
    const { teacher, courseId, closePeriod, school } = await openLesson();
    for (let column = 2; column <= 9; column += 1) await teacher.call('journal.addColumn', { courseId, ...TODAY_LESSON, workType: 'answer' });
    const add = (lesson: { date: string; lessonNumber: number }, id = courseId) => teacher.call('journal.addColumn', { courseId: id, ...lesson, workType: 'answer' });
    await expect(add(TODAY_LESSON)).rejects.toMatchObject({ code: 'tooManyColumns' });
    await closePeriod(school.periodIds[0]);
    await expect(add(OCTOBER_LESSON)).rejects.toMatchObject({ code: 'periodClosed' });
    await expect(add({ date: '2025-12-09', lessonNumber: 1 })).rejects.toMatchObject({ code: 'lessonNotInTimetable', details: { date: '09.12.2025' } });
    await expect(add({ date: '2025-12-08', lessonNumber: 6 }, school.courses.talks7a)).rejects.toMatchObject({ code: 'pageWithoutMarks' });
  });
});
