import { beforeEach, expect, it } from 'vitest';
import type { ClientConnection } from '@main/backend/client-connection';
import { courseTable, groupMemberTable, studyGroupTable } from '@main/database/entities';
import { verifySchool } from '@main/features/audit';
import { absence, change, mark, MONDAY_LESSON, openJournal, TODAY_LESSON, type JournalSetup } from '../../support/journal-page';

const PLAN = { toClassId: null, groupIds: [] as number[], destination: '', reason: null };
type OrderKind = 'arrival' | 'transfer' | 'leaving' | 'return' | 'academicLeave';

let setup: JournalSetup;
let admin: ClientConnection;
let number = 40;
beforeEach(async () => {
  setup = await openJournal();
  admin = await setup.login('admin');
});

async function makeOrder(kind: OrderKind, date = '2025-12-10'): Promise<number> {
  number += 1;
  return (await admin.call('movement.registerOrder', { number: String(number), date, kind, text: null })).id;
}

/** Every list there is: of the class, with its groups. */
async function listClass(classId: number, date: string): Promise<string[]> {
  return (await admin.call('people.getClassList', { classId, date })).rows.map((row) => [row.name, ...row.groups].join(' – '));
}

const dump = () => setup.database.read((query) => ['enrolment', 'group_member', 'student', 'carried_record', 'movement', 'movement_step', 'movement_change'].map((table) => query.all(`SELECT * FROM ${table} ORDER BY 1, 2, 3`)));

it('takes a pupil off every list from a date; lists of past days stay, the row stays on the page with its order', async () => {
  const { school } = setup;
  const { abramov } = school.students;
  await setup.set(change(abramov, mark(5)));
  const before = await listClass(school.classes.a7, '2025-12-10');
  const orderId = await makeOrder('leaving');
  const order = await admin.call('movement.move', { ...PLAN, kind: 'leaving', studentId: abramov, orderId, date: '2025-12-11', destination: 'школа № 3 г. Канска' });
  expect(order.lines).toMatchObject([{ student: 'Абрамов Егор', kind: 'leaving', date: '2025-12-11', fromClass: '7А', toClass: null, destination: 'школа № 3 г. Канска', canUndo: true }]);
  expect(await listClass(school.classes.a7, '2025-12-10')).toEqual(before);
  expect((await listClass(school.classes.a7, '2025-12-11')).join()).not.toContain('Абрамов');
  const student = (await setup.getPage()).students.find(({ id }) => id === abramov);
  expect(student).toMatchObject({ dateTo: '2025-12-10', leftNote: `выбыл, приказ № ${order.number} от 10.12.2025` });
  expect(verifySchool(setup.database).findings).toEqual([]);
});

it('moves a pupil to another class with the marks and absences of the current period, which keep their origin', async () => {
  const { school } = setup;
  const { abramov } = school.students;
  await setup.set(change(abramov, mark(5)), change(abramov, absence('б'), { lesson: MONDAY_LESSON }));
  const orderId = await makeOrder('transfer');
  const plan = { ...PLAN, kind: 'transfer' as const, studentId: abramov, orderId, date: '2025-12-11', toClassId: school.classes.b7 };
  const { reason, ...forecast } = plan;
  expect(await admin.call('movement.foresee', forecast)).toEqual({
    problems: [], warnings: [], fromClass: '7А', divided: [], carried: [{ subject: 'Алгебра', marks: 1, absences: 1, target: 'Алгебра, 7Б' }],
  });
  await admin.call('movement.move', { ...plan, reason });
  expect((await listClass(school.classes.a7, '2025-12-11')).join()).not.toContain('Абрамов');
  expect((await listClass(school.classes.b7, '2025-12-11')).join()).toContain('Абрамов');
  // The subgroup of the old class is closed from the same day.
  const members = setup.database.read((query) => query.all('SELECT date_to AS "dateTo" FROM group_member WHERE student_id = ?', abramov));
  expect(members).toEqual([{ dateTo: '2025-12-10' }]);
  const teacher = await setup.login('smirnova');
  const page = await teacher.call('journal.getPage', { courseId: school.courses.algebra7b });
  expect(page.students.find(({ id }) => id === abramov)).toMatchObject({
    dateFrom: '2025-12-11',
    carried: [
      { kind: 'mark', date: TODAY_LESSON.date, value: '5', origin: 'Алгебра, 7А' },
      { kind: 'absence', date: MONDAY_LESSON.date, value: 'б', origin: 'Алгебра, 7А' },
    ],
  });
  // The mark of the old page stays where it was given.
  expect((await setup.getPage()).marks).toMatchObject([{ studentId: abramov, value: 5 }]);
});

it('refuses a cell before the arrival and after the leaving', async () => {
  const { school } = setup;
  const { abramov, denisov } = school.students;
  const orderId = await makeOrder('transfer');
  const move = { ...PLAN, kind: 'transfer' as const, orderId, date: '2025-12-10' };
  await admin.call('movement.move', { ...move, studentId: abramov, toClassId: school.classes.b7 });
  await admin.call('movement.move', { ...move, studentId: denisov, toClassId: school.classes.a7 });
  const results = await setup.set(change(abramov, mark(5)), change(denisov, mark(4)), change(denisov, mark(4), { lesson: MONDAY_LESSON }), change(abramov, mark(3), { lesson: MONDAY_LESSON }));
  expect(results.map(({ refusal }) => refusal)).toEqual(['studentNotOnList', null, 'studentNotOnList', null]);
});

it('takes the last movement back exactly, until something hangs on it', async () => {
  const { school } = setup;
  const { abramov } = school.students;
  await setup.set(change(abramov, mark(5)));
  const before = dump();
  const orderId = await makeOrder('transfer');
  const order = await admin.call('movement.move', { ...PLAN, kind: 'transfer', studentId: abramov, orderId, date: '2025-12-10', toClassId: school.classes.b7 });
  const movementId = order.lines[0]?.id ?? 0;
  expect(dump()).not.toEqual(before);
  const undone = await admin.call('movement.undo', { movementId });
  expect(undone.lines).toEqual([]);
  expect(dump()).toEqual(before);
  const again = await admin.call('movement.move', { ...PLAN, kind: 'transfer', studentId: abramov, orderId, date: '2025-12-10', toClassId: school.classes.b7 });
  const teacher = await setup.login('smirnova');
  const cell = { ...change(abramov, mark(4)), lessonNumber: 1 };
  expect(await teacher.call('journal.setCells', { courseId: school.courses.algebra7b, changes: [cell] })).toMatchObject([{ refusal: null }]);
  await expect(admin.call('movement.undo', { movementId: again.lines[0]?.id ?? 0 })).rejects.toMatchObject({ code: 'movementInUse' });
  expect(verifySchool(setup.database).findings).toEqual([]);
});

it('puts a pupil back on a list after an academic leave, in a group of the class, and tells what is missing', async () => {
  const { school } = setup;
  const { elkina } = school.students;
  await admin.call('movement.move', { ...PLAN, kind: 'academicLeave', studentId: elkina, orderId: await makeOrder('academicLeave'), date: '2025-10-13' });
  const back = { ...PLAN, kind: 'return' as const, studentId: elkina, orderId: await makeOrder('return'), date: '2025-12-08', toClassId: school.classes.a7 };
  await admin.call('movement.move', back);
  expect(await listClass(school.classes.a7, '2025-12-08')).toContain('Ёлкина Дарья');
  expect(await listClass(school.classes.a7, '2025-11-10')).toHaveLength(3);
  expect(await listClass(school.classes.a7, '2025-10-12')).toContain('Ёлкина Дарья – Англ.: 2 подгруппа');
  const [chain] = await admin.call('movement.listArrivals', {});
  expect(chain).toMatchObject({ student: 'Ёлкина Дарья', className: '7А', isComplete: false });
  expect(chain?.tasks).toEqual([
    { step: 'consent', isDone: false, missing: 'нет согласия на обработку персональных данных', due: null },
    { step: 'card', isDone: false, missing: 'не заполнено: СНИЛС, номер личного дела, адрес, родители', due: null },
    { step: 'class', isDone: true, missing: null, due: null },
    { step: 'groups', isDone: false, missing: 'без группы: Английский язык', due: null },
    { step: 'slip', isDone: false, missing: 'листок доступа для семьи не выдан', due: '2025-12-17' },
  ]);
  const [line] = (await setup.getPage()).students.filter(({ id }) => id === elkina);
  expect(line).toMatchObject({ dateFrom: '2025-09-01', dateTo: null, gaps: [{ from: '2025-10-13', to: '2025-12-07' }] });
  // She was not there in between.
  expect(await setup.set(change(elkina, mark(5), { lesson: { date: '2025-11-10', lessonNumber: 1 } }))).toMatchObject([{ refusal: 'studentNotOnList' }]);
});

it('changes a group with the records of its page, not those of the other subjects', async () => {
  const { school } = setup;
  const { abramov } = school.students;
  const petrov = await setup.login('petrov');
  const cell = { ...change(abramov, mark(4)), date: '2025-12-04', lessonNumber: 4 };
  await petrov.call('journal.setCells', { courseId: school.courses.english1, changes: [cell] });
  await setup.set(change(abramov, mark(5)));
  const orderId = await makeOrder('transfer');
  const order = await admin.call('movement.move', { ...PLAN, kind: 'groupTransfer', studentId: abramov, orderId, date: '2025-12-09', groupIds: [school.groups.english2] });
  expect(order.lines).toMatchObject([{ kind: 'groupTransfer', fromClass: '7А', toClass: '7А' }]);
  expect(await listClass(school.classes.a7, '2025-12-10')).toContain('Абрамов Егор – Англ.: 2 подгруппа');
  const carried = setup.database.read((query) => query.all('SELECT course_id AS "courseId", value AS "value", origin_course_id AS "from" FROM carried_record'));
  expect(carried).toEqual([{ courseId: school.courses.english2, value: '4', from: school.courses.english1 }]);
  // What the new group's teacher has written would hang on nothing.
  const inNewGroup = { ...change(abramov, mark(3)), date: '2025-12-09', lessonNumber: 2 };
  expect(await (await setup.login('orlova')).call('journal.setCells', { courseId: school.courses.english2, changes: [inNewGroup] })).toMatchObject([{ refusal: null }]);
  await expect(admin.call('movement.undo', { movementId: order.lines[0]?.id ?? 0 })).rejects.toMatchObject({ code: 'movementInUse', details: { what: 'на новых страницах у ученика уже 1 запись. Сначала уберите записанное там или запишите обратное движение' } });
});

it('keeps a pupil who goes over in a stream of both classes', async () => {
  const { school } = setup;
  const { abramov } = school.students;
  const streamId = await setup.arrange((transaction) => {
    const groupId = transaction.insert(studyGroupTable, { classId: school.classes.b7, kind: 'club', subjectId: school.subjects.talks, name: 'Шахматы' });
    transaction.insert(courseTable, { yearId: school.yearId, classId: school.classes.b7, groupId, subjectId: school.subjects.talks, kind: 'extracurricular', hoursPerWeek: 1 });
    transaction.insert(groupMemberTable, { groupId, studentId: abramov, dateFrom: '2025-09-01' });
    return groupId;
  });
  await admin.call('movement.move', { ...PLAN, kind: 'transfer', studentId: abramov, orderId: await makeOrder('transfer'), date: '2025-12-10', toClassId: school.classes.b7 });
  const open = setup.database.read((query) => query.all('SELECT group_id AS "groupId" FROM group_member WHERE student_id = ? AND date_to IS NULL', abramov));
  expect(open).toEqual([{ groupId: streamId }]);
});

it('refuses a movement that the lists do not allow, and an order that is not there or of another kind', async () => {
  const { school } = setup;
  const { abramov } = school.students;
  const transfer = await makeOrder('transfer');
  const move = { ...PLAN, kind: 'transfer' as const, studentId: abramov, orderId: transfer, date: '2025-12-10', toClassId: school.classes.b7 };
  const refuse = (part: object) => expect(admin.call('movement.move', { ...move, ...part })).rejects;
  await refuse({ toClassId: school.classes.a7 }).toMatchObject({ code: 'movementRefused', details: { student: 'Абрамов Егор', problems: ['ученик уже в этом классе'] } });
  await refuse({ orderId: await makeOrder('arrival') }).toMatchObject({ code: 'movementRefused' });
  await refuse({ orderId: 999_999 }).toMatchObject({ code: 'notFound' });
  await refuse({ groupIds: [school.groups.english2] }).toMatchObject({ code: 'movementRefused' });
  await refuse({ kind: 'leaving', orderId: await makeOrder('leaving') }).toMatchObject({ code: 'movementRefused' });
  const secretary = await setup.login('secretary');
  await expect(secretary.call('movement.move', { ...move })).rejects.toMatchObject({ code: 'notAllowed' });
});
