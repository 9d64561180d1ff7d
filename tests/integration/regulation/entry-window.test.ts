import { expect, it } from 'vitest';
import { CELL_REFUSAL_TEXTS } from '@shared/contract/refusal-text';
import type { PresetCode } from '@shared/domain/regulation';
import { fillUntil } from '@shared/lib/fill-until';
import { markColumnTable, outageActTable, regulationValueTable, schoolTable } from '@main/database/entities';
import { absence, change, EMPTY_EDIT, mark, openJournal, type JournalSetup } from '../../support/journal-page';

/** Algebra of 7А: Monday first lesson 8:30, Wednesday third 10:20, Friday second; the clock stands at Wednesday, 10 December, 10:00. */
const DAYS_AGO = {
  two: { date: '2025-12-08', lessonNumber: 1 }, five: { date: '2025-12-05', lessonNumber: 2 }, seven: { date: '2025-12-03', lessonNumber: 3 },
  nine: { date: '2025-12-01', lessonNumber: 1 }, fourteen: { date: '2025-11-26', lessonNumber: 3 }, sixteen: { date: '2025-11-24', lessonNumber: 1 },
} as const;

async function openBy(preset: PresetCode): Promise<JournalSetup> {
  const journal = await openJournal();
  await journal.arrange((transaction) => transaction.update(schoolTable, { id: 1 }, { preset }));
  return journal;
}

const pupil = (journal: JournalSetup): number => journal.school.students.abramov;
const takeAttendance = ({ teacher, courseId }: JournalSetup, lesson: { date: string; lessonNumber: number }) =>
  teacher.call('journal.saveLesson', { courseId, ...lesson, version: 0, edit: { ...EMPTY_EDIT, attendanceTaken: true } });
const saveTopic = ({ teacher, courseId }: JournalSetup, lesson: { date: string; lessonNumber: number }, version = 0) =>
  teacher.call('journal.saveLesson', { courseId, ...lesson, version, edit: { ...EMPTY_EDIT, topic: 'Степень с натуральным показателем' } });

it('003: takes a record up to the seventh day as late, refuses it on the eighth and says until when it was taken', async () => {
  const journal = await openBy('003');
  const [late] = await journal.set(change(pupil(journal), mark(5), { lesson: DAYS_AGO.seven }));
  expect(late).toMatchObject({ refusal: null, windowUntil: null, mark: { value: 5, isLate: true } });
  const [refused] = await journal.set(change(pupil(journal), mark(5), { lesson: DAYS_AGO.nine }));
  expect(refused).toMatchObject({ refusal: 'windowOver', windowUntil: '08.12.2025 23:59', mark: null });
  expect(fillUntil(CELL_REFUSAL_TEXTS.windowOver, refused!.windowUntil)).toContain('принималась до 08.12.2025 23:59');
  expect(await saveTopic(journal, DAYS_AGO.nine)).toMatchObject({ refusals: ['windowOver'], windowUntil: '08.12.2025 23:59', lesson: { version: 0 } });
  await expect(journal.teacher.call('journal.addColumn', { courseId: journal.courseId, ...DAYS_AGO.nine, workType: 'test' })).rejects.toMatchObject({ code: 'entryWindowOver', details: { until: '08.12.2025 23:59' } });
});

it('000: refuses a mark on the fifteenth day, but takes topic and absence until the period is closed', async () => {
  const journal = await openBy('000');
  const results = await journal.set(
    change(pupil(journal), mark(4), { lesson: DAYS_AGO.fourteen }), change(pupil(journal), mark(4), { lesson: DAYS_AGO.sixteen }), change(pupil(journal), absence('н'), { lesson: DAYS_AGO.sixteen }),
  );
  expect(results.map(({ refusal }) => refusal)).toEqual([null, 'windowOver', null]);
  expect(results[0]!.mark).not.toHaveProperty('isLate');
  const { lessonVersion } = results[2]!;
  expect(await saveTopic(journal, DAYS_AGO.sixteen, lessonVersion)).toMatchObject({ refusals: [], lesson: { late: ['topic'] } });
});

it('001: takes marks on the lesson day only, other data five days; the mark of a control work has its own three days', async () => {
  const journal = await openBy('001');
  expect((await journal.set(change(pupil(journal), mark(4), { lesson: DAYS_AGO.two })))[0]).toMatchObject({ refusal: 'windowOver', windowUntil: '08.12.2025 23:59' });
  expect(await takeAttendance(journal, DAYS_AGO.five)).toMatchObject({ refusals: [], lesson: { late: ['attendance'] } });
  expect((await takeAttendance(journal, DAYS_AGO.seven)).refusals).toEqual(['windowOver']);
  const { columns } = await journal.teacher.call('journal.setColumnWorkType', { courseId: journal.courseId, ...DAYS_AGO.two, column: 1, workType: 'control' });
  expect(columns[0]).toMatchObject({ workType: 'control' });
  expect((await journal.set(change(pupil(journal), mark(4), { lesson: DAYS_AGO.two })))[0]).toMatchObject({ refusal: null });
});

it('002: an absentee is late after twenty minutes of the lesson, a mark with the day, a control work after three days', async () => {
  const journal = await openBy('002');
  journal.setNow('2025-12-10T10:40:00+07:00');
  const at = (second: string) => journal.setNow(`2025-12-10T10:40:${second}+07:00`);
  const today = { date: '2025-12-10', lessonNumber: 3 };
  const { elkina, zhukovOleg, zhukovIlya } = journal.school.students;
  expect((await journal.set(change(elkina, absence('н'), { lesson: today })))[0]!.absence).not.toHaveProperty('isLate');
  at('01');
  expect((await journal.set(change(zhukovOleg, absence('н'), { lesson: today })))[0]!.absence).toMatchObject({ isLate: true });
  expect((await journal.set(change(zhukovIlya, mark(4), { lesson: today })))[0]!.mark).not.toHaveProperty('isLate');
  const lesson = await journal.getLesson(today);
  await journal.arrange((transaction) => transaction.update(markColumnTable, { id: lesson.columns[0]!.id! }, { workType: 'control' }));
  journal.setNow('2025-12-13T23:00:00+07:00');
  expect((await journal.set(change(zhukovIlya, mark(3), { lesson: today, seen: { mark: 1, absence: 0 } })))[0]!.mark).not.toHaveProperty('isLate');
  journal.setNow('2025-12-14T00:00:00+07:00');
  expect((await journal.set(change(zhukovIlya, mark(5), { lesson: today, seen: { mark: 2, absence: 0 } })))[0]!.mark).toMatchObject({ isLate: true });
  const page = await journal.getPage();
  expect(page.absences.filter(({ isLate }) => isLate).map(({ studentId }) => studentId)).toEqual([zhukovOleg]);
  expect(page.marks.filter(({ isLate }) => isLate).map(({ studentId }) => studentId)).toEqual([zhukovIlya]);
  const history = await journal.teacher.call('journal.getCellHistory', { courseId: journal.courseId, ...today, column: 1, studentId: zhukovIlya });
  expect(history.map(({ after, isLate }) => [after, isLate ?? false])).toEqual([['5', true], ['3', false], ['4', false]]);
});

it('002: homework is late an hour and a half after the last lesson of the class, and not the earlier topic', async () => {
  const journal = await openBy('002');
  const today = { date: '2025-12-10', lessonNumber: 3 };
  const save = (version: number, homework: string) =>
    journal.teacher.call('journal.saveLesson', { courseId: journal.courseId, ...today, version, edit: { ...EMPTY_EDIT, topic: 'Степень с натуральным показателем', homework } });
  journal.setNow('2025-12-10T12:30:00+07:00');
  expect((await save(0, '§ 12')).lesson.late).toEqual([]);
  journal.setNow('2025-12-10T12:30:01+07:00');
  expect((await save(1, '§ 12, № 45')).lesson.late).toEqual(['homework']);
});

it('an outage with a confirmed act moves the window by its length', async () => {
  const journal = await openBy('003');
  const { accountId } = journal.school.staff.deputy;
  await journal.arrange((transaction) => transaction.insert(outageActTable, {
    number: 1, startedAt: '2025-12-05T00:00:00.000Z', endedAt: '2025-12-07T00:00:00.000Z', cause: 'Нет электричества', isWholeSchool: 1, state: 'confirmed',
    registeredAt: '2025-12-07T02:00:00.000Z', registeredBy: accountId, decidedAt: '2025-12-07T03:00:00.000Z', decidedBy: accountId, decisionReason: null,
  }));
  expect((await journal.set(change(pupil(journal), mark(5), { lesson: DAYS_AGO.nine })))[0]).toMatchObject({ refusal: null });
});

it('goes by the regulation that was in force on the day of the lesson', async () => {
  const journal = await openBy('default');
  await journal.arrange((transaction) => transaction.insert(regulationValueTable, {
    setting: 'entryWindow', value: JSON.stringify({ marks: { unit: 'lessonDay' }, other: { unit: 'lessonDay' } }), dateFrom: '2025-12-05', orderNumber: '7', orderDate: '2025-12-04', state: 'approved',
    madeAt: '2025-12-04T02:00:00.000Z', madeBy: journal.school.staff.sysadmin.accountId, decidedAt: '2025-12-04T03:00:00.000Z', decidedBy: journal.school.staff.director.accountId, decisionReason: null,
  }));
  const results = await journal.set(change(pupil(journal), mark(5), { lesson: DAYS_AGO.seven }), change(pupil(journal), mark(5), { lesson: DAYS_AGO.five }));
  expect(results.map(({ refusal }) => refusal)).toEqual([null, 'windowOver']);
});
