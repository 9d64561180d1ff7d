import { expect, it } from 'vitest';
import { openTestBackend } from '../../support/test-backend';

it('issues first slips to everybody once, keeps no code, and cancels a lost one with the next', async () => {
  const setup = await openTestBackend();
  const classTeacher = await setup.login('ivanova');
  const classId = setup.school.classes.a7;
  const { abramov, elkina } = setup.school.students;
  await classTeacher.call('consents.register', {
    studentId: elkina, guardianId: null, givenBy: null, decision: { kind: 'electronicResults', decision: 'dissent', decidedOn: '2025-12-01', paperNumber: null, keptAt: null, validUntil: null },
  });
  const first = await classTeacher.call('families.issueClass', { classId });
  expect(first).toMatchObject({ issued: 4, pages: 1, skipped: [{ name: 'Ёлкина Дарья Петровна', why: 'отказ или отзыв согласия: информирование на бумаге' }] });
  await expect(classTeacher.call('families.issueClass', { classId })).rejects.toMatchObject({ code: 'invalidInput' });
  const family = await classTeacher.call('families.getClass', { classId });
  expect(family).toMatchObject({ className: '7А', dueOn: '2025-09-10', canIssue: true });
  expect(family.persons.map(({ name, slips }) => [name, slips[0]?.login ?? null, slips[0]?.validUntil ?? null])).toEqual([
    ['Абрамов Егор Николаевич', `abramov-u${String(abramov)}`, '2025-12-19'], ['Абрамова Светлана Игоревна', 'abramova-r1', '2025-12-19'], ['Ёлкина Дарья Петровна', null, null],
    ['Жуков Пётр Ильич', expect.stringMatching(/^zhukov-u\d+$/), '2025-12-19'], ['Жуков Пётр Олегович', expect.stringMatching(/^zhukov-u\d+$/), '2025-12-19'],
  ]);
  await classTeacher.call('families.markHanded', { classId, slipIds: [family.persons[0]?.slips[0]?.id ?? 0], handedOn: '2025-12-10' });
  await expect(classTeacher.call('families.issueSlip', { studentId: abramov, guardianId: null, reason: 'first', recipient: 'мать' })).rejects.toMatchObject({ code: 'invalidInput' });
  await classTeacher.call('families.issueSlip', { studentId: abramov, guardianId: null, reason: 'lost', recipient: 'Абрамова С. И.' });
  const [pupil] = (await classTeacher.call('families.getClass', { classId })).persons;
  expect(pupil?.slips.map(({ reason, handedOn, cancelledOn, cancelReason, recipient }) => [reason, recipient, handedOn, cancelledOn, cancelReason])).toEqual([
    ['lost', 'Абрамова С. И.', null, null, null], ['first', 'Абрамов Егор Николаевич', '2025-12-10', '2025-12-10', 'утерян'],
  ]);
  expect((await classTeacher.call('families.printRegister', { classId })).fileName).toBe('Журнал выдачи листков доступа, 7А.pdf');
  // Neither the table nor the log holds anything the code could be read from.
  const { digest, after } = setup.database.read((query) => ({
    digest: query.find<{ text: string }>('SELECT code_digest AS "text" FROM family_slip')?.text ?? '',
    after: query.find<{ text: string }>(`SELECT after AS "text" FROM audit_entry WHERE entity = 'family_slip'`)?.text ?? '',
  }));
  expect(digest).toMatch(/^[\w-]{43}$/);
  expect(after).not.toContain(digest);
  await expect((await setup.login('smirnova')).call('families.getClass', { classId })).rejects.toMatchObject({ code: 'notYourClass' });
});
