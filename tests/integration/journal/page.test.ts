import { describe, expect, it } from 'vitest';
import { courseTeacherTable, enrolmentTable, gradingPeriodTable, lessonTable, markColumnTable, markTable, periodMarkTable } from '@main/database/entities';
import { absence, change, EMPTY_EDIT, mark, MONDAY_LESSON, openJournal } from '../../support/journal-page';

describe('the page of the current period', () => {
  it('shows pupils in Russian order, with the patronymic where the short name repeats', async () => {
    const { getPage } = await openJournal();
    const { students } = await getPage();
    expect(students.map(({ number, name, dateFrom, dateTo }) => [number, name, dateFrom, dateTo])).toEqual([
      [1, 'Абрамов Егор', '2025-09-01', null],
      [2, 'Ёлкина Дарья', '2025-09-01', null],
      [3, 'Жуков Пётр Ильич', '2025-09-01', null],
      [4, 'Жуков Пётр Олегович', '2025-09-01', null],
    ]);
  });

  it('shows the lessons of the timetable though nothing is recorded, from the first day of the quarter to the last', async () => {
    const { getPage, school } = await openJournal();
    const page = await getPage();
    expect(page).toMatchObject({ periodId: school.periodIds[1], today: '2025-12-10', canEnter: true, viewOnlyReason: null, marks: [], absences: [] });
    expect(page.lessons).toHaveLength(24);
    expect([page.lessons[0]?.date, page.lessons.at(-1)?.date]).toEqual(['2025-11-05', '2025-12-29']);
    expect(page.lessons.find((lesson) => lesson.date === '2025-12-10')).toMatchObject({
      lessonNumber: 3, startTime: '10:20', endTime: '11:00', room: '301', teacher: 'Иванова М. П.', version: 0, lessonId: null, status: 'empty', closed: false, scheduled: true,
      missing: ['topic', 'homework', 'attendance'], columns: [{ id: null, ordinal: 1, workType: 'answer', title: null }],
    });
    expect(page.lessons.find((lesson) => lesson.date === '2025-12-12')?.status).toBe('future');
  });

  it('shows what is recorded in its place, and imported marks as such', async () => {
    const { getPage, set, school, arrange, courseId } = await openJournal();
    const { abramov, elkina } = school.students;
    await set(change(abramov, mark(5)), change(elkina, absence('б'), { lesson: MONDAY_LESSON }));
    const lessonId = await arrange((transaction) => {
      const id = transaction.insert(lessonTable, { courseId, date: '2025-11-07', lessonNumber: 2, noHomework: 0, hours: 1, attendanceTaken: 0, noMarks: 0, source: 'import', changedAt: '2025-11-20T03:00:00.000Z' });
      const columnId = transaction.insert(markColumnTable, { lessonId: id, ordinal: 1, workType: 'control' });
      transaction.insert(markTable, { columnId, studentId: elkina, value: 3, source: 'import', changedAt: '2025-11-20T03:00:00.000Z' });
      return id;
    });
    const page = await getPage();
    expect(page.marks.map(({ studentId, value, version, source }) => [studentId, value, version, source]).sort()).toEqual([[elkina, 3, 1, 'import'], [abramov, 5, 1, 'typed']].sort());
    expect(page.absences).toMatchObject([{ studentId: elkina, code: 'б', version: 1, source: 'typed' }]);
    const recorded = page.lessons.find((lesson) => lesson.date === '2025-11-07');
    expect(recorded).toMatchObject({ lessonId, version: 1, status: 'partial', teacher: 'Иванова М. П.', columns: [{ ordinal: 1, workType: 'control' }] });
  });

  it('keeps a recorded lesson that is not in the timetable, in its place', async () => {
    const { getPage, arrange, courseId } = await openJournal();
    await arrange((transaction) => transaction.insert(lessonTable, { courseId, date: '2025-11-06', lessonNumber: 7, noHomework: 0, hours: 1, attendanceTaken: 0, noMarks: 0, source: 'import', changedAt: '2025-11-20T03:00:00.000Z' }));
    const { lessons } = await getPage();
    expect(lessons.slice(0, 3).map(({ date, lessonNumber, scheduled }) => [date, lessonNumber, scheduled])).toEqual([['2025-11-05', 3, true], ['2025-11-06', 7, false], ['2025-11-07', 2, true]]);
  });

  it('shows another period when asked, closed where it is, with period marks', async () => {
    const { getPage, school, closePeriod, arrange, courseId } = await openJournal();
    const [first] = school.periodIds;
    await closePeriod(first);
    await arrange((transaction) => {
      transaction.insert(periodMarkTable, { courseId, studentId: school.students.abramov, slot: `p${String(first)}`, periodId: first, value: '4', source: 'typed', changedAt: '2025-10-24T03:00:00.000Z' });
    });
    const page = await getPage(first);
    expect(page.periods.map(({ name, closed }) => [name, closed])).toEqual([['I четверть', true], ['II четверть', false], ['III четверть', false], ['IV четверть', false]]);
    expect(page.lessons.every((lesson) => lesson.closed)).toBe(true);
    expect(page.lessons.at(-1)?.date).toBe('2025-10-24');
    expect(page.periodMarks).toEqual([{ studentId: school.students.abramov, slot: `p${String(first)}`, periodId: first, value: '4', source: 'typed' }]);
  });

  it('refuses a period of other grades', async () => {
    const { getPage, school, arrange } = await openJournal();
    const halfYear = await arrange((transaction) =>
      transaction.insert(gradingPeriodTable, { yearId: school.yearId, kind: 'halfYear', name: 'I полугодие', ordinal: 1, gradeFrom: 10, gradeTo: 11, startDate: '2025-09-01', endDate: '2025-12-30' }));
    await expect(getPage(halfYear)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('falls back to the last period begun during vacations', async () => {
    const { getPage, school, setNow } = await openJournal();
    setNow('2026-01-05T10:00:00+07:00');
    expect((await getPage()).periodId).toBe(school.periodIds[1]);
  });
});

describe('who is on the list', () => {
  it('leaves out who left before the period and shows when others came and left', async () => {
    const { getPage, school, arrange } = await openJournal();
    await arrange((transaction) => {
      const rows = transaction.query.all<{ id: number; studentId: number }>('SELECT id, student_id AS "studentId" FROM enrolment');
      const of = (studentId: number) => ({ id: rows.find((row) => row.studentId === studentId)!.id });
      transaction.update(enrolmentTable, of(school.students.elkina), { dateTo: '2025-10-15' });
      transaction.update(enrolmentTable, of(school.students.abramov), { dateFrom: '2025-11-20', dateTo: '2025-12-09' });
    });
    const { students } = await getPage();
    expect(students.map(({ number, name, dateFrom, dateTo }) => [number, name, dateFrom, dateTo])).toEqual([
      [1, 'Абрамов Егор', '2025-11-20', '2025-12-09'],
      [2, 'Жуков Пётр Ильич', '2025-09-01', null],
      [3, 'Жуков Пётр Олегович', '2025-09-01', null],
    ]);
    expect((await getPage(school.periodIds[0])).students.map((student) => student.name)).toEqual(['Ёлкина Дарья', 'Жуков Пётр Ильич', 'Жуков Пётр Олегович']);
  });

  it('shows the members of a subgroup only', async () => {
    const { login, school } = await openJournal();
    const page = await (await login('petrov')).call('journal.getPage', { courseId: school.courses.english1 });
    expect(page.course).toMatchObject({ subject: 'Английский язык', groupName: '1 подгруппа', teachers: ['Петров А. Л.'] });
    expect(page.students.map((student) => student.name)).toEqual(['Абрамов Егор', 'Жуков Пётр Ильич']);
  });
});

describe('the next topic of the plan', () => {
  it('offers topics in the order of the plan to lessons from the beginning of the year', async () => {
    const { getPage, school } = await openJournal();
    const page = await getPage(school.periodIds[0]);
    expect(page.lessons.slice(0, 6).map((lesson) => lesson.plannedTopic?.topic ?? null)).toEqual([
      'Числовые выражения', 'Выражения с переменными', 'Сравнение значений выражений', 'Свойства действий над числами', 'Тождества', null,
    ]);
    expect(page.planTopics[1]).toEqual({ planItemId: page.lessons[1]?.plannedTopic?.planItemId, ordinal: 2, section: 'Выражения', topic: 'Выражения с переменными', homework: '§ 2' });
  });

  it('goes on after what is used, and offers nothing where a topic stands', async () => {
    const { getPage, school, teacher, courseId } = await openJournal();
    const [, second] = (await getPage(school.periodIds[0])).planTopics;
    const saved = await teacher.call('journal.saveLesson', {
      courseId, date: '2025-09-01', lessonNumber: 1, version: 0, edit: { ...EMPTY_EDIT, topic: second!.topic, planItemId: second!.planItemId },
    });
    expect(saved).toMatchObject({ refusals: [], lesson: { topic: 'Выражения с переменными', planItemId: second!.planItemId, plannedTopic: null } });
    const { lessons } = await getPage(school.periodIds[0]);
    expect(lessons.slice(0, 3).map((lesson) => lesson.plannedTopic?.ordinal ?? null)).toEqual([null, 1, 3]);
  });
});

describe('who looks', () => {
  it('lets the deputy and the class teacher look, and says why they cannot type', async () => {
    const { login, school, courseId } = await openJournal();
    const deputy = await login('zavuch');
    expect(await deputy.call('journal.getPage', { courseId })).toMatchObject({ canEnter: false, viewOnlyReason: 'viewOnly', course: { canEnter: false } });
    const classTeacher = await login('ivanova');
    expect(await classTeacher.call('journal.getPage', { courseId: school.courses.english1 })).toMatchObject({ canEnter: false, viewOnlyReason: 'viewOnly' });
  });

  it('refuses the page of another teacher, in the log too', async () => {
    const { login, courseId, database } = await openJournal();
    const other = await login('smirnova');
    await expect(other.call('journal.getPage', { courseId })).rejects.toMatchObject({ code: 'notYourPage' });
    await expect(other.call('journal.setCells', { courseId, changes: [change(1, mark(5))] })).rejects.toMatchObject({ code: 'notYourPage' });
    const denied = database.read((query) => query.all('SELECT entity, reason FROM audit_entry WHERE action = ? ORDER BY id', 'denied'));
    expect(denied).toEqual([{ entity: 'journal.getPage', reason: 'notYourPage' }, { entity: 'journal.setCells', reason: 'notYourPage' }]);
  });

  it('lets nobody type on the page of a teacher who has handed it over', async () => {
    const { set, getPage, arrange, courseId, school } = await openJournal();
    await arrange((transaction) => {
      const row = transaction.query.find<{ id: number }>('SELECT id FROM course_teacher WHERE course_id = ?', courseId)!;
      transaction.update(courseTeacherTable, row, { dateTo: '2025-12-09' });
    });
    await expect(set(change(school.students.abramov, mark(5)))).rejects.toMatchObject({ code: 'viewOnly' });
    expect(await getPage()).toMatchObject({ canEnter: false, viewOnlyReason: 'viewOnly', course: { teachers: ['Иванова М. П.'] } });
  });
});

describe('the list of pages', () => {
  it('gives the office all pages in school order', async () => {
    const { login } = await openJournal();
    const courses = await (await login('zavuch')).call('journal.listCourses', {});
    expect(courses.map(({ className, subject, groupName, kind, canEnter }) => [className, subject, groupName, kind, canEnter])).toEqual([
      ['7А', 'Алгебра', null, 'lesson', false],
      ['7А', 'Английский язык', '1 подгруппа', 'lesson', false],
      ['7А', 'Английский язык', '2 подгруппа', 'lesson', false],
      ['7А', 'Разговоры о важном', null, 'extracurricular', false],
      ['7Б', 'Алгебра', null, 'lesson', false],
    ]);
  });

  it('gives a teacher own pages, a class teacher those of the class too, to type on own ones', async () => {
    const { login } = await openJournal();
    const ofPetrov = await (await login('petrov')).call('journal.listCourses', {});
    expect(ofPetrov.map(({ subject, groupName, canEnter, teachers, hoursPerWeek }) => [subject, groupName, canEnter, teachers, hoursPerWeek])).toEqual([['Английский язык', '1 подгруппа', true, ['Петров А. Л.'], 2]]);
    const ofIvanova = await (await login('ivanova')).call('journal.listCourses', {});
    expect(ofIvanova.map(({ className, subjectShort, canEnter }) => [className, subjectShort, canEnter])).toEqual([['7А', 'Алгебра', true], ['7А', 'Англ.', false], ['7А', 'Англ.', false], ['7А', 'РоВ', true]]);
  });
});

it('asks of an extra-curricular lesson its topic and attendance only', async () => {
  const { teacher, school } = await openJournal();
  const page = await teacher.call('journal.getPage', { courseId: school.courses.talks7a });
  expect(page.lessons.find((lesson) => lesson.date === '2025-12-08')).toMatchObject({ lessonNumber: 6, missing: ['topic', 'attendance'] });
});
