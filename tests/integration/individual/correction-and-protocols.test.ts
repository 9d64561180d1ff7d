import { expect, it } from 'vitest';
import { periodMarkTable, studentTable } from '@main/database/entities';
import { joinTexts, readPages } from '../../support/documents/read-pdf';
import { openTestBackend } from '../../support/test-backend';

const at = (date: string, lessonNumber: number, studentId: number) => ({ date, lessonNumber, column: 1, studentId, seen: { mark: 0, absence: 0 } });
const absent = (date: string, lessonNumber: number, studentId: number) => ({ ...at(date, lessonNumber, studentId), set: { kind: 'absence' as const, code: 'н' } });

it('proposes who has missed much or failed, begins a plan with the topics of those lessons, and closes it with a result', async () => {
  const { school, login, arrange } = await openTestBackend();
  const { abramov, elkina } = school.students;
  const { algebra7a } = school.courses;
  const ivanova = await login('ivanova');
  await ivanova.call('journal.setCells', { courseId: algebra7a, changes: [absent('2025-12-05', 2, abramov), absent('2025-12-08', 1, abramov)] });
  const lesson = { courseId: algebra7a, version: 0, edit: { topic: 'Тождества', planItemId: null, homework: null, noHomework: true, homeworkMinutes: null, studied: null, attendanceTaken: false, noMarks: true } };
  const page = await ivanova.call('journal.getPage', { courseId: algebra7a });
  const version = page.lessons.find(({ date }) => date === '2025-12-05')?.version ?? 0;
  expect((await ivanova.call('journal.saveLesson', { ...lesson, date: '2025-12-05', lessonNumber: 2, version })).refusals).toEqual([]);
  const periodId = page.periods[0]?.id ?? 0;
  await arrange((transaction) => transaction.insert(periodMarkTable, { courseId: algebra7a, studentId: elkina, slot: `p${String(periodId)}`, periodId, value: '2', source: 'import', changedAt: '2025-10-26T05:00:00.000Z' }));

  const board = await ivanova.call('individual.getCorrection', { missedFrom: 2 });
  expect(board.candidates.map(({ student, reason, missed, periodMark }) => [student, reason, missed, periodMark])).toEqual([['Абрамов Егор', 'missed', 2, null], ['Ёлкина Дарья', 'unsatisfactory', 0, '2']]);
  expect((await ivanova.call('individual.getCorrection', { missedFrom: 3 })).candidates.map(({ student }) => student)).toEqual(['Ёлкина Дарья']);
  expect((await (await login('petrov')).call('individual.getCorrection', { missedFrom: 2 })).candidates).toEqual([]);

  const proposal = await ivanova.call('individual.proposeTopics', { courseId: algebra7a, studentId: abramov });
  expect(proposal).toMatchObject({ topics: [{ topic: 'Тождества', dates: ['2025-12-05'], cause: 'missed' }], staffId: school.staff.ivanova.staffId });
  const draft = {
    courseId: algebra7a, studentId: abramov, id: null, version: 0, staffId: proposal.staffId, reason: 'missed' as const, openedOn: '2025-12-09', closedOn: null, result: null,
    steps: [{ topic: 'Тождества', plannedOn: '2025-12-12', doneOn: null, result: null }],
  };
  await expect((await login('petrov')).call('individual.saveCorrection', draft)).rejects.toMatchObject({ code: 'notYourPage' });
  const plan = await ivanova.call('individual.saveCorrection', draft);
  expect((await ivanova.call('individual.getCorrection', { missedFrom: 2 })).candidates.map(({ student }) => student)).toEqual(['Ёлкина Дарья']);

  const done = { ...draft, id: plan.id, version: plan.version, steps: [{ topic: 'Тождества', plannedOn: '2025-12-12', doneOn: '2025-12-10', result: 'зачтено' }] };
  await expect(ivanova.call('individual.saveCorrection', { ...done, closedOn: '2025-12-10' })).rejects.toMatchObject({ details: { what: [expect.stringContaining('результат') as string] } });
  const closed = await ivanova.call('individual.saveCorrection', { ...done, closedOn: '2025-12-10', result: 'тема сдана' });
  expect(closed).toMatchObject({ version: 2, closedOn: '2025-12-10', result: 'тема сдана', teacher: 'Иванова М. П.', steps: [{ doneOn: '2025-12-10', result: 'зачтено' }] });
  await expect(ivanova.call('individual.removeCorrection', { courseId: algebra7a, correctionId: plan.id, version: 2 })).rejects.toMatchObject({ code: 'invalidInput' });
  const text = (await readPages((await ivanova.call('individual.printCorrection', { courseId: algebra7a, correctionId: plan.id })).bytes)).map(joinTexts).join(' ');
  for (const part of ['ПЛАН ИНДИВИДУАЛЬНОЙ КОРРЕКЦИОННОЙ РАБОТЫ', 'Абрамов Егор', 'Тождества', 'зачтено', 'тема сдана']) expect(text).toContain(part);
});

it('takes results of family education from protocols alone, onto the page and into the summary sheet', async () => {
  const { school, login, arrange } = await openTestBackend();
  const { abramov, elkina } = school.students;
  const courseId = school.courses.algebra7a;
  await arrange((transaction) => { transaction.update(studentTable, { id: abramov }, { educationForm: 'семейное образование' }); });
  const ivanova = await login('ivanova');
  const [row] = await ivanova.call('individual.listAttestation', {});
  expect(row).toMatchObject({ student: 'Абрамов Егор', subject: 'Алгебра', canEdit: true, protocols: [] });
  const slot = row?.slots[0]?.slot ?? '';
  const protocol = { courseId, studentId: abramov, id: null, version: 0, slot, number: '3', date: '2025-10-24', value: '4', commission: null };
  await expect(ivanova.call('individual.saveProtocol', { ...protocol, studentId: elkina })).rejects.toMatchObject({ details: { what: expect.arrayContaining([expect.stringContaining('не протокол')]) as string[] } });
  await expect((await login('petrov')).call('individual.saveProtocol', protocol)).rejects.toMatchObject({ code: 'notYourPage' });
  const deputy = await login('zavuch');
  const countFours = async (): Promise<number> => (await readPages((await deputy.call('printing.buildSummarySheet', { classId: school.classes.a7 })).bytes)).map(joinTexts).join(' ').split(' ').filter((word) => word === '4').length;
  const before = await countFours();
  const saved = await ivanova.call('individual.saveProtocol', protocol);
  expect(saved.protocols).toMatchObject([{ slot, number: '3', value: '4', version: 1 }]);
  await expect(ivanova.call('individual.saveProtocol', protocol)).rejects.toMatchObject({ code: 'invalidInput' });

  const page = await ivanova.call('journal.getPage', { courseId });
  expect(page.periodMarks).toMatchObject([{ studentId: abramov, slot, value: '4', source: 'protocol' }]);
  expect(page.students.find(({ id }) => id === abramov)?.away).toMatchObject([{ sign: '–', title: expect.stringContaining('только аттестация') as string }]);
  expect((await ivanova.call('journal.setCells', { courseId, changes: [absent('2025-12-05', 2, abramov)] }))[0]?.refusal).toBe('taughtElsewhere');
  expect(await countFours()).toBe(before + 1);

  await ivanova.call('individual.removeProtocol', { courseId, protocolId: saved.protocols[0]?.id ?? 0, version: 1 });
  expect((await ivanova.call('journal.getPage', { courseId })).periodMarks).toEqual([]);
});
