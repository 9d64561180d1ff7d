import { expect, it } from 'vitest';
import { createBackend } from '@main/backend/create-backend';
import { readLease } from '@main/backend/holder/lease';
import type { CellResult } from '@shared/contract/journal-contract';
import { change, mark } from '../../support/journal-page';
import { TEST_PASSWORD } from '../../support/small-school-people';
import { makeTestKeys, openTestBackend } from '../../support/test-backend';
import { openWorkplace, testTime, waitFor, type TestWorkplace } from '../../support/workplaces';

/** A school folder that nobody has open. */
async function makeSchoolFolder(): Promise<{ folder: string; courseId: number; students: readonly number[] }> {
  const { backend, folder, school, login } = await openTestBackend();
  const teacher = await login('ivanova');
  const { students } = await teacher.call('journal.getPage', { courseId: school.courses.algebra7a });
  backend.close();
  return { folder, courseId: school.courses.algebra7a, students: students.map((student) => student.id) };
}

/** By a backend that nobody can connect to. */
async function setMarkAlone(folder: string, courseId: number, studentId: number, value: number): Promise<void> {
  const backend = createBackend({ workstation: 'КАБ-9', keys: makeTestKeys(), startAt: undefined, time: testTime, isDemo: false, logError: () => undefined });
  await waitFor('the file is free', async () => (await backend.storage.open(folder)).state === 'open');
  const teacher = backend.connect('КАБ-9');
  await teacher.call('session.login', { login: 'ivanova', password: TEST_PASSWORD });
  await teacher.call('journal.setCells', { courseId, changes: [change(studentId, mark(value))] });
  backend.close();
}

/** КАБ-2 may not hold the file from now on. */
async function restrictHolders(holder: TestWorkplace, folder: string): Promise<void> {
  await holder.login('admin');
  await holder.connection.call('system.setMayHold', { names: ['КАБ-1', 'КАБ-3'] });
  await waitFor('the lease says who may hold', () => readLease(folder)?.mayHold?.length === 2);
}

function setMark(at: TestWorkplace, courseId: number, studentId: number, value: number): Promise<readonly CellResult[]> {
  return at.connection.call('journal.setCells', { courseId, changes: [change(studentId, mark(value))] });
}

async function readMarks(at: TestWorkplace, courseId: number): Promise<Map<number, number>> {
  const { marks } = await at.connection.call('journal.getPage', { courseId });
  return new Map(marks.map((row) => [row.studentId, row.value]));
}

it('lets the second workstation work through the first over TLS, and shows each what the other does', async () => {
  const { folder, courseId, students } = await makeSchoolFolder();
  const first = await openWorkplace(folder, 'КАБ-1');
  const second = await openWorkplace(folder, 'КАБ-2');
  expect([first.workplace.link.state, second.workplace.link]).toMatchObject(['holding', { state: 'connected', holder: 'КАБ-1' }]);
  await first.login('zavuch');
  await second.login('ivanova');
  const [result] = await setMark(second, courseId, students[0] ?? 0, 5);
  expect(result?.refusal).toBeNull();
  const delay = await waitFor('the deputy hears of the mark', () => first.events.some((event) => event.kind === 'coursesChanged' && event.courseIds.includes(courseId)));
  expect(delay).toBeLessThan(1000);
  expect((await readMarks(first, courseId)).get(students[0] ?? 0)).toBe(5);
});

it('goes on at another workstation when the holder dies, with the same session and nothing lost', async () => {
  const { folder, courseId, students } = await makeSchoolFolder();
  const first = await openWorkplace(folder, 'КАБ-1');
  const second = await openWorkplace(folder, 'КАБ-2');
  await second.login('ivanova');
  await setMark(second, courseId, students[0] ?? 0, 4);
  first.die();
  const took = await waitFor('the second holds the file', () => second.workplace.link.state === 'holding', 30_000);
  await setMark(second, courseId, students[1] ?? 0, 3);
  const marks = await readMarks(second, courseId);
  expect([marks.get(students[0] ?? 0), marks.get(students[1] ?? 0)]).toEqual([4, 3]);
  expect((await second.connection.call('session.get', {}))?.login).toBe('ivanova');
  console.log(`take-over after ${took.toFixed(0)} ms`);
}, 40_000);

it('hands the file over in order without a pause anyone notices', async () => {
  const { folder, courseId, students } = await makeSchoolFolder();
  const first = await openWorkplace(folder, 'КАБ-1');
  const second = await openWorkplace(folder, 'КАБ-2');
  await second.login('ivanova');
  first.workplace.close();
  const begun = performance.now();
  await setMark(second, courseId, students[0] ?? 0, 4);
  expect(performance.now() - begun).toBeLessThan(3000);
  expect(second.workplace.link.state).toBe('holding');
});

it('holds nothing that it has opened only after it was closed', async () => {
  const { folder } = await makeSchoolFolder();
  const first = await openWorkplace(folder, 'КАБ-1');
  void first.workplace.open(folder);
  first.workplace.close();
  const second = await openWorkplace(folder, 'КАБ-2');
  expect(second.workplace.link).toMatchObject({ state: 'holding', holder: 'КАБ-2' });
  expect(first.workplace.port).toBeNull();
});

it('refuses the writes of a holder that slept while another took over', async () => {
  const { folder, courseId, students } = await makeSchoolFolder();
  const sleeper = await openWorkplace(folder, 'КАБ-1');
  await sleeper.login('ivanova');
  // The file server has broken its lock and its lines: only the epoch inside the file is left to tell.
  sleeper.workplace.fallAsleep();
  const { database } = sleeper.workplace.options.backend.storage;
  const second = await openWorkplace(folder, 'КАБ-2');
  expect(second.workplace.link.state).toBe('holding');
  const author = { accountId: null, workstation: 'КАБ-1', procedure: 'test', at: '2025-12-10T03:00:01.000Z' };
  await expect(database.write(author, (transaction) => { transaction.note({ action: 'test' }); })).rejects.toMatchObject({ code: 'notHolder' });
  const results = await setMark(sleeper, courseId, students[0] ?? 0, 5);
  expect(results[0]?.refusal).toBeNull();
  expect(sleeper.workplace.link).toMatchObject({ state: 'connected', holder: 'КАБ-2' });
}, 60_000);

it('keeps what is typed while nobody holds the file, through a restart, and posts it with both times', async () => {
  const { folder, courseId, students } = await makeSchoolFolder();
  const first = await openWorkplace(folder, 'КАБ-1');
  const second = await openWorkplace(folder, 'КАБ-2');
  await second.login('ivanova');
  await restrictHolders(first, folder);
  first.die();
  await expect(setMark(second, courseId, students[0] ?? 0, 5)).rejects.toMatchObject({ code: 'queued' });
  expect(second.connection.getState().outbox).toEqual({ waiting: 1, refused: 0 });
  second.die();
  const third = await openWorkplace(folder, 'КАБ-1');
  const again = await openWorkplace(folder, 'КАБ-2', { outboxFolder: second.outboxFolder });
  await again.login('ivanova');
  await waitFor('the entry is posted', () => again.connection.getState().outbox.waiting === 0);
  expect((await readMarks(again, courseId)).get(students[0] ?? 0)).toBe(5);
  const line = third.workplace.options.backend.storage.database.read((query) => query.find<{ at: string; reason: string }>(`SELECT at, reason FROM audit_entry WHERE entity = 'mark'`));
  expect(line?.reason).toMatch(/^typedAt 2025-12-10T03:00/);
  expect(line ? line.at > line.reason.slice(8) : false).toBe(true);
}, 60_000);

it('keeps an entry that somebody else has overtaken until its author decides', async () => {
  const { folder, courseId, students } = await makeSchoolFolder();
  const first = await openWorkplace(folder, 'КАБ-1');
  const second = await openWorkplace(folder, 'КАБ-2');
  await second.login('ivanova');
  await restrictHolders(first, folder);
  first.die();
  await expect(setMark(second, courseId, students[0] ?? 0, 5)).rejects.toMatchObject({ code: 'queued' });
  await setMarkAlone(folder, courseId, students[0] ?? 0, 2);
  const third = await openWorkplace(folder, 'КАБ-3');
  await third.login('ivanova');
  await waitFor('the entry was refused', () => second.connection.getState().outbox.refused === 1, 20_000);
  expect((await readMarks(third, courseId)).get(students[0] ?? 0)).toBe(2);
  const [entry] = second.connection.listOutbox();
  await second.connection.call('workplace.resolveOutbox', { id: entry?.id ?? '', choice: 'discard' });
  expect(second.connection.getState().outbox).toEqual({ waiting: 0, refused: 0 });
}, 60_000);
