import { expect, it } from 'vitest';
import { accountRoleTable, accountTable } from '@main/database/entities';
import { openTestBackend } from '../../support/test-backend';
import { TEST_PASSWORD } from '../../support/small-school-people';

it('lists accounts in the order of names with roles and state', async () => {
  const { login, arrange, school } = await openTestBackend();
  const { petrov, orlova, smirnova, secretary } = school.staff;
  await arrange((transaction) => {
    transaction.update(accountTable, { id: petrov.accountId }, { passwordHash: null });
    transaction.update(accountTable, { id: orlova.accountId }, { mustChange: 1, slipExpiresAt: '2025-12-10' });
    transaction.update(accountTable, { id: smirnova.accountId }, { mustChange: 1, slipExpiresAt: '2025-12-09' });
    transaction.update(accountTable, { id: secretary.accountId }, { isBlocked: 1 });
  });
  const accounts = await (await login('admin', 'КАБ-12')).call('accounts.list', {});
  expect(accounts.map(({ name, login: own, state }) => [name, own, state])).toEqual([
    ['Зайцева Елена Юрьевна', 'zavuch', 'active'],
    ['Иванова Мария Петровна', 'ivanova', 'active'],
    ['Лебедев Павел Андреевич', 'admin', 'active'],
    ['Орлова Нина Сергеевна', 'orlova', 'temporary'],
    ['Петров Андрей Львович', 'petrov', 'none'],
    ['Смирнова Ольга Викторовна', 'smirnova', 'expired'],
    ['Соколов Игорь Петрович', 'director', 'active'],
    ['Фомина Галина Ивановна', 'secretary', 'blocked'],
  ]);
  expect(accounts.map((account) => account.slipExpiresAt).filter(Boolean)).toEqual(['2025-12-10', '2025-12-09']);
  expect(accounts[1]?.roles).toEqual(['classTeacher', 'subjectTeacher']);
  expect(accounts[2]).toMatchObject({ lastLoginAt: '2025-12-10T03:00:00.000Z', lastWorkstation: 'КАБ-12', version: 1, position: 'Системный администратор' });
});

it('shows a lock while it lasts', async () => {
  const { login, connection, setNow, school } = await openTestBackend();
  for (let attempt = 1; attempt <= 5; attempt += 1) await expect(connection.call('session.login', { login: 'ivanova', password: '?' })).rejects.toThrow();
  const admin = await login('admin');
  const find = async () => (await admin.call('accounts.list', {})).find((row) => row.id === school.staff.ivanova.accountId)?.lockedUntil;
  expect(await find()).toBe('2025-12-10T03:15:00.000Z');
  setNow('2025-12-10T10:15:00+07:00');
  expect(await find()).toBeNull();
});

it('changes roles at once, ends the sessions of the account and logs who did it', async () => {
  const { login, school, database } = await openTestBackend();
  const { accountId } = school.staff.petrov;
  const [admin, petrov] = [await login('admin'), await login('petrov')];
  const changed = await admin.call('accounts.setRoles', { accountId, roles: ['deputy', 'subjectTeacher'], version: 1 });
  expect(changed).toMatchObject({ roles: ['deputy', 'subjectTeacher'], version: 2 });
  await expect(petrov.call('school.listClasses', {})).rejects.toMatchObject({ code: 'notSignedIn' });
  expect((await (await login('petrov')).call('session.get', {}))?.rights).toContain('book.print');
  const lines = database.read((query) =>
    query.all(`SELECT action AS "action", entity AS "entity", entity_key AS "key", account_id AS "by" FROM audit_entry WHERE procedure = 'accounts.setRoles' ORDER BY id`),
  );
  const by = school.staff.sysadmin.accountId;
  expect(lines).toEqual([
    { action: 'insert', entity: 'account_role', key: `${String(accountId)}:deputy`, by },
    { action: 'update', entity: 'account', key: String(accountId), by },
  ]);
});

it('tells the second of two administrators who was first', async () => {
  const { login, school, arrange } = await openTestBackend();
  const { accountId } = school.staff.petrov;
  await arrange((transaction) => transaction.insert(accountRoleTable, { accountId: school.staff.director.accountId, role: 'sysadmin' }));
  await (await login('director')).call('accounts.setRoles', { accountId, roles: ['deputy'], version: 1 });
  await (await login('petrov')).call('session.logout', {});
  await expect((await login('admin')).call('accounts.setBlocked', { accountId, blocked: true, version: 1 })).rejects.toMatchObject({
    code: 'changedByOther', details: { author: 'Соколов И. П.', at: '10.12.2025 10:00' },
  });
});

it('blocks and unblocks; a blocked person is out at once', async () => {
  const { login, school, connection } = await openTestBackend();
  const { accountId } = school.staff.ivanova;
  const [admin, ivanova] = [await login('admin'), await login('ivanova')];
  expect(await admin.call('accounts.setBlocked', { accountId, blocked: true, version: 1 })).toMatchObject({ state: 'blocked', version: 2 });
  expect(await ivanova.call('session.get', {})).toBeNull();
  await expect(connection.call('session.login', { login: 'ivanova', password: TEST_PASSWORD })).rejects.toMatchObject({ code: 'accountBlocked' });
  await admin.call('accounts.setBlocked', { accountId, blocked: false, version: 2 });
  expect(await login('ivanova')).toBeDefined();
});

it('keeps the school from losing its last administrator', async () => {
  const { login, school, arrange } = await openTestBackend();
  const { accountId } = school.staff.sysadmin;
  const admin = await login('admin');
  const giveUp = () => admin.call('accounts.setRoles', { accountId, roles: ['secretary'], version: 1 });
  await expect(giveUp()).rejects.toMatchObject({ code: 'invalidInput', details: { what: expect.stringContaining('единственный администратор') as unknown } });
  await expect(admin.call('accounts.setBlocked', { accountId, blocked: true, version: 1 })).rejects.toMatchObject({ code: 'invalidInput' });
  const { accountId: other } = school.staff.secretary;
  await arrange((transaction) => transaction.insert(accountRoleTable, { accountId: other, role: 'sysadmin' }));
  await arrange((transaction) => transaction.update(accountTable, { id: other }, { passwordHash: null }));
  await expect(giveUp()).rejects.toMatchObject({ code: 'invalidInput' });
  await arrange((transaction) => transaction.update(accountTable, { id: other }, { passwordHash: 'x' }));
  expect(await giveUp()).toMatchObject({ roles: ['secretary'] });
});
