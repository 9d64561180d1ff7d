import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createBackend } from '@main/backend/create-backend';
import { runCli } from '@main/cli/run-cli';
import { createSchoolDatabase } from '@main/database/create-school-database';
import { checkBeforeHolding } from '@main/database/folder-check';
import { readServerFile, SERVER_FILE } from '@main/database/postgres/server-file';
import { change, mark } from '../../support/journal-page';
import { POSTGRES_PASSWORD } from '../../support/postgres-cluster';
import { insertSmallSchool } from '../../support/small-school';
import { makeTestKeys } from '../../support/test-backend';
import { makeTemporaryFolder } from '../../support/temporary-folder';
import { TEST_AUTHOR, TEST_KEY } from '../../support/test-database';
import { makePostgresDatabase } from '../../support/test-school';
import { openWorkplace, waitFor } from '../../support/workplaces';

/** A school that has moved to the server while its workstations keep their folder. */
async function makeMovedSchool(): Promise<{ folder: string; address: string; courseId: number; students: readonly [number, number] }> {
  const folder = makeTemporaryFolder();
  const { database, filled: school } = await createSchoolDatabase(folder, TEST_KEY, (unfinished) => unfinished.write({ ...TEST_AUTHOR, at: '2025-08-25T03:00:00.000Z' }, insertSmallSchool));
  database.close();
  const address = await makePostgresDatabase();
  const mover = createBackend({ keys: makeTestKeys(), startAt: '2025-12-10T10:00:00+07:00', isDemo: false, logError: (message, error) => { throw new Error(message, { cause: error }); } });
  let told = '';
  const code = await runCli(['move', '--db', folder, '--to', address, '--switch', '--json'], {}, mover, { out: (text) => { told += text; }, error: () => undefined });
  mover.close();
  expect([code, told.includes(POSTGRES_PASSWORD)]).toEqual([0, false]);
  return { folder, address, courseId: school.courses.algebra7a, students: [school.students.abramov, school.students.elkina] };
}

it('lets several workstations work on the server through one of them, and one follow the other', async () => {
  const { folder, courseId, students } = await makeMovedSchool();
  expect(readdirSync(folder)).toContain('school-before-move.db');
  expect(existsSync(join(folder, 'school.db'))).toBe(false);
  const first = await openWorkplace(folder, 'КАБ-1');
  const second = await openWorkplace(folder, 'КАБ-2');
  expect([first.workplace.link.state, second.workplace.link]).toMatchObject(['holding', { state: 'connected', holder: 'КАБ-1' }]);
  await second.login('ivanova');
  const [result] = await second.connection.call('journal.setCells', { courseId, changes: [change(students[0], mark(5))] });
  expect(result?.refusal).toBeNull();
  first.die();
  await waitFor('the second holds the school', () => second.workplace.link.state === 'holding', 30_000);
  await second.connection.call('journal.setCells', { courseId, changes: [change(students[1], mark(4))] });
  const { marks } = await second.connection.call('journal.getPage', { courseId });
  expect(students.map((id) => marks.find((row) => row.studentId === id)?.value)).toEqual([5, 4]);
}, 60_000);

it('keeps the address sealed, tells doctor where the school is, and changes the key without changing the server', async () => {
  const { folder, address, courseId } = await makeMovedSchool();
  const file = readFileSync(join(folder, SERVER_FILE), 'utf8');
  for (const word of [POSTGRES_PASSWORD, '127.0.0.1', 'postgres']) expect(file).not.toContain(word);
  expect(readServerFile(folder, TEST_KEY)).toBe(address);
  expect(() => readServerFile(folder, 'f'.repeat(64))).toThrow(expect.objectContaining({ code: 'fileDamaged' }) as Error);
  expect((await checkBeforeHolding(folder)).findings.map((finding) => finding.code)).toContain('serverFound');
  const workplace = await openWorkplace(folder, 'КАБ-1');
  await workplace.login('admin');
  await workplace.connection.call('keys.rekey', {});
  expect(() => readServerFile(folder, TEST_KEY)).toThrow();
  await workplace.login('ivanova');
  expect((await workplace.connection.call('journal.getPage', { courseId })).students.length).toBeGreaterThan(3);
}, 60_000);
