import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createSchoolDatabase } from '@main/database/create-school-database';
import { roomTable } from '@main/database/entities';
import { openSchoolDatabase } from '@main/database/school-database';
import { openTestDatabase, TEST_AUTHOR, TEST_KEY } from '../../support/test-database';
import { makeTemporaryFolder } from '../../support/temporary-folder';

it('says that the file is missing and makes no new one', async () => {
  const folder = makeTemporaryFolder();
  (await openTestDatabase(folder)).close();
  renameSync(join(folder, 'school.db'), join(folder, 'moved.db'));
  await expect(openSchoolDatabase(folder, TEST_KEY)).rejects.toMatchObject({ code: 'fileMissing' });
  expect(existsSync(join(folder, 'school.db'))).toBe(false);
  await expect(openSchoolDatabase(join(folder, 'нет'), TEST_KEY)).rejects.toMatchObject({ code: 'folderMissing' });
});

it('leaves nothing behind when making a school fails', async () => {
  const folder = makeTemporaryFolder();
  await expect(createSchoolDatabase(folder, TEST_KEY, () => Promise.reject(new Error('broken file')))).rejects.toThrow('broken file');
  expect(readdirSync(folder)).toEqual([]);
});

it('refuses a second school in the same folder', async () => {
  const folder = makeTemporaryFolder();
  await openTestDatabase(folder);
  await expect(createSchoolDatabase(folder, TEST_KEY, () => Promise.resolve())).rejects.toMatchObject({ code: 'fileExists' });
});

it('refuses a wrong key and a file that is no school', async () => {
  const folder = makeTemporaryFolder();
  (await openTestDatabase(folder)).close();
  await expect(openSchoolDatabase(folder, 'a'.repeat(64))).rejects.toMatchObject({ code: 'fileDamaged' });
  writeFileSync(join(folder, 'school.db'), 'Это не база');
  await expect(openSchoolDatabase(folder, TEST_KEY)).rejects.toMatchObject({ code: 'fileDamaged' });
});

it('refuses a file that a newer program wrote and names its version', async () => {
  const folder = makeTemporaryFolder();
  const database = await openTestDatabase(folder);
  database.connection.exec(`INSERT INTO setting (name, value, row_version) VALUES ('programVersion', '7.2.0', 1)`);
  database.connection.exec('PRAGMA user_version = 999');
  database.close();
  await expect(openSchoolDatabase(folder, TEST_KEY)).rejects.toMatchObject({ code: 'fileNewer', details: { version: '7.2.0' } });
});

it('does not bring an older file up to date where no copy can be put, and says so', async () => {
  const folder = makeTemporaryFolder();
  const database = await openTestDatabase(folder);
  database.connection.exec('PRAGMA user_version = 1');
  database.close();
  const before = readFileSync(join(folder, 'school.db'));
  writeFileSync(join(folder, 'Резервные копии'), 'a file stands where the folder should be');
  await expect(openSchoolDatabase(folder, TEST_KEY)).rejects.toMatchObject({
    code: 'backupFailed', details: { reasons: [expect.stringContaining('нельзя писать') as string], todo: expect.stringContaining('без копии база не обновляется') as string },
  });
  expect(readFileSync(join(folder, 'school.db')).equals(before)).toBe(true);
});

it('keeps no text of the rows readable in the file', async () => {
  const folder = makeTemporaryFolder();
  const database = await openTestDatabase(folder);
  await database.write(TEST_AUTHOR, (transaction) => transaction.insert(roomTable, { name: 'Лаборатория химии' }));
  database.close();
  const bytes = readFileSync(join(folder, 'school.db'));
  expect(bytes.includes(Buffer.from('Лаборатория'))).toBe(false);
  expect(bytes.subarray(0, 6).toString()).not.toBe('SQLite');
});

// A read inside a read (the access of a person, asked for while a scope is resolved) began a second transaction and failed.
it('reads inside another read in the same snapshot', async () => {
  const database = await openTestDatabase();
  const count = database.read(() => database.read((query) => query.find<{ rooms: number }>('SELECT count(*) AS "rooms" FROM room')));
  expect(count).toEqual({ rooms: 0 });
  expect(database.connection.inTransaction).toBe(false);
});
