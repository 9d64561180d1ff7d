import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openTestBackend } from '../../support/test-backend';
import { makeTemporaryFolder } from '../../support/temporary-folder';

it('says which school is open before anybody has signed in', async () => {
  const { connection, folder } = await openTestBackend();
  expect(await connection.call('storage.getState', {})).toMatchObject({
    state: 'open', folder, failure: null, school: { shortName: 'МБОУ «СОШ № 12»', yearName: '2025/2026' }, isDemo: false,
  });
});

it('says that the file is not there, makes none, and opens it when it is back', async () => {
  const { connection, folder } = await openTestBackend();
  const away = join(makeTemporaryFolder(), 'school.db');
  const empty = makeTemporaryFolder();
  expect(await connection.call('storage.openSchool', { folder: empty })).toMatchObject({ state: 'failed', failure: { code: 'fileMissing' }, school: null });
  expect(readdirSync(empty)).toEqual([]);
  await expect(connection.call('session.login', { login: 'ivanova', password: 'x' })).rejects.toMatchObject({ code: 'fileMissing' });
  renameSync(join(folder, 'school.db'), away);
  expect(await connection.call('storage.openSchool', { folder })).toMatchObject({ state: 'failed', failure: { code: 'fileMissing' } });
  renameSync(away, join(folder, 'school.db'));
  expect(await connection.call('storage.openSchool', { folder })).toMatchObject({ state: 'open', failure: null });
});
