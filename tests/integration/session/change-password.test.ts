import { expect, it } from 'vitest';
import { accountTable } from '@main/database/entities';
import { openTestBackend } from '../../support/test-backend';
import { TEST_PASSWORD } from '../../support/small-school-people';

const NEW_PASSWORD = 'Весна2026';

async function openWithOneTimePassword() {
  const setup = await openTestBackend();
  await setup.arrange((transaction) => transaction.update(accountTable, { id: setup.school.staff.ivanova.accountId }, { mustChange: 1, slipExpiresAt: '2025-12-19' }));
  return setup;
}

it('lets nothing be done at the first login but change the password', async () => {
  const { login } = await openWithOneTimePassword();
  const connection = await login('ivanova');
  await expect(connection.call('school.listClasses', {})).rejects.toMatchObject({ code: 'passwordChangeRequired' });
  const info = await connection.call('session.changePassword', { oldPassword: TEST_PASSWORD, newPassword: NEW_PASSWORD });
  expect(info).toMatchObject({ mustChangePassword: false, login: 'ivanova' });
  expect(await connection.call('session.get', {})).toEqual(info);
});

it('opens with the new password only, and the log holds neither', async () => {
  const { login, connection, database } = await openWithOneTimePassword();
  await (await login('ivanova')).call('session.changePassword', { oldPassword: TEST_PASSWORD, newPassword: NEW_PASSWORD });
  await expect(connection.call('session.login', { login: 'ivanova', password: TEST_PASSWORD })).rejects.toMatchObject({ code: 'wrongPassword' });
  expect(await connection.call('session.login', { login: 'ivanova', password: NEW_PASSWORD })).toMatchObject({ mustChangePassword: false });
  const stored = database.read((query) => query.find<{ hash: string }>(`SELECT password_hash AS "hash" FROM account WHERE login = 'ivanova'`))?.hash ?? '';
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  const log = JSON.stringify(database.read((query) => query.all('SELECT * FROM audit_entry')));
  for (const secret of [TEST_PASSWORD, NEW_PASSWORD, stored]) expect(log).not.toContain(secret);
});

it('refuses a weak, an unchanged and the login itself, and says why', async () => {
  const { login } = await openTestBackend();
  const connection = await login('ivanova');
  const refuse = async (newPassword: string, problems: string[]) => {
    await expect(connection.call('session.changePassword', { oldPassword: TEST_PASSWORD, newPassword })).rejects.toMatchObject({ code: 'passwordRefused', details: { problems } });
  };
  await refuse('Ключ1', ['короче 8 знаков']);
  await refuse(TEST_PASSWORD, ['совпадает с прежним']);
  await refuse('Ivanova', ['короче 8 знаков', 'совпадает с логином']);
});

it('counts a wrong old password like a failed login and signs out at the fifth', async () => {
  const { login } = await openTestBackend();
  const connection = await login('ivanova');
  const attempt = () => connection.call('session.changePassword', { oldPassword: 'не тот', newPassword: NEW_PASSWORD });
  for (const left of [4, 3, 2, 1]) await expect(attempt()).rejects.toMatchObject({ code: 'wrongPassword', details: { left } });
  await expect(attempt()).rejects.toMatchObject({ code: 'accountLocked' });
  expect(await connection.call('session.get', {})).toBeNull();
});

it('ends other sessions of the account', async () => {
  const { login } = await openTestBackend();
  const [here, elsewhere] = [await login('ivanova'), await login('ivanova', 'ДОМА')];
  await here.call('session.changePassword', { oldPassword: TEST_PASSWORD, newPassword: NEW_PASSWORD });
  expect(await elsewhere.call('session.get', {})).toBeNull();
  expect(await here.call('session.get', {})).not.toBeNull();
});
