import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { lessonTable, schoolClassTable } from '@main/database/entities';
import { joinTexts, readPages } from '../../support/documents/read-pdf';
import { openTestBackend } from '../../support/test-backend';

it('tells plan and fact of every page in sight, on the screen, on paper and as a workbook', async () => {
  const { login, school, arrange, database } = await openTestBackend();
  const courseId = school.courses.algebra7a;
  await arrange((transaction) => {
    transaction.update(schoolClassTable, { id: school.classes.a7 }, { profile: 'технологический' });
    // Two lessons of September, the second by a stand-in.
    for (const [date, lessonNumber, teacherId] of [['2025-09-01', 1, school.staff.ivanova.staffId], ['2025-09-03', 3, school.staff.orlova.staffId]] as const) {
      transaction.insert(lessonTable, {
        courseId, date, lessonNumber, teacherId, topic: 'Тема', planItemId: null, homework: null, noHomework: 0, homeworkMinutes: null, studied: null, hours: 1, attendanceTaken: 0, noMarks: 0, source: 'typed',
        changedAt: '2025-09-03T03:00:00.000Z', changedBy: null,
      });
    }
  });
  const [deputy, teacher] = [await login('zavuch'), await login('petrov')];
  const year = await deputy.call('lessonPlan.getFulfilment', { span: null });
  const algebra = year.rows.find(({ id }) => id === courseId);
  expect(algebra).toMatchObject({ className: '7А', profile: 'технологический', yearHours: 102, hasPlan: true, figures: { given: 2, replaced: 1 } });
  expect(year.periods[0]).toMatchObject({ from: '2025-09-01' });
  // A period has fewer lessons than the year; a teacher sees the own pages alone.
  const { from, until } = year.periods[0]!;
  const quarter = await deputy.call('lessonPlan.getFulfilment', { span: { from, until } });
  expect(quarter.rows.find(({ id }) => id === courseId)!.figures.scheduled).toBeLessThan(algebra!.figures.scheduled);
  expect((await teacher.call('lessonPlan.getFulfilment', { span: null })).rows.map(({ subject }) => subject)).toEqual(['Английский язык']);
  await expect(teacher.call('lessonPlan.printFulfilment', { span: null, side: 'course', courseIds: [courseId], note: null })).rejects.toMatchObject({ code: 'notFound' });

  const shown = { span: null, side: 'teacher' as const, courseIds: year.rows.map(({ id }) => id), note: null };
  const paper = await deputy.call('lessonPlan.printFulfilment', shown);
  const text = joinTexts((await readPages(paper.bytes))[0] ?? []);
  expect(text).toContain('Выполнение учебного плана и программ');
  expect(text).toMatch(/Иванова М\. П\./);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await deputy.call('lessonPlan.exportFulfilment', shown)).bytes.slice().buffer);
  const rows = workbook.getWorksheet('Выполнение')!.getSheetValues().slice(5) as unknown as (string | number)[][];
  expect(rows.map((row) => row[1])).toEqual(['Иванова М. П.', 'Орлова Н. С.', 'Петров А. Л.', 'Смирнова О. В.', 'Всего']);
  expect(database.read((query) => query.all(`SELECT action, entity FROM audit_entry WHERE entity = 'fulfilment' ORDER BY id`))).toEqual([{ action: 'print', entity: 'fulfilment' }, { action: 'export', entity: 'fulfilment' }]);
});
