import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeDatabaseKey } from '@main/database/database-key';
import { Keyring } from '@main/database/keyring/keyring';
import { findPublicKey } from '@main/database/keyring/seal';
import { makeTemporaryFolder } from '../../support/temporary-folder';

const IVANOVA = { accountId: 1, login: 'ivanova', password: 'Осень2025' };
const PETROV = { accountId: 2, login: 'petrov', password: 'Зима2026!' };
const STAMP = '2025-12-10T03:00:00.000Z';

function openNew() {
  const folder = makeTemporaryFolder();
  return { folder, path: join(folder, 'school.keys'), keyring: Keyring.open(folder), databaseKey: makeDatabaseKey() };
}

type Stored = { entries: { publicKey: string; privateKey: { wrapped: string }; sealedKey: string }[] };

function changeFile(path: string, change: (stored: Stored) => void): void {
  const stored = JSON.parse(readFileSync(path, 'utf8')) as Stored;
  change(stored);
  writeFileSync(path, JSON.stringify(stored));
}

/** Another character of base64url in the middle. */
function spoil(text: string): string {
  const middle = Math.floor(text.length / 2);
  return text.slice(0, middle) + (text[middle] === 'A' ? 'B' : 'A') + text.slice(middle + 1);
}

it('opens with the password of an account in any case of the login, and with nothing else', async () => {
  const { keyring, databaseKey } = openNew();
  expect(await keyring.unlock('ivanova', IVANOVA.password)).toBeNull();
  const publicKey = await keyring.protect(IVANOVA, databaseKey);
  await keyring.protect(PETROV, databaseKey);
  const unlocked = await keyring.unlock('Ivanova', IVANOVA.password);
  expect(unlocked?.databaseKey).toBe(databaseKey);
  expect(findPublicKey(unlocked?.privateKey ?? '')).toBe(publicKey);
  expect(keyring.publicKeyOf('IVANOVA')).toBe(publicKey);
  expect(await keyring.unlock('ivanova', PETROV.password)).toBeNull();
  expect(await keyring.unlock('sidorov', IVANOVA.password)).toBeNull();
  expect(keyring.publicKeyOf('sidorov')).toBeNull();
});

it('shows neither the key nor a login nor a password in the file', async () => {
  const { keyring, databaseKey, path } = openNew();
  await keyring.protect(IVANOVA, databaseKey);
  const { code } = await keyring.addRecovery(databaseKey);
  const content = readFileSync(path, 'utf8');
  const key = Buffer.from(databaseKey, 'hex');
  for (const secret of [databaseKey, key.toString('base64'), key.toString('base64url'), 'ivanova', IVANOVA.password, code, code.replaceAll('-', '')]) expect(content).not.toContain(secret);
});

it('keeps both passwords of an account until one of them counts', async () => {
  const { keyring, databaseKey } = openNew();
  await keyring.protect(IVANOVA, databaseKey);
  const publicKey = await keyring.protect({ ...IVANOVA, password: 'Весна2026' }, databaseKey);
  expect(await keyring.unlock('ivanova', IVANOVA.password)).not.toBeNull();
  expect(await keyring.unlock('ivanova', 'Весна2026')).not.toBeNull();
  await keyring.keepOnly(IVANOVA.accountId, publicKey);
  expect(await keyring.unlock('ivanova', IVANOVA.password)).toBeNull();
  expect(await keyring.unlock('ivanova', 'Весна2026')).not.toBeNull();
});

it('loses no entry of accounts that change at the same moment', async () => {
  const { keyring, databaseKey } = openNew();
  const owners = Array.from({ length: 12 }, (_, index) => ({ accountId: index + 1, login: `teacher${String(index)}`, password: `Пароль-${String(index)}` }));
  const publicKeys = await Promise.all(owners.map((owner) => keyring.protect(owner, databaseKey)));
  expect(keyring.listAccounts(new Set(publicKeys))).toHaveLength(12);
});

it('does not open an account whose wrap was changed, and says that the file is damaged where the password is right but the seal was changed', async () => {
  const { keyring, databaseKey, path } = openNew();
  await keyring.protect(IVANOVA, databaseKey);
  await keyring.protect(PETROV, databaseKey);
  changeFile(path, ({ entries: [first, second] }) => {
    if (first) first.privateKey.wrapped = spoil(first.privateKey.wrapped);
    if (second) second.sealedKey = spoil(second.sealedKey);
  });
  expect(await keyring.unlock('ivanova', IVANOVA.password)).toBeNull();
  await expect(keyring.unlock('petrov', PETROV.password)).rejects.toMatchObject({ code: 'keysDamaged' });
});

it('does not open the wrap of one account as that of another', async () => {
  const { keyring, databaseKey, path } = openNew();
  await keyring.protect(IVANOVA, databaseKey);
  await keyring.protect(PETROV, databaseKey);
  changeFile(path, ({ entries: [first, second] }) => {
    if (first && second) second.privateKey = first.privateKey;
  });
  expect(await keyring.unlock('petrov', IVANOVA.password)).toBeNull();
});

it('names a damaged file, and whoever has the school file open starts a new one beside it', async () => {
  const { keyring, databaseKey, path, folder } = openNew();
  await keyring.protect(IVANOVA, databaseKey);
  for (const content of ['', '{', '[]', readFileSync(path, 'utf8').slice(0, 200)]) {
    writeFileSync(path, content);
    await expect(keyring.unlock('ivanova', IVANOVA.password)).rejects.toMatchObject({ code: 'keysDamaged', details: { folder, file: 'school.keys' } });
  }
  await keyring.adopt(databaseKey, STAMP);
  expect(existsSync(path)).toBe(false);
  expect(readdirSync(folder)).toEqual(['school.keys.20251210030000000.old']);
});

it('puts a keys file of another school aside and keeps its own', async () => {
  const { keyring, databaseKey } = openNew();
  await keyring.protect(IVANOVA, databaseKey);
  await keyring.adopt(databaseKey, STAMP);
  expect(await keyring.unlock('ivanova', IVANOVA.password)).not.toBeNull();
  expect(keyring.mayFit(databaseKey)).toBe(true);
  expect(keyring.mayFit(makeDatabaseKey())).toBe(false);
  await keyring.adopt(makeDatabaseKey(), STAMP);
  expect(keyring.exists).toBe(false);
});

it('opens with the recovery code, names a typing error, and knows a replaced sheet', async () => {
  const { keyring, databaseKey } = openNew();
  const first = await keyring.addRecovery(databaseKey);
  expect((await keyring.unlockWithRecovery(first.code.toLowerCase()))?.databaseKey).toBe(databaseKey);
  const mistyped = (first.code.startsWith('A') ? 'D' : 'A') + first.code.slice(1);
  await expect(keyring.unlockWithRecovery(mistyped)).rejects.toMatchObject({ code: 'recoveryCodeMistyped', details: { where: 'ошибка в 1-й группе' } });
  const second = await keyring.addRecovery(databaseKey);
  await keyring.keepOnlyRecovery(second.publicKey);
  expect(await keyring.unlockWithRecovery(first.code)).toBeNull();
  expect(await keyring.unlockWithRecovery(second.code)).not.toBeNull();
});

it('hands the new key to the entries in force only, without a password, and keeps the old key for old copies', async () => {
  const { keyring, databaseKey } = openNew();
  const inForce = await keyring.protect(IVANOVA, databaseKey);
  await keyring.protect(PETROV, databaseKey);
  const newKey = makeDatabaseKey();
  await keyring.beginReseal(databaseKey, newKey, new Set([inForce]));
  expect(keyring.findKeyBefore(newKey)).toBe(databaseKey);
  expect((await keyring.unlock('ivanova', IVANOVA.password))?.databaseKey).toBe(newKey);
  await keyring.reseal(newKey);
  expect((await keyring.unlock('ivanova', IVANOVA.password))?.databaseKey).toBe(newKey);
  expect(await keyring.unlock('petrov', PETROV.password)).toBeNull();
  expect(keyring.listPastKeys(newKey)).toEqual([databaseKey]);
  expect(keyring.listPastKeys(databaseKey)).toEqual([]);
  const third = makeDatabaseKey();
  await keyring.beginReseal(newKey, third, new Set([inForce]));
  await keyring.reseal(third);
  expect(keyring.listPastKeys(third)).toEqual([databaseKey, newKey]);
});

it('brings a re-keying that was cut short to the end that the school file shows', async () => {
  for (const isRekeyed of [true, false]) {
    const { keyring, databaseKey } = openNew();
    const inForce = await keyring.protect(IVANOVA, databaseKey);
    const newKey = makeDatabaseKey();
    await keyring.beginReseal(databaseKey, newKey, new Set([inForce]));
    await keyring.adopt(isRekeyed ? newKey : databaseKey, STAMP);
    expect((await keyring.unlock('ivanova', IVANOVA.password))?.databaseKey).toBe(isRekeyed ? newKey : databaseKey);
    expect(keyring.findKeyBefore(newKey)).toBeNull();
    expect(keyring.mayFit(databaseKey)).toBe(!isRekeyed);
  }
});
