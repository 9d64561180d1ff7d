import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createSchoolDatabase } from '@main/database/create-school-database';
import { auditEntryTable, roomTable } from '@main/database/entities';
import { copySchool } from '@main/database/move/copy-school';
import { listLateColumns, orderTables } from '@main/database/move/order-tables';
import { openSchoolDatabase, type SchoolDatabase } from '@main/database/school-database';
import { runCli } from '@main/cli/run-cli';
import { createBackend } from '@main/backend/create-backend';
import { verifySchool } from '@main/features/audit';
import { insertSmallSchool } from '../../support/small-school';
import { makeTestKeys } from '../../support/test-backend';
import { TEST_AUTHOR, TEST_KEY } from '../../support/test-database';
import { makePostgresDatabase } from '../../support/test-school';
import { makeTemporaryFolder } from '../../support/temporary-folder';

async function makeFileSchool(): Promise<{ folder: string; database: SchoolDatabase }> {
  const folder = makeTemporaryFolder();
  const { database } = await createSchoolDatabase(folder, TEST_KEY, (unfinished) => unfinished.write({ ...TEST_AUTHOR, at: '2025-08-25T03:00:00.000Z' }, insertSmallSchool));
  return { folder, database };
}

async function runCommand(...argv: string[]): Promise<{ code: number; data: Record<string, unknown> }> {
  const backend = createBackend({ keys: makeTestKeys(), startAt: '2025-12-10T10:00:00+07:00', isDemo: false, logError: (message, error) => { throw new Error(message, { cause: error }); } });
  let text = '';
  const code = await runCli([...argv, '--json'], {}, backend, { out: (part) => { text += part; }, error: () => undefined });
  backend.close();
  return { code, data: JSON.parse(text) as Record<string, unknown> };
}

it('moves a school to the server and back, with the same fingerprint and a whole chain in all three places', async () => {
  const { folder, database } = await makeFileSchool();
  database.close();
  const address = await makePostgresDatabase();
  const back = makeTemporaryFolder();
  rmSync(back, { recursive: true });
  const there = await runCommand('move', '--db', folder, '--to', address);
  expect(there).toMatchObject({ code: 0, data: { ok: true, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string } });
  expect(JSON.stringify(there.data)).not.toContain('school-password');
  expect(await runCommand('move', '--db', address, '--to', back)).toMatchObject({ code: 0, data: { fingerprint: there.data.fingerprint } });
  for (const place of [folder, address, back]) {
    expect(await runCommand('verify', '--db', place, '--fingerprint')).toMatchObject({ code: 0, data: { ok: true, findings: [], fingerprint: there.data.fingerprint } });
  }
});

it('goes on numbering rows after those that were copied', async () => {
  const { folder, database } = await makeFileSchool();
  database.close();
  const address = await makePostgresDatabase();
  await runCommand('move', '--db', folder, '--to', address);
  const moved = await openSchoolDatabase(address, TEST_KEY);
  const last = moved.read((query) => query.find<{ id: number }>('SELECT max(id) AS "id" FROM room'))?.id ?? 0;
  expect(await moved.write(TEST_AUTHOR, (transaction) => transaction.insert(roomTable, { name: '999' }))).toBe(last + 1);
  expect(verifySchool(moved).findings).toEqual([]);
  moved.close();
});

it('refuses a place where a school is already, and changes neither', async () => {
  const first = await makeFileSchool();
  first.database.close();
  const address = await makePostgresDatabase();
  await runCommand('move', '--db', first.folder, '--to', address);
  expect(await runCommand('move', '--db', first.folder, '--to', address)).toMatchObject({ code: 1, data: { ok: false, error: { code: 'serverHasSchool' } } });
  expect(await runCommand('move', '--db', address, '--to', first.folder)).toMatchObject({ code: 1, data: { ok: false, error: { code: 'fileExists' } } });
});

it('leaves nothing in the target when the copy is not the same', async () => {
  const { database } = await makeFileSchool();
  const address = await makePostgresDatabase();
  const tampering = createSchoolDatabase(address, TEST_KEY, (target) => {
    // A server that alters what it is given: here a rule of its own.
    target.connection.exec('CREATE RULE quietly AS ON INSERT TO guardian DO INSTEAD NOTHING');
    target.connection.exec('ALTER TABLE student_guardian DROP CONSTRAINT student_guardian_guardian_id_fkey');
    return Promise.resolve(copySchool(database, target, () => undefined));
  });
  await expect(tampering).rejects.toMatchObject({ code: 'moveRefused', details: { reason: 'после копирования отличаются таблицы guardian' } });
  await expect(openSchoolDatabase(address, TEST_KEY)).rejects.toMatchObject({ code: 'serverWithoutSchool' });
  expect(verifySchool(database).findings).toEqual([]);
  database.close();
});

it('copies every table after those it refers to, but for what may be filled afterwards', () => {
  const ordered = orderTables();
  const names = ordered.map((table) => table.name);
  expect(names).toContain(auditEntryTable.name);
  const late = ordered.flatMap((table) => Object.entries(table.columns).flatMap(([name, { references, nullable }]) =>
    (references !== null && names.indexOf(references) > names.indexOf(table.name) ? [{ column: `${table.name}.${name}`, nullable, isLate: listLateColumns(table, ordered).includes(name) }] : [])));
  expect(late).toEqual(['vacation.classId', 'room.responsibleId'].map((column) => ({ column, nullable: true, isLate: true })));
});
