import { expect, it } from 'vitest';
import type { ClientConnection } from '@main/backend/client-connection';
import { schoolTable } from '@main/database/entities';
import type { Division } from '@shared/contract/groups-contract';
import { openTestBackend } from '../../support/test-backend';

async function openDivision(loginName: string) {
  const setup = await openTestBackend();
  const connection = await setup.login(loginName);
  const place = { classId: setup.school.classes.a7, subjectId: setup.school.subjects.english };
  return { ...setup, connection, place, division: await connection.call('groups.getDivision', place) };
}

/** The division with some pupils put elsewhere. */
function toGroups(division: Division, moves: ReadonlyMap<number, number | null> = new Map()) {
  const groupOf = (id: number, now: number | null) => (moves.has(id) ? moves.get(id) : now);
  return division.groups.map(({ id, name }) => ({ id, name, studentIds: division.students.filter((student) => groupOf(student.id, student.groupId) === id).map((student) => student.id) }));
}

async function listOn(connection: ClientConnection, courseId: number) {
  return (await connection.call('journal.getPage', { courseId })).students.map(({ name, dateFrom, dateTo }) => [name, dateFrom, dateTo]);
}

it('moves a pupil from a day on, so that both journals show the right span', async () => {
  const { connection, place, division, school, login } = await openDivision('zavuch');
  const { english1, english2 } = school.courses;
  const { abramov } = school.students;
  expect(division.students.map(({ name, groupId }) => [name, groupId])).toEqual([
    ['Абрамов Егор', school.groups.english1], ['Ёлкина Дарья', school.groups.english2], ['Жуков Пётр Ильич', school.groups.english1], ['Жуков Пётр Олегович', school.groups.english2],
  ]);
  const groups = toGroups(division, new Map([[abramov, school.groups.english2]]));
  const saved = await connection.call('groups.saveDivision', { ...place, from: '2025-12-15', version: division.version, groups });
  expect(saved.students[0]).toMatchObject({ groupId: school.groups.english1, next: { groupId: school.groups.english2, dateFrom: '2025-12-15' } });
  expect(await listOn(connection, english1)).toEqual([['Абрамов Егор', '2025-09-01', '2025-12-14'], ['Жуков Пётр Ильич', '2025-09-01', null]]);
  expect(await listOn(connection, english2)).toEqual([['Абрамов Егор', '2025-12-15', null], ['Ёлкина Дарья', '2025-09-01', null], ['Жуков Пётр Олегович', '2025-09-01', null]]);
  const mark = (courseId: number, date: string, lessonNumber: number) => ({ courseId, changes: [{ date, lessonNumber, column: 1, studentId: abramov, seen: { mark: 0, absence: 0 }, set: { kind: 'mark' as const, value: 5 } }] });
  expect(await (await login('petrov')).call('journal.setCells', mark(english1, '2025-12-09', 2))).toMatchObject([{ refusal: null }]);
  expect(await (await login('orlova')).call('journal.setCells', mark(english2, '2025-12-09', 2))).toMatchObject([{ refusal: 'studentNotOnList' }]);
  await expect(connection.call('groups.saveDivision', { ...place, from: '2025-12-15', version: division.version, groups })).rejects.toMatchObject({ code: 'changedByOther' });
});

it('refuses to take a pupil from under a mark, by name and with the first free day', async () => {
  const { connection, place, division, school, login } = await openDivision('zavuch');
  const { abramov } = school.students;
  const changes = [{ date: '2025-12-09', lessonNumber: 2, column: 1, studentId: abramov, seen: { mark: 0, absence: 0 }, set: { kind: 'mark' as const, value: 5 } }];
  await (await login('petrov')).call('journal.setCells', { courseId: school.courses.english1, changes });
  const groups = toGroups(division, new Map([[abramov, school.groups.english2]]));
  await expect(connection.call('groups.saveDivision', { ...place, from: '2025-12-01', version: division.version, groups })).rejects.toMatchObject({
    code: 'invalidInput', details: { what: ['Абрамов Егор: в прежней группе уже есть запись 09.12.2025, перевод возможен с 10.12.2025'] },
  });
  expect((await connection.call('groups.getDivision', place)).version).toBe(division.version);
});

it('makes a new group with its page, which the load then shows as uncovered', async () => {
  const { connection, place, division, school } = await openDivision('zavuch');
  const groups = [...toGroups(division, new Map([[school.students.elkina, null]])), { id: null, name: '3 подгруппа', studentIds: [school.students.elkina] }];
  const saved = await connection.call('groups.saveDivision', { ...place, from: '2025-12-15', version: division.version, groups });
  expect(saved.groups.map(({ name, teachers, courseId }) => [name, teachers, courseId !== null])).toEqual([['1 подгруппа', ['Петров А. Л.'], true], ['2 подгруппа', ['Орлова Н. С.'], true], ['3 подгруппа', [], true]]);
  const info = (await connection.call('groups.listDivisions', {})).find((one) => one.subjectId === place.subjectId && one.classId === place.classId);
  expect(info).toMatchObject({ className: '7А', leftCount: 0, isProposed: false, groups: [{ name: '1 подгруппа', count: 2 }, { name: '2 подгруппа', count: 2 }, { name: '3 подгруппа', count: 0 }] });
});

it('takes a list from the teacher and lets it act when the administrator has confirmed it', async () => {
  const { connection, place, division, school, login } = await openDivision('petrov');
  const { abramov } = school.students;
  expect([division.canEdit, division.canPropose, division.canConfirm]).toEqual([false, true, false]);
  const groups = toGroups(division, new Map([[abramov, school.groups.english2]]));
  await expect(connection.call('groups.saveDivision', { ...place, from: '2025-12-15', version: division.version, groups })).rejects.toMatchObject({ code: 'notAllowed' });
  const proposed = await connection.call('groups.proposeDivision', { ...place, from: '2025-12-15', groups });
  expect(proposed.proposals).toMatchObject([{ author: 'Петров А. Л.', dateFrom: '2025-12-15' }]);
  expect(proposed.students[0]).toMatchObject({ next: null });
  const admin = await login('admin');
  const [proposal] = (await admin.call('groups.getDivision', place)).proposals;
  await expect(admin.call('groups.decideProposal', { proposalId: proposal?.id ?? 0, version: proposal?.version ?? 0, decision: 'declined', reason: '' })).rejects.toMatchObject({ code: 'invalidInput' });
  const decided = await admin.call('groups.decideProposal', { proposalId: proposal?.id ?? 0, version: proposal?.version ?? 0, decision: 'confirmed', reason: '' });
  expect(decided.students[0]).toMatchObject({ next: { groupId: school.groups.english2, dateFrom: '2025-12-15' } });
  expect(decided.proposals).toEqual([]);
  await expect((await login('smirnova')).call('groups.getDivision', place)).rejects.toMatchObject({ code: 'notYourPage' });
});

it('lets the class teacher enter the lists, or nobody but the office hand them in, as the regulation says (LRS-36)', async () => {
  const { connection: classTeacher, place, division, login, arrange } = await openDivision('ivanova');
  const change = { ...place, from: '2025-12-15', version: division.version, groups: toGroups(division) };
  const look = async (preset: string) => {
    await arrange((transaction) => transaction.update(schoolTable, { id: 1 }, { preset }));
    const { canEdit, canPropose } = await classTeacher.call('groups.getDivision', place);
    return [canEdit, canPropose];
  };
  expect(await look('000')).toEqual([false, true]);
  await expect(classTeacher.call('groups.saveDivision', change)).rejects.toMatchObject({ code: 'notByRegulation' });
  expect(await look('001')).toEqual([false, false]);
  await expect(classTeacher.call('groups.proposeDivision', { ...place, from: '2025-12-15', groups: toGroups(division) })).rejects.toMatchObject({ code: 'notByRegulation' });
  expect(await look('002')).toEqual([true, false]);
  expect((await classTeacher.call('groups.saveDivision', change)).groups).toHaveLength(2);
  await expect((await login('smirnova')).call('groups.saveDivision', change)).rejects.toMatchObject({ code: 'notYourClass' });
});
