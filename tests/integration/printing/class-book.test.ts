import { expect, it } from 'vitest';
import { joinTexts, readPages } from '../../support/documents/read-pdf';
import { absence, change, EMPTY_EDIT, mark, MONDAY_LESSON, openJournal, TODAY_LESSON } from '../../support/journal-page';

type Row = { name: string; value: string };

it('prints on every spread the pupils, marks, absences, topics and homework that the file holds', async () => {
  const { set, teacher, courseId, login, school, database, getLesson } = await openJournal();
  const { students } = school;
  const [first = 0, second = 0, third = 0] = Object.values(students);
  await set(change(first, mark(5)), change(second, mark(2)), change(third, absence('б')), change(first, mark(4), { lesson: MONDAY_LESSON }));
  const { version } = await getLesson(TODAY_LESSON);
  await teacher.call('journal.saveLesson', { courseId, ...TODAY_LESSON, version, edit: { ...EMPTY_EDIT, topic: 'Умножение одночленов – щётка, ёж, объём', homework: '§ 12, № 45, 47', attendanceTaken: true } });
  const book = await (await login('zavuch')).call('printing.buildClassBook', { classId: school.classes.a7 });
  expect(book.warnings).toEqual([]);
  expect(book.sheets).toBe(Math.ceil(book.pages / 2));
  const pages = await readPages(book.bytes);
  const left = pages.findIndex((page, index) => index % 2 === 1 && joinTexts(page).includes('Алгебра') && joinTexts(page).includes('декабрь'));
  // Page numbers count from 1: an odd index is an even page, a verso; its facing page follows.
  expect(left % 2).toBe(1);
  const rows = database.read((query) =>
    query.all<Row>(
      `SELECT trim(s.last_name || ' ' || s.first_name || ' ' || coalesce(s.middle_name, '')) AS name, CAST(m.value AS TEXT) AS value FROM mark m JOIN student s ON s.id = m.student_id
       UNION ALL SELECT trim(s.last_name || ' ' || s.first_name || ' ' || coalesce(s.middle_name, '')), a.code FROM absence a JOIN student s ON s.id = a.student_id`,
    ),
  );
  expect(rows).toHaveLength(4);
  const onLeft = pages[left] ?? [];
  for (const { name, value } of rows) {
    const label = onLeft.find(({ text }) => text.includes(' ') && name.startsWith(text));
    const onLine = onLeft.filter(({ y }) => label && Math.abs(y - label.y) < 1.5).map(({ text }) => text);
    expect({ name, values: onLine }).toEqual({ name, values: expect.arrayContaining([value]) as string[] });
  }
  const right = joinTexts(pages[left + 1] ?? []);
  expect(right.replace(/\s+/g, ' ')).toContain('щётка, ёж, объём');
  expect(right).toContain('§ 12, № 45, 47');
  expect(joinTexts(pages.at(-1) ?? [])).toContain('Прошито, пронумеровано и скреплено печатью');
});

it('leaves a line in the protocol of actions for every print', async () => {
  const { login, school, database } = await openJournal();
  await (await login('zavuch')).call('printing.buildSummarySheet', { classId: school.classes.a7 });
  const lines = database.read((query) => query.all<{ entity: string }>(`SELECT entity FROM audit_entry WHERE action = 'print'`));
  expect(lines).toEqual([{ entity: 'summarySheet' }]);
});

it('prints nothing for a class teacher of another class', async () => {
  const { login, school, database } = await openJournal();
  await expect((await login('ivanova')).call('printing.buildClassBook', { classId: school.classes.b7 })).rejects.toMatchObject({ code: 'notYourClass' });
  expect(database.read((query) => query.all(`SELECT id FROM audit_entry WHERE action = 'denied'`))).toHaveLength(1);
});

it('stops when asked to and says so', async () => {
  const { login, school } = await openJournal();
  const stopper = new AbortController();
  stopper.abort();
  await expect((await login('zavuch')).call('printing.buildClassBook', { classId: school.classes.a7 }, { signal: stopper.signal })).rejects.toMatchObject({ code: 'cancelled' });
});
