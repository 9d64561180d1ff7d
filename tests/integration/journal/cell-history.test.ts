import { expect, it } from 'vitest';
import { absenceTable, importBatchTable, lessonTable, markColumnTable, markTable } from '@main/database/entities';
import { absence, change, CLEAR, mark, openJournal, TODAY_LESSON, type JournalSetup } from '../../support/journal-page';

async function readHistory({ teacher, courseId }: JournalSetup, studentId: number) {
  return teacher.call('journal.getCellHistory', { courseId, ...TODAY_LESSON, column: 1, studentId });
}

it('tells every value of a cell, newest first, with author, workstation and time', async () => {
  const journal = await openJournal();
  const { set, setNow, school } = journal;
  const { abramov, elkina } = school.students;
  await set(change(abramov, absence('н')), change(elkina, mark(2)));
  setNow('2025-12-10T10:10:00+07:00');
  await set(change(abramov, { kind: 'restore', value: 4, comment: null, code: null }, { seen: { mark: 0, absence: 1 } }));
  setNow('2025-12-10T10:20:00+07:00');
  await set(change(abramov, { kind: 'comment', text: 'опоздал' }, { seen: { mark: 1, absence: 0 } }));
  setNow('2025-12-10T10:30:00+07:00');
  await set(change(abramov, CLEAR, { seen: { mark: 2, absence: 0 } }));
  const history = await readHistory(journal, abramov);
  expect(history.map(({ at, what, before, after }) => [at.slice(11, 16), what, before, after])).toEqual([
    ['03:30', 'Комментарий', 'опоздал', null],
    ['03:30', 'Отметка', '4', null],
    ['03:20', 'Комментарий', null, 'опоздал'],
    ['03:10', 'Отметка', null, '4'],
    ['03:10', 'Пропуск', 'н', null],
    ['03:00', 'Пропуск', null, 'н'],
  ]);
  expect(new Set(history.map(({ author, workstation }) => `${author}, ${workstation}`))).toEqual(new Set(['Иванова М. П., ТЕСТ-1']));
});

it('begins with the imported value, which has no line of its own in the log', async () => {
  const journal = await openJournal();
  const { school, database, courseId } = journal;
  const { abramov, elkina } = school.students;
  const importedAt = '2025-12-10T02:00:00.000Z';
  await journal.arrange((transaction) => {
    const batchId = 1;
    transaction.insert(
      importBatchTable, { id: batchId, kind: 'marks', fileName: 'оценки.xlsx', fileDigest: 'x', appliedAt: importedAt, rowCount: 4, state: 'applied', report: '{}' },
    );
    const signed = { source: 'import', changedAt: importedAt };
    const lessonId = transaction.bulkInsert(batchId, lessonTable, { courseId, ...TODAY_LESSON, noHomework: 0, hours: 1, attendanceTaken: 0, noMarks: 0, ...signed });
    const columnId = transaction.bulkInsert(batchId, markColumnTable, { lessonId, ordinal: 1, workType: 'unspecified' });
    transaction.bulkInsert(batchId, markTable, { columnId, studentId: abramov, value: 3, ...signed });
    transaction.bulkInsert(batchId, absenceTable, { lessonId, studentId: elkina, code: 'б', ...signed });
    transaction.closeBulk(batchId, 'загрузка отметок');
  });
  expect(await readHistory(journal, elkina)).toEqual([{ at: importedAt, author: 'загрузка из файла', workstation: '', what: 'Пропуск', before: null, after: 'б' }]);
  await journal.set(change(abramov, mark(4), { seen: { mark: 1, absence: 0 } }));
  expect((await readHistory(journal, abramov)).map(({ author, before, after }) => [author, before, after])).toEqual([['Иванова М. П.', '3', '4'], ['загрузка из файла', null, '3']]);
  expect(database.read((query) => query.find('SELECT source, row_version AS version FROM mark'))).toEqual({ source: 'typed', version: 2 });
});

it('is empty for a cell where nothing ever stood', async () => {
  const journal = await openJournal();
  expect(await readHistory(journal, journal.school.students.abramov)).toEqual([]);
});
