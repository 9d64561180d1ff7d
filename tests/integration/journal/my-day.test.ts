import { describe, expect, it } from 'vitest';
import { courseTeacherTable, vacationTable } from '@main/database/entities';
import { EMPTY_EDIT, mark, change, openJournal, TODAY_LESSON } from '../../support/journal-page';

const FULL = { ...EMPTY_EDIT, topic: 'Линейная функция', homework: '§ 15', attendanceTaken: true };

describe('the day of a teacher', () => {
  it('holds the lessons of own pages with times, room, next topic and what is missing', async () => {
    const { teacher, courseId } = await openJournal();
    const day = await teacher.call('journal.getMyDay', {});
    expect(day).toMatchObject({ date: '2025-12-10', dayNote: null });
    expect(day.lessons).toEqual([
      {
        courseId, date: '2025-12-10', lessonNumber: 3, startTime: '10:20', endTime: '11:00', subject: 'Алгебра', className: '7А', groupName: null, room: '301', topic: null,
        plannedTopic: null, status: 'empty', missing: ['topic', 'homework', 'attendance'], canEnter: true,
      },
    ]);
  });

  it('offers the next topic of the plan', async () => {
    const { teacher } = await openJournal();
    const day = await teacher.call('journal.getMyDay', { date: '2025-09-03' });
    expect(day.lessons.map((lesson) => lesson.plannedTopic)).toEqual(['Выражения с переменными']);
  });

  it('holds the lessons in the order of the bells, extra-curricular ones too', async () => {
    const { teacher } = await openJournal();
    const day = await teacher.call('journal.getMyDay', { date: '2025-12-08' });
    expect(day.lessons.map(({ lessonNumber, subject }) => [lessonNumber, subject])).toEqual([[1, 'Алгебра'], [6, 'Разговоры о важном']]);
  });

  it('shows a lesson as it is recorded', async () => {
    const { teacher, set, school, courseId } = await openJournal();
    await set(change(school.students.abramov, mark(5)));
    expect((await teacher.call('journal.getMyDay', {})).lessons[0]).toMatchObject({ status: 'partial' });
    await teacher.call('journal.saveLesson', { courseId, ...TODAY_LESSON, version: 1, edit: FULL });
    expect((await teacher.call('journal.getMyDay', {})).lessons[0]).toMatchObject({ status: 'complete', missing: [], topic: 'Линейная функция' });
  });

  it('says why a day has no lessons', async () => {
    const { teacher, arrange, school } = await openJournal();
    const note = async (date: string) => (await teacher.call('journal.getMyDay', { date })).dayNote;
    expect([await note('2025-10-27'), await note('2026-02-23'), await note('2025-12-13')]).toEqual(['Осенние каникулы', 'День защитника Отечества', 'Выходной день']);
    await arrange((transaction) => transaction.insert(vacationTable, { yearId: school.yearId, kind: 'vacation', name: 'Дополнительные каникулы', gradeFrom: 1, gradeTo: 1, startDate: '2026-02-16', endDate: '2026-02-20' }));
    expect(await note('2026-02-17')).toBeNull();
  });
});

describe('unfinished lessons', () => {
  it('are earlier ones of the current period that lack something, newest first, counted all', async () => {
    const { teacher, courseId } = await openJournal();
    const before = await teacher.call('journal.getMyDay', {});
    // Fifteen algebra lessons and five «Разговоры о важном» since 5 November.
    expect(before.unfinishedCount).toBe(20);
    expect(before.unfinished.slice(0, 3).map(({ date, lessonNumber }) => [date, lessonNumber])).toEqual([['2025-12-08', 6], ['2025-12-08', 1], ['2025-12-05', 2]]);
    expect(before.unfinished.at(-1)?.date).toBe('2025-11-05');
    await teacher.call('journal.saveLesson', { courseId, date: '2025-12-05', lessonNumber: 2, version: 0, edit: FULL });
    const after = await teacher.call('journal.getMyDay', {});
    expect(after.unfinishedCount).toBe(19);
    expect(after.unfinished.some((lesson) => lesson.date === '2025-12-05')).toBe(false);
  });

  it('are those given by this teacher: not what was before the page was taken over', async () => {
    const { login, arrange, courseId, school } = await openJournal();
    await arrange((transaction) => {
      const row = transaction.query.find<{ id: number }>('SELECT id FROM course_teacher WHERE course_id = ?', courseId)!;
      transaction.update(courseTeacherTable, row, { dateTo: '2025-11-30' });
      transaction.insert(courseTeacherTable, { courseId, staffId: school.staff.petrov.staffId, dateFrom: '2025-12-01' });
    });
    const { unfinished } = await (await login('petrov')).call('journal.getMyDay', {});
    expect(unfinished.filter((lesson) => lesson.courseId === courseId).map((lesson) => lesson.date)).toEqual(['2025-12-08', '2025-12-05', '2025-12-03', '2025-12-01']);
  });

  it('are not those of a closed period', async () => {
    const { teacher, closePeriod, school, courseId } = await openJournal();
    await closePeriod(school.periodIds[1]);
    const { unfinished, lessons } = await teacher.call('journal.getMyDay', {});
    expect(unfinished.filter((lesson) => lesson.courseId === courseId)).toEqual([]);
    expect(lessons[0]).toMatchObject({ canEnter: false });
  });
});

it('is refused to those who give no lessons', async () => {
  const { login } = await openJournal();
  await expect((await login('secretary')).call('journal.getMyDay', {})).rejects.toMatchObject({ code: 'notAllowed' });
});
