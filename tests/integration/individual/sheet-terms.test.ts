import { expect, it } from 'vitest';
import { regulationValueTable } from '@main/database/entities';
import { openTestBackend } from '../../support/test-backend';

const PAPER = { documentNumber: '41', documentDate: '2025-12-01', place: '' };
/** Marks on the day of the lesson only, a control work in three days; all else in five days, late after the day itself. */
const STRICT = { topicTerm: { unit: 'lessonDay' }, markTerm: { unit: 'lessonDay' }, controlMarkTerm: { unit: 'calendarDays', amount: 3 }, entryWindow: { marks: { unit: 'lessonDay' }, other: { unit: 'calendarDays', amount: 5 } } };

/** Ёлкина of 7А is taught algebra at home from 1 December, by a strict regulation; the clock stands at 10 December, 10:00. */
async function openSheet() {
  const setup = await openTestBackend();
  const { school, arrange, login } = setup;
  await arrange((transaction) => {
    for (const [setting, value] of Object.entries(STRICT)) {
      transaction.insert(regulationValueTable, {
        setting, value: JSON.stringify(value), dateFrom: '2025-09-01', orderNumber: '7', orderDate: '2025-08-30', state: 'approved', madeAt: '2025-08-30T02:00:00.000Z', madeBy: school.staff.sysadmin.accountId,
        decidedAt: '2025-08-30T03:00:00.000Z', decidedBy: school.staff.director.accountId, decisionReason: null,
      });
    }
  });
  const teacher = await login('ivanova');
  const plan = await teacher.call('individual.saveStay', {
    id: null, version: 0, studentId: school.students.elkina, kind: 'home', dateFrom: '2025-12-01', dateTo: null, basis: 'приказ', ...PAPER, lines: [{ courseId: school.courses.algebra7a, hours: 2, staffId: null }],
  });
  const line = { planId: plan.id, lineId: null, version: 0, courseId: school.courses.algebra7a, date: '2025-12-10', hours: 1, topic: 'Тождества', homework: null, workType: null, value: null };
  return { ...setup, teacher, line };
}

const refused = (until: string) => ({ code: 'entryWindowOver', details: { until } });

it('takes a line of the sheet as the journal takes a lesson: in time, late with a flag, not at all', async () => {
  const { teacher, line } = await openSheet();
  expect((await teacher.call('individual.saveSheetLine', { ...line, value: 5 })).lines).toMatchObject([{ date: '2025-12-10', value: 5, late: [] }]);
  expect((await teacher.call('individual.saveSheetLine', { ...line, date: '2025-12-08' })).lines).toMatchObject([{ date: '2025-12-08', late: ['topic'] }, {}]);
  // A mark of Monday would not be taken in the journal either; its topic alone would.
  await expect(teacher.call('individual.saveSheetLine', { ...line, date: '2025-12-08', value: 5 })).rejects.toMatchObject(refused('08.12.2025 23:59'));
  await expect(teacher.call('individual.saveSheetLine', { ...line, date: '2025-12-04' })).rejects.toMatchObject(refused('09.12.2025 23:59'));
  expect((await teacher.call('individual.saveSheetLine', { ...line, date: '2025-12-08', workType: 'control', value: 4 })).lines.map(({ value }) => value)).toEqual([null, 4, 5]);
});

it('lets nothing of a line be changed, moved or taken away after the window', async () => {
  const { teacher, line, setNow } = await openSheet();
  const [first] = (await teacher.call('individual.saveSheetLine', { ...line, workType: 'answer', value: 5 })).lines;
  const own = { ...line, lineId: first?.id ?? 0, version: 1, workType: 'answer', value: 5 };
  setNow('2025-12-12T10:00:00+07:00');
  await expect(teacher.call('individual.saveSheetLine', { ...own, value: 4 })).rejects.toMatchObject(refused('10.12.2025 23:59'));
  await expect(teacher.call('individual.saveSheetLine', { ...own, date: '2025-12-12' })).rejects.toMatchObject(refused('10.12.2025 23:59'));
  await expect(teacher.call('individual.removeSheetLine', { planId: line.planId, lineId: own.lineId, version: 1 })).rejects.toMatchObject(refused('10.12.2025 23:59'));
  // The topic is still taken; the mark given in time stays in time.
  expect((await teacher.call('individual.saveSheetLine', { ...own, topic: 'Тождества и уравнения' })).lines).toMatchObject([{ topic: 'Тождества и уравнения', value: 5, late: ['topic'] }]);
  setNow('2025-12-16T10:00:00+07:00');
  await expect(teacher.call('individual.saveSheetLine', { ...own, version: 2, topic: 'Тождества' })).rejects.toMatchObject(refused('15.12.2025 23:59'));
});

it('takes what a certificate says whenever it is brought: its marks were given elsewhere', async () => {
  const { login, school } = await openSheet();
  const smirnova = await login('smirnova');
  const courseId = school.courses.algebra7b;
  const plan = await smirnova.call('individual.saveStay', {
    id: null, version: 0, studentId: school.students.gromova, kind: 'sanatorium', dateFrom: '2025-11-17', dateTo: '2025-12-05', basis: 'справка', ...PAPER, place: 'санаторий «Юность»', lines: [{ courseId, hours: 0, staffId: null }],
  });
  const sheet = await smirnova.call('individual.saveSheetLine', { planId: plan.id, lineId: null, version: 0, courseId, date: '2025-11-20', hours: 0, topic: null, homework: null, workType: null, value: 4 });
  expect(sheet.lines).toMatchObject([{ value: 4, late: [] }]);
});
