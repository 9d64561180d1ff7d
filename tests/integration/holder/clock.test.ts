import { expect, it, onTestFinished } from 'vitest';
import { createBackend } from '@main/backend/create-backend';
import { readLease } from '@main/backend/holder/lease';
import { RemoteLink } from '@main/backend/holder/remote-link';
import { Workplace } from '@main/backend/workplace/workplace';
import type { StorageState } from '@shared/contract/storage-contract';
import { AppError } from '@shared/contract/app-error';
import { formatAppError } from '@shared/contract/app-error-text';
import { change, mark } from '../../support/journal-page';
import { TEST_PASSWORD } from '../../support/small-school-people';
import { makeTestKeys, openTestBackend, TEST_NOW } from '../../support/test-backend';
import { openWorkplace } from '../../support/workplaces';

const DAY = 86_400_000;

/** A holder of the small school's file whose clock is wrong by `offMs` from the start or later. */
async function openHolder(offMs = 0): Promise<{ folder: string; courseId: number; studentId: number; state: StorageState; setOff: (ms: number) => void }> {
  const { backend, folder, school, login } = await openTestBackend();
  await login('admin');
  backend.close();
  let off = offMs;
  const time = (): number => Date.parse(TEST_NOW) + 1000 + off;
  const logError = (): void => undefined;
  const holder = createBackend({ workstation: 'КАБ-1', keys: makeTestKeys(), startAt: undefined, time, isDemo: false, logError });
  const workplace = new Workplace({ backend: holder, workstation: 'КАБ-1', programVersion: holder.options.programVersion, outboxFolder: null, rememberKey: () => undefined, logError, onFolderOpened: () => undefined, port: 0 });
  onTestFinished(() => { workplace.close(); });
  const state = await workplace.open(folder);
  return { folder, state, courseId: school.courses.algebra7a, studentId: school.students.abramov, setOff: (ms) => { off = ms; } };
}

async function openLink(folder: string, now: number): Promise<RemoteLink> {
  const lease = readLease(folder);
  if (!lease) throw new Error('no lease');
  const link = await RemoteLink.connect(lease, { workstation: 'КАБ-2', programVersion: '0.1.0', now: () => now });
  onTestFinished(() => { link.close(); });
  return link;
}

it('refuses over the wire, in Russian, what a holder with a clock three days back would write, and takes it again at the right time', async () => {
  const { folder, courseId, studentId, setOff } = await openHolder();
  const link = await openLink(folder, Date.parse(TEST_NOW));
  await link.call('session.login', { login: 'ivanova', password: TEST_PASSWORD });
  const save = () => link.call('journal.setCells', { courseId, changes: [change(studentId, mark(5), { lesson: { date: '2025-12-05', lessonNumber: 2 } })] });
  setOff(-3 * DAY);
  const failure: unknown = await save().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(AppError);
  expect(failure).toMatchObject({ code: 'clockMovedBack' });
  expect(formatAppError(failure as AppError)).toContain('часы компьютера, который ведёт базу, показывают 07.12.2025 10:00 – раньше последней записи');
  setOff(0);
  expect((await save())[0]?.refusal).toBeNull();
});

it('does not become the holder with a clock three days back', async () => {
  const { state, folder } = await openHolder(-3 * DAY);
  expect(state).toMatchObject({ state: 'failed', failure: { code: 'clockMovedBack' } });
  expect(readLease(folder)).toBeNull();
});

it('takes no entry from a workstation whose clock is more than five minutes off, and lets it read', async () => {
  const { folder, courseId, studentId } = await openHolder();
  let off = 0;
  const station = await openWorkplace(folder, 'КАБ-2', { time: () => Date.parse(TEST_NOW) + 1000 + off });
  await station.login('ivanova');
  const save = (value: number) => station.connection.call('journal.setCells', { courseId, changes: [change(studentId, mark(value), { lesson: { date: '2025-12-05', lessonNumber: 2 } })] });
  off = -3 * DAY;
  const failure: unknown = await save(5).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'workstationClockWrong' });
  expect(formatAppError(failure as AppError)).toMatch(/часы этого компьютера показывают 07\.12\.2025 \d\d:\d\d( \(UTC\S*\))?, а время школы – 10\.12\.2025 10:00/);
  expect((await station.connection.call('journal.getPage', { courseId })).students.length).toBeGreaterThan(3);
  off = 4 * 60_000;
  expect((await save(4))[0]?.refusal).toBeNull();
});
