import { expect, it } from 'vitest';
import { issueFirstSlip } from '@main/features/accounts';
import { resourcePath } from '@main/backend/resource-path';
import { accountTable } from '@main/database/entities';
import { openTestBackend } from '../../support/test-backend';
import { TEST_AUTHOR } from '../../support/test-database';
import { TEST_PASSWORD } from '../../support/small-school-people';

function readPassword(bytes: Uint8Array): string {
  return /Одноразовый пароль: (\S+)/.exec(new TextDecoder().decode(bytes))?.[1] ?? '';
}

it('issues a slip with a password that works once, until the own one is chosen', async () => {
  const { login, connection, school, database } = await openTestBackend();
  const admin = await login('admin');
  const { accountId } = school.staff.petrov;
  const slip = await admin.call('accounts.issueSlip', { accountId, format: 'text' });
  expect(slip).toMatchObject({ login: 'petrov', expiresAt: '2025-12-19', fileName: 'Листок доступа petrov.txt' });
  const text = new TextDecoder().decode(slip.bytes);
  expect(text).toContain('Сотрудник: Петров Андрей Львович');
  expect(text).toContain('Действует до: 19.12.2025 включительно');
  const password = readPassword(slip.bytes);
  expect(password).toMatch(/^[dfghjnqrsuvwz245789]{12}$/);
  await expect(connection.call('session.login', { login: 'petrov', password: TEST_PASSWORD })).rejects.toMatchObject({ code: 'wrongPassword' });
  expect(await connection.call('session.login', { login: 'petrov', password })).toMatchObject({ mustChangePassword: true });
  await connection.call('session.changePassword', { oldPassword: password, newPassword: 'Осень2025' });
  await expect(connection.call('session.login', { login: 'petrov', password })).rejects.toMatchObject({ code: 'wrongPassword' });
  const log = JSON.stringify(database.read((query) => query.all('SELECT * FROM audit_entry')));
  expect(log).not.toContain(password);
  expect(log).toContain('accessSlip');
});

it('prints slips at once for all who have none or let it run out; the others keep their passwords', async () => {
  const { login, arrange, school, connection } = await openTestBackend();
  const admin = await login('admin');
  const { petrov, orlova, ivanova } = school.staff;
  await arrange((transaction) => {
    transaction.update(accountTable, { id: petrov.accountId }, { passwordHash: null });
    transaction.update(accountTable, { id: orlova.accountId }, { mustChange: 1, slipExpiresAt: '2025-12-01' });
  });
  const issued = await admin.call('accounts.issueMissingSlips', {});
  // A sheet each, so the back of the first stays blank.
  expect(issued).toMatchObject({ issued: 2, pages: 3, sheets: 2, fileName: 'Листки доступа сотрудников.pdf' });
  const states = new Map((await admin.call('accounts.list', {})).map(({ id, state }) => [id, state]));
  expect([petrov, orlova, ivanova].map(({ accountId }) => states.get(accountId))).toEqual(['temporary', 'temporary', 'active']);
  expect(await connection.call('session.login', { login: 'ivanova', password: TEST_PASSWORD })).toMatchObject({ mustChangePassword: false });
  await expect(admin.call('accounts.issueMissingSlips', {})).rejects.toMatchObject({ code: 'invalidInput' });
});

it('makes a page that can be printed', async () => {
  const { login, school } = await openTestBackend();
  const slip = await (await login('admin')).call('accounts.issueSlip', { accountId: school.staff.petrov.accountId, format: 'pdf' });
  expect(slip.fileName).toBe('Листок доступа petrov.pdf');
  expect(new TextDecoder('latin1').decode(slip.bytes.subarray(0, 5))).toBe('%PDF-');
});

it('ends the sessions of the account, gives another password each time, and refuses a blocked account', async () => {
  const { login, school, arrange } = await openTestBackend();
  const { accountId } = school.staff.petrov;
  const [admin, petrov] = [await login('admin'), await login('petrov')];
  const first = await admin.call('accounts.issueSlip', { accountId, format: 'text' });
  expect(await petrov.call('session.get', {})).toBeNull();
  const second = await admin.call('accounts.issueSlip', { accountId, format: 'text' });
  expect(readPassword(second.bytes)).not.toBe(readPassword(first.bytes));
  await arrange((transaction) => transaction.update(accountTable, { id: accountId }, { isBlocked: 1 }));
  await expect(admin.call('accounts.issueSlip', { accountId, format: 'text' })).rejects.toMatchObject({ code: 'invalidInput' });
});

it('gives the first administrator a slip without a login only while no administrator has a password of his own', async () => {
  const { backend, arrange, school, connection } = await openTestBackend();
  const issue = (login: string) => issueFirstSlip(backend.storage, TEST_AUTHOR, login, 'text', resourcePath('fonts'));
  expect(await issue('admin')).toBeNull();
  await arrange((transaction) => transaction.update(accountTable, { id: school.staff.sysadmin.accountId }, { passwordHash: null }));
  await expect(issue('ivanova')).rejects.toMatchObject({ code: 'notFound' });
  const lost = await issue('admin');
  const slip = await issue('Admin');
  expect(readPassword(slip?.bytes ?? new Uint8Array())).not.toBe(readPassword(lost?.bytes ?? new Uint8Array()));
  const password = readPassword(slip?.bytes ?? new Uint8Array());
  await connection.call('session.login', { login: 'admin', password });
  await connection.call('session.changePassword', { oldPassword: password, newPassword: 'Осень2025' });
  expect(await issue('admin')).toBeNull();
});
