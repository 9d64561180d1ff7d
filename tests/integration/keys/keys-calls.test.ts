import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { accountTable } from '@main/database/entities';
import { bringToKey, findKeyOfCopy } from '@main/database/keyring/key-of-copy';
import { Keyring } from '@main/database/keyring/keyring';
import { KEYS_FILE } from '@main/database/keyring/keys-file';
import { openConnection } from '@main/database/open-connection';
import { openTestBackend, type TestBackend } from '../../support/test-backend';
import { TEST_PASSWORD } from '../../support/small-school-people';
import { makeMemoryKeys } from '../../support/memory-keys';
import { makeTemporaryFolder } from '../../support/temporary-folder';
import { openWorkplace } from '../../support/workplaces';
import { joinTexts, readPages } from '../../support/documents/read-pdf';

const NEW_PASSWORD = 'Весна2026';

function unlocks(folder: string, login: string, password: string): Promise<string | null> {
  return Keyring.open(folder).unlock(login, password).then((unlocked) => unlocked?.databaseKey ?? null);
}

function openKey({ backend }: TestBackend): string {
  return backend.storage.keyring?.databaseKey ?? '';
}

async function readCode(bytes: Uint8Array): Promise<string> {
  const text = (await readPages(bytes)).map(joinTexts).join(' ');
  return (text.match(/\b[3479ADEFHJKLMNRTUWX]{5}\b/g) ?? []).join('-');
}

/** Calls the slip as text and takes the one-time password from it. */
async function issuePassword(setup: TestBackend, accountId: number): Promise<string> {
  const slip = await (await setup.login('admin')).call('accounts.issueSlip', { accountId, format: 'text' });
  return /Одноразовый пароль: (\S+)/.exec(new TextDecoder().decode(slip.bytes))?.[1] ?? '';
}

it('gives an account that has a password an entry at its login, and follows slips and changes of passwords', async () => {
  const setup = await openTestBackend();
  const { folder, login, school, connection } = setup;
  expect(await unlocks(folder, 'ivanova', TEST_PASSWORD)).toBeNull();
  const ivanova = await login('ivanova');
  expect(await unlocks(folder, 'ivanova', TEST_PASSWORD)).toBe(openKey(setup));
  await ivanova.call('session.changePassword', { oldPassword: TEST_PASSWORD, newPassword: NEW_PASSWORD });
  expect(await unlocks(folder, 'ivanova', TEST_PASSWORD)).toBeNull();
  expect(await unlocks(folder, 'ivanova', NEW_PASSWORD)).toBe(openKey(setup));
  const oneTime = await issuePassword(setup, school.staff.ivanova.accountId);
  expect(await unlocks(folder, 'ivanova', NEW_PASSWORD)).toBeNull();
  expect(await unlocks(folder, 'ivanova', oneTime)).toBe(openKey(setup));
  await connection.call('session.login', { login: 'ivanova', password: oneTime });
});

it('takes away at the next login what a change of password that never came into force has left', async () => {
  const setup = await openTestBackend();
  const { folder, login, school } = setup;
  await login('ivanova');
  await setup.backend.storage.keyring?.keyring.protect({ accountId: school.staff.ivanova.accountId, login: 'ivanova', password: NEW_PASSWORD }, openKey(setup));
  expect(await unlocks(folder, 'ivanova', NEW_PASSWORD)).not.toBeNull();
  await login('ivanova');
  expect(await unlocks(folder, 'ivanova', NEW_PASSWORD)).toBeNull();
  expect(await unlocks(folder, 'ivanova', TEST_PASSWORD)).toBe(openKey(setup));
});

it('keeps the old password where the new one was refused by the commit', async () => {
  const setup = await openTestBackend();
  const { folder, login, arrange, school } = setup;
  const ivanova = await login('ivanova');
  const changing = ivanova.call('session.changePassword', { oldPassword: TEST_PASSWORD, newPassword: NEW_PASSWORD });
  await arrange((transaction) => transaction.update(accountTable, { id: school.staff.ivanova.accountId }, { isBlocked: 1 }));
  await expect(changing).rejects.toMatchObject({ code: 'notSignedIn' });
  expect(await unlocks(folder, 'ivanova', NEW_PASSWORD)).toBeNull();
  expect(await unlocks(folder, 'ivanova', TEST_PASSWORD)).toBe(openKey(setup));
});

it('lets people sign in when the keys file is damaged, and makes it anew when the school is opened next', async () => {
  const setup = await openTestBackend();
  const { folder, login, connection } = setup;
  await login('ivanova');
  writeFileSync(join(folder, 'school.keys'), 'повреждён');
  await login('ivanova');
  await expect(unlocks(folder, 'ivanova', TEST_PASSWORD)).rejects.toMatchObject({ code: 'keysDamaged' });
  await connection.call('storage.openSchool', { folder });
  await login('ivanova');
  expect(await unlocks(folder, 'ivanova', TEST_PASSWORD)).toBe(openKey(setup));
});

it('gives the file a new key that a blocked account and the old key do not open, without anybody’s password', async () => {
  const keys = makeMemoryKeys();
  const setup = await openTestBackend({ keys });
  const { folder, login, school, database } = setup;
  await login('ivanova');
  await login('petrov');
  const before = openKey(setup);
  const kept = join(makeTemporaryFolder(), 'school.keys');
  copyFileSync(join(folder, 'school.keys'), kept);
  const admin = await login('admin');
  const petrov = (await admin.call('accounts.list', {})).find((account) => account.login === 'petrov');
  await admin.call('accounts.setBlocked', { accountId: school.staff.petrov.accountId, blocked: true, version: petrov?.version ?? 0 });
  expect(await unlocks(folder, 'petrov', TEST_PASSWORD)).toBeNull();
  const state = await admin.call('keys.rekey', {});
  expect(state.lastRekey).toEqual({ at: '2025-12-10T03:00:00.000Z', name: 'Лебедев П. А.' });
  const after = openKey(setup);
  expect([keys.key, await unlocks(folder, 'ivanova', TEST_PASSWORD)]).toEqual([after, after]);
  expect(after).not.toBe(before);
  expect(await unlocks(folder, 'petrov', TEST_PASSWORD)).toBeNull();
  // The keys file that Petrov has kept opens the old key only, and the old key opens nothing any more.
  expect(await unlocks(join(kept, '..'), 'petrov', TEST_PASSWORD)).toBe(before);
  expect(() => openConnection(join(folder, 'school.db'), before)).toThrow();
  // Statements prepared before go on working.
  expect(database.read((query) => query.find('SELECT count(*) AS "count" FROM student'))).toEqual({ count: 6 });
  expect((await (await login('ivanova')).call('journal.listCourses', {})).length).toBeGreaterThan(0);
  expect((await admin.call('audit.verify', { controls: [] })).findings).toEqual([]);
});

it('drops an entry that somebody has put into the keys file by hand', async () => {
  const keys = makeMemoryKeys();
  const setup = await openTestBackend({ keys });
  const { folder, login, school } = setup;
  const admin = await login('admin');
  await Keyring.open(folder).protect({ accountId: school.staff.deputy.accountId, login: 'zavuch', password: 'чужой-пароль' }, openKey(setup));
  await admin.call('keys.rekey', {});
  expect(await unlocks(folder, 'zavuch', 'чужой-пароль')).toBeNull();
  expect(await unlocks(folder, 'admin', TEST_PASSWORD)).toBe(openKey(setup));
});

it('opens after a re-keying that was cut short before or after the file got its new key', async () => {
  for (const isRekeyed of [false, true]) {
    const keys = makeMemoryKeys();
    const setup = await openTestBackend({ keys });
    const { folder, login, backend, connection } = setup;
    await login('ivanova');
    const before = openKey(setup);
    const next = 'c4'.repeat(32);
    const publicKey = Keyring.open(folder).publicKeyOf('ivanova') ?? '';
    await Keyring.open(folder).beginReseal(before, next, new Set([publicKey]));
    backend.storage.close();
    if (isRekeyed) {
      const file = openConnection(join(folder, 'school.db'), before);
      file.pragma(`rekey = 'raw:${next}'`);
      file.close();
    }
    keys.key = next;
    expect(await connection.call('storage.openSchool', { folder })).toMatchObject({ state: 'open', failure: null });
    const expected = isRekeyed ? next : before;
    expect([keys.key, openKey(setup), await unlocks(folder, 'ivanova', TEST_PASSWORD)]).toEqual([expected, expected, expected]);
    backend.close();
  }
});

it('asks for a password, and does not speak of damage, where the key of the workstation is of before a re-keying', async () => {
  const keys = makeMemoryKeys();
  const setup = await openTestBackend({ keys });
  const before = openKey(setup);
  await (await setup.login('admin')).call('keys.rekey', {});
  keys.key = before;
  expect(await setup.connection.call('storage.openSchool', { folder: setup.folder })).toMatchObject({ state: 'failed', failure: { code: 'keyMissing' } });
});

it('lets a new workstation to the login where nobody holds the file and a password opens it; says what is wrong where none does', async () => {
  const setup = await openTestBackend();
  const { folder } = setup;
  await setup.login('ivanova');
  setup.backend.close();
  const { connection } = await openWorkplace(folder, 'НОВЫЙ', { keys: makeMemoryKeys() });
  expect([(await connection.call('storage.getState', {})).state, await connection.call('session.get', {})]).toEqual(['open', null]);
  await expect(connection.call('session.login', { login: 'ivanova', password: 'не тот' })).rejects.toMatchObject({ code: 'keyNotOpened' });
  writeFileSync(join(folder, KEYS_FILE), '{');
  await expect(connection.call('session.get', {})).rejects.toMatchObject({ code: 'keysDamaged' });
  rmSync(join(folder, KEYS_FILE));
  await expect(connection.call('session.get', {})).rejects.toMatchObject({ code: 'keyMissing' });
});

it('prints a recovery sheet whose code opens the school on a workstation without a key; the next sheet replaces it', async () => {
  const keys = makeMemoryKeys();
  const setup = await openTestBackend({ keys });
  const { folder, login, connection } = setup;
  const admin = await login('admin');
  expect(await admin.call('keys.getState', {})).toMatchObject({ isUsed: true, recovery: null, accountsWithEntry: 1 });
  const first = await readCode((await admin.call('keys.makeRecoverySheet', {})).bytes);
  const second = await readCode((await admin.call('keys.makeRecoverySheet', {})).bytes);
  expect((await admin.call('keys.getState', {})).recovery).toEqual({ at: '2025-12-10T03:00:00.000Z', name: 'Лебедев П. А.' });
  await admin.call('keys.rekey', {});
  const known = keys.key;
  keys.key = null;
  expect(await connection.call('storage.openSchool', { folder })).toMatchObject({ failure: { code: 'keyMissing' } });
  await expect(connection.call('storage.openWithRecovery', { folder, code: first })).rejects.toMatchObject({ code: 'recoveryCodeWrong' });
  await expect(connection.call('storage.openWithRecovery', { folder, code: second.slice(1) })).rejects.toMatchObject({ code: 'recoveryCodeMistyped' });
  await expect(connection.call('storage.openWithRecovery', { folder: makeTemporaryFolder(), code: second })).rejects.toMatchObject({ code: 'keysFileMissing' });
  expect(await connection.call('storage.openWithRecovery', { folder, code: second.toLowerCase() })).toMatchObject({ state: 'open' });
  expect(keys.key).toBe(known);
  const log = JSON.stringify(setup.database.read((query) => query.all('SELECT * FROM audit_entry')));
  for (const secret of [first, second, known ?? '']) expect(log).not.toContain(secret);
});

it('shows in a dump of the keys file neither the key nor a name or login of the school', async () => {
  const setup = await openTestBackend();
  const admin = await setup.login('admin');
  for (const name of ['ivanova', 'petrov', 'zavuch', 'director']) await setup.login(name);
  await admin.call('keys.makeRecoverySheet', {});
  const dump = readFileSync(join(setup.folder, 'school.keys'));
  const key = Buffer.from(openKey(setup), 'hex');
  const words = ['Иванова', 'Петров', 'Лебедев', 'ivanova', 'petrov', 'zavuch', 'director', key.toString('hex'), key.toString('base64'), key.toString('base64url')];
  for (const word of words) expect(dump.includes(Buffer.from(word))).toBe(false);
  expect(dump.includes(key)).toBe(false);
});

it('names the accounts that still lack an entry', async () => {
  const { login } = await openTestBackend();
  const admin = await login('admin');
  const state = await admin.call('keys.getState', {});
  expect([state.accountsWithEntry, state.accountsWithout.length, state.accountsWithout[0]]).toEqual([1, 7, 'Зайцева Елена Юрьевна']);
  await login('zavuch');
  expect((await admin.call('keys.getState', {})).accountsWithout).not.toContain('Зайцева Елена Юрьевна');
});

it('knows the key of a copy made before two re-keyings, and brings the copy to the present key', async () => {
  const setup = await openTestBackend({ keys: makeMemoryKeys() });
  const { login, backend, folder } = setup;
  const admin = await login('admin');
  const first = openKey(setup);
  const copy = join(makeTemporaryFolder(), 'copy.db');
  copyFileSync(join(folder, 'school.db'), copy);
  await admin.call('keys.rekey', {});
  await admin.call('keys.rekey', {});
  const { keyring } = backend.storage;
  if (!keyring) throw new Error('the school has a keyring');
  expect(findKeyOfCopy(copy, keyring)).toBe(first);
  bringToKey(copy, first, keyring.databaseKey);
  expect(findKeyOfCopy(copy, keyring)).toBe(keyring.databaseKey);
  const foreign = { keyring: Keyring.open(makeTemporaryFolder()), databaseKey: 'd0'.repeat(32) };
  expect(findKeyOfCopy(copy, foreign)).toBeNull();
});

it('restores a copy made before a re-keying, under the present key', async () => {
  const keys = makeMemoryKeys();
  const setup = await openTestBackend({ keys });
  const { login, folder } = setup;
  const admin = await login('admin');
  await login('ivanova');
  const [copy] = await admin.call('backup.makeCopy', {});
  await admin.call('keys.rekey', {});
  const present = openKey(setup);
  const path = copy?.path ?? '';
  const { presentHeadId, findings } = await admin.call('backup.compare', { path });
  expect(findings).toEqual([]);
  await admin.call('backup.restore', { path, presentHeadId, directorLogin: 'director', directorPassword: TEST_PASSWORD });
  expect([openKey(setup), keys.key]).toEqual([present, present]);
  openConnection(join(folder, 'school.db'), present).close();
  await login('ivanova');
  expect(await unlocks(folder, 'ivanova', TEST_PASSWORD)).toBe(present);
});
