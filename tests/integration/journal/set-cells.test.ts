import { describe, expect, it } from 'vitest';
import type { CellChange } from '@shared/contract/journal-contract';
import type { BackendEvent } from '@shared/contract/messages';
import { courseTeacherTable, enrolmentTable, schoolClassTable } from '@main/database/entities';
import { absence, change, CLEAR, FRIDAY_LESSON, mark, MONDAY_LESSON, OCTOBER_LESSON, openJournal, TODAY_LESSON, type JournalSetup } from '../../support/journal-page';

const NEVER = { date: '2025-12-09', lessonNumber: 3 };

function refusals(results: Awaited<ReturnType<JournalSetup['set']>>) {
  return results.map((result) => result.refusal);
}

function countRows({ database }: JournalSetup): Record<string, number> {
  const count = (table: string) => database.read((query) => query.find<{ n: number }>(`SELECT count(*) AS n FROM ${table}`))!.n;
  return Object.fromEntries(['lesson', 'mark_column', 'mark', 'absence'].map((table) => [table, count(table)]));
}

/** Lines written by the call, without the entries of set-up and login. */
function auditOf({ database }: JournalSetup, procedure: string) {
  return database.read((query) => query.all<{ action: string; entity: string; before: string | null; after: string | null }>('SELECT action, entity, before, after FROM audit_entry WHERE procedure = ? ORDER BY id', procedure));
}

describe('the first record of a lesson', () => {
  it('makes lesson and column, signed by the teacher, each with its audit line', async () => {
    const journal = await openJournal();
    const [result] = await journal.set(change(journal.school.students.abramov, mark(5)));
    expect(result).toMatchObject({ refusal: null, by: null, mark: { value: 5, version: 1, comment: null }, absence: null, lessonVersion: 1 });
    expect(auditOf(journal, 'journal.setCells').map(({ action, entity }) => `${action} ${entity}`)).toEqual(['insert lesson', 'insert mark_column', 'insert mark']);
    const lesson = journal.database.read((query) => query.find('SELECT id, date, lesson_number AS number, teacher_id AS teacher, hours, source, attendance_taken AS taken FROM lesson'));
    expect(lesson).toEqual({ id: result!.lessonId, date: '2025-12-10', number: 3, teacher: journal.school.staff.ivanova.staffId, hours: 1, source: 'typed', taken: 0 });
  });

  it('makes one lesson for a whole column of pupils', async () => {
    const journal = await openJournal();
    const { abramov, elkina, zhukovIlya, zhukovOleg } = journal.school.students;
    const results = await journal.set(change(abramov, mark(5)), change(elkina, absence('н')), change(zhukovIlya, mark(3)), change(zhukovOleg, mark(4)));
    expect(refusals(results)).toEqual([null, null, null, null]);
    expect(new Set(results.map((result) => result.lessonId)).size).toBe(1);
    expect(countRows(journal)).toEqual({ lesson: 1, mark_column: 1, mark: 3, absence: 1 });
  });

  it('makes nothing when the change is refused or clears what is not there', async () => {
    const journal = await openJournal();
    const { abramov } = journal.school.students;
    expect(refusals(await journal.set(change(abramov, mark(7)), change(abramov, CLEAR), change(abramov, mark(5), { lesson: FRIDAY_LESSON })))).toEqual(['notInScale', null, 'futureLesson']);
    expect(countRows(journal)).toEqual({ lesson: 0, mark_column: 0, mark: 0, absence: 0 });
    expect(auditOf(journal, 'journal.setCells')).toEqual([]);
  });
});

describe('each change is judged for itself', () => {
  it('takes the good ones and says why not of the others, in the order given', async () => {
    const { set, school, closePeriod } = await openJournal();
    await closePeriod(school.periodIds[0]);
    const { abramov, elkina, denisov } = school.students;
    const results = await set(
      change(abramov, mark(5)),
      change(abramov, mark(5), { lesson: NEVER }),
      change(abramov, mark(5), { lesson: OCTOBER_LESSON }),
      change(denisov, mark(5)),
      change(elkina, mark(5), { column: 2 }),
      change(elkina, { kind: 'comment', text: 'без тетради' }),
      change(elkina, absence('б')),
    );
    expect(refusals(results)).toEqual([null, 'noSuchLesson', 'periodClosed', 'studentNotOnList', 'noSuchColumn', 'noMarkToComment', null]);
  });

  it('refuses a pupil before and after the days on the list', async () => {
    const { set, school, arrange } = await openJournal();
    const { abramov } = school.students;
    await arrange((transaction) => {
      const row = transaction.query.find<{ id: number }>('SELECT id FROM enrolment WHERE student_id = ?', abramov)!;
      transaction.update(enrolmentTable, row, { dateFrom: '2025-12-08', dateTo: '2025-12-09' });
    });
    expect(refusals(await set(change(abramov, mark(5), { lesson: MONDAY_LESSON }), change(abramov, mark(5)), change(abramov, mark(5), { lesson: { date: '2025-12-05', lessonNumber: 2 } })))).toEqual([
      null, 'studentNotOnList', 'studentNotOnList',
    ]);
  });

  it('refuses a mark of an absent pupil and an absence over a mark, also of another column', async () => {
    const { set, school, teacher, courseId } = await openJournal();
    const { abramov, elkina } = school.students;
    await teacher.call('journal.addColumn', { courseId, ...TODAY_LESSON, workType: 'control' });
    await set(change(abramov, absence('н')), change(elkina, mark(4), { column: 2 }));
    const results = await set(
      change(abramov, mark(5), { seen: { mark: 0, absence: 1 } }),
      change(abramov, mark(5), { column: 2, seen: { mark: 0, absence: 1 } }),
      change(elkina, absence('н'), { column: 2, seen: { mark: 1, absence: 0 } }),
      change(elkina, absence('н')),
    );
    expect(refusals(results)).toEqual(['absentStudent', 'absentStudent', 'markHasAbsence', 'markHasAbsence']);
    expect(results[0]).toMatchObject({ mark: null, absence: { code: 'н', version: 1 } });
  });

  it('takes absences but no marks in grade 1 and on extra-curricular pages', async () => {
    const { set, school, arrange, teacher } = await openJournal();
    const { abramov } = school.students;
    const talks = await teacher.call('journal.setCells', {
      courseId: school.courses.talks7a,
      changes: [change(abramov, mark(5), { lesson: { date: '2025-12-08', lessonNumber: 6 } }), change(abramov, absence('н'), { lesson: { date: '2025-12-08', lessonNumber: 6 } })],
    });
    expect(refusals(talks)).toEqual(['extracurricularNoMarks', null]);
    await arrange((transaction) => transaction.update(schoolClassTable, { id: school.classes.a7 }, { grade: 1 }));
    expect(refusals(await set(change(abramov, mark(5)), change(abramov, absence('н'))))).toEqual(['gradeless', null]);
  });
});

describe('changing, clearing, undoing', () => {
  it('replaces, comments and clears a mark, its version rising', async () => {
    const { set, school } = await openJournal();
    const { abramov } = school.students;
    await set(change(abramov, mark(4)));
    const seen = (version: number) => ({ seen: { mark: version, absence: 0 } });
    expect((await set(change(abramov, { kind: 'comment', text: 'у доски' }, seen(1))))[0]?.mark).toEqual({ value: 4, version: 2, comment: 'у доски' });
    expect((await set(change(abramov, mark(5), seen(2))))[0]?.mark).toEqual({ value: 5, version: 3, comment: 'у доски' });
    expect((await set(change(abramov, mark(5), seen(3))))[0]?.mark).toEqual({ value: 5, version: 3, comment: 'у доски' });
    expect((await set(change(abramov, CLEAR, seen(3))))[0]).toMatchObject({ refusal: null, mark: null, absence: null });
  });

  it('turns «н» into a mark and back by undo, in one change', async () => {
    const { set, school } = await openJournal();
    const { abramov } = school.students;
    await set(change(abramov, absence('н')));
    const restored = await set(change(abramov, { kind: 'restore', value: 5, comment: 'опоздал', code: null }, { seen: { mark: 0, absence: 1 } }));
    expect(restored[0]).toMatchObject({ refusal: null, mark: { value: 5, version: 1, comment: 'опоздал' }, absence: null });
    const undone = await set(change(abramov, { kind: 'restore', value: null, comment: null, code: 'н' }, { seen: { mark: 1, absence: 0 } }));
    expect(undone[0]).toMatchObject({ refusal: null, mark: null, absence: { code: 'н', version: 2 } });
  });

  it('changes an absence code and clears it', async () => {
    const { set, school } = await openJournal();
    const { abramov } = school.students;
    await set(change(abramov, absence('н')));
    expect((await set(change(abramov, absence('б'), { seen: { mark: 0, absence: 1 } })))[0]?.absence).toEqual({ code: 'б', version: 2 });
    expect((await set(change(abramov, CLEAR, { seen: { mark: 0, absence: 2 } })))[0]?.absence).toBeNull();
  });
});

describe('two people at one cell', () => {
  async function openTwo() {
    const journal = await openJournal();
    const { school, arrange, courseId } = journal;
    await arrange((transaction) => transaction.insert(courseTeacherTable, { courseId, staffId: school.staff.petrov.staffId, dateFrom: '2025-12-01' }));
    const second = await journal.login('petrov', 'ТЕСТ-2');
    return { ...journal, setBySecond: (...changes: readonly CellChange[]) => second.call('journal.setCells', { courseId, changes: [...changes] }) };
  }

  it('shows the second one the first value, its author and time, and writes nothing', async () => {
    const { set, setBySecond, setNow, school } = await openTwo();
    const { abramov } = school.students;
    await set(change(abramov, mark(4)));
    setNow('2025-12-10T10:05:00+07:00');
    expect((await setBySecond(change(abramov, mark(2))))[0]).toMatchObject({
      refusal: 'changedByOther', by: { author: 'Иванова М. П.', at: '2025-12-10T03:00:00.000Z' }, mark: { value: 4, version: 1 },
    });
    expect((await setBySecond(change(abramov, mark(2), { seen: { mark: 1, absence: 0 } })))[0]).toMatchObject({ refusal: null, mark: { value: 2, version: 2 } });
  });

  it('names who cleared the cell', async () => {
    const { set, setBySecond, school } = await openTwo();
    const { abramov } = school.students;
    await set(change(abramov, absence('н')));
    await setBySecond(change(abramov, CLEAR, { seen: { mark: 0, absence: 1 } }));
    expect((await set(change(abramov, absence('б'), { seen: { mark: 0, absence: 1 } })))[0]).toMatchObject({ refusal: 'changedByOther', by: { author: 'Петров А. Л.' }, absence: null });
  });

  it('never takes an old version for a new value: after clearing, versions go on', async () => {
    const { set, setBySecond, school } = await openTwo();
    const { abramov } = school.students;
    await set(change(abramov, mark(4)));
    await setBySecond(change(abramov, CLEAR, { seen: { mark: 1, absence: 0 } }));
    expect((await setBySecond(change(abramov, mark(3))))[0]?.mark).toMatchObject({ value: 3, version: 2 });
    expect((await set(change(abramov, mark(5), { seen: { mark: 1, absence: 0 } })))[0]).toMatchObject({ refusal: 'changedByOther', mark: { value: 3, version: 2 } });
  });

  it('lets both save different lessons at the same moment', async () => {
    const { set, setBySecond, school } = await openTwo();
    const [first, second] = await Promise.all([set(change(school.students.abramov, mark(5))), setBySecond(change(school.students.abramov, mark(4), { lesson: MONDAY_LESSON }))]);
    expect([first[0]?.refusal, second[0]?.refusal]).toEqual([null, null]);
  });

  it('tells open screens which page changed, and nothing when nothing did', async () => {
    const { set, school, courseId, login } = await openTwo();
    const events: BackendEvent[] = [];
    (await login('zavuch')).onEvent((event) => events.push(event));
    await set(change(school.students.abramov, mark(7)));
    expect(events).toEqual([]);
    await set(change(school.students.abramov, mark(5)));
    expect(events).toEqual([{ kind: 'coursesChanged', courseIds: [courseId] }]);
  });
});

it('takes a block of every pupil and lesson held so far in one call', async () => {
  const journal = await openJournal();
  const { lessons, students } = await journal.getPage();
  const held = lessons.filter((lesson) => lesson.status !== 'future');
  const results = await journal.set(...held.flatMap((lesson) => students.map((student) => change(student.id, mark(4), { lesson }))));
  expect(results.every((result) => result.refusal === null)).toBe(true);
  expect(countRows(journal)).toEqual({ lesson: 16, mark_column: 16, mark: 64, absence: 0 });
});
