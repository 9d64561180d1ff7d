import { expect, it } from 'vitest';
import type { SchoolDatabase } from '@main/database/school-database';
import { accountTable } from '@main/database/entities';
import { openTestBackend } from '../../support/test-backend';
import { listRights } from '@shared/domain/security';
import { TEST_PASSWORD } from '../../support/small-school-people';

type Line = { readonly action: string; readonly entity: string | null; readonly entityKey: string | null; readonly accountId: number | null; readonly reason: string | null };

function listNotes(database: SchoolDatabase): Line[] {
  return database.read((query) =>
    query.all<Line>(
      `SELECT action AS "action", entity AS "entity", entity_key AS "entityKey", account_id AS "accountId", reason AS "reason" FROM audit_entry
       WHERE action NOT IN ('insert', 'update') ORDER BY id`,
    ),
  );
}

const wrong = { login: 'ivanova', password: 'неверно' };

it('shows a teacher who she is, what she may and what is hers', async () => {
  const { connection, school } = await openTestBackend();
  const info = await connection.call('session.login', { login: ' IVANOVA ', password: TEST_PASSWORD });
  expect(info).toEqual({
    accountId: school.staff.ivanova.accountId,
    staffId: school.staff.ivanova.staffId,
    name: 'Иванова Мария Петровна',
    initials: 'Иванова М. П.',
    login: 'ivanova',
    roles: ['classTeacher', 'subjectTeacher'],
    mustChangePassword: false,
    mustAcknowledge: false,
    idleLockMinutes: 10,
    rights: listRights(['classTeacher', 'subjectTeacher']),
    previousLogin: null,
    otherPlaces: [],
    maintenance: null,
    school: { fullName: 'Муниципальное бюджетное общеобразовательное учреждение «Средняя школа № 12»', shortName: 'МБОУ «СОШ № 12»', timeZone: 'Asia/Krasnoyarsk' },
    year: { id: school.yearId, name: '2025/2026', startDate: '2025-09-01', endDate: '2026-05-26' },
    today: '2025-12-10',
    now: '2025-12-10T03:00:00.000Z',
    ownClasses: [{ id: school.classes.a7, name: '7А' }],
  });
  expect(await connection.call('session.get', {})).toEqual(info);
});

it('says when and where the person was last signed in', async () => {
  const { login, setNow } = await openTestBackend();
  await login('ivanova', 'КАБ-301');
  setNow('2025-12-11T08:00:00+07:00');
  const second = await login('ivanova', 'ДОМА');
  expect((await second.call('session.get', {}))?.previousLogin).toEqual({ at: '2025-12-10T03:00:00.000Z', workstation: 'КАБ-301' });
});

it('writes logins, failures and logouts into the log, and leaves the version of the account alone', async () => {
  const { connection, database, school } = await openTestBackend();
  const { accountId } = school.staff.ivanova;
  await expect(connection.call('session.login', wrong)).rejects.toMatchObject({ code: 'wrongPassword', details: { left: 4 } });
  await connection.call('session.login', { login: 'ivanova', password: TEST_PASSWORD });
  await connection.call('session.logout', {});
  expect(await connection.call('session.get', {})).toBeNull();
  expect(listNotes(database)).toEqual([
    { action: 'loginFailed', entity: 'account', entityKey: String(accountId), accountId: null, reason: 'wrongPassword' },
    { action: 'login', entity: 'account', entityKey: String(accountId), accountId, reason: null },
    { action: 'logout', entity: 'account', entityKey: String(accountId), accountId, reason: null },
  ]);
  const row = database.read((query) => query.find(`SELECT row_version AS "version", failed_attempts AS "failures" FROM account WHERE id = ?`, accountId));
  expect(row).toEqual({ version: 1, failures: 0 });
});

it('locks an account for fifteen minutes after five failures in a row', async () => {
  const { connection, database, setNow, school } = await openTestBackend();
  for (const left of [4, 3, 2, 1]) await expect(connection.call('session.login', wrong)).rejects.toMatchObject({ code: 'wrongPassword', details: { left } });
  await expect(connection.call('session.login', wrong)).rejects.toMatchObject({ code: 'accountLocked', details: { until: '10.12.2025 10:15' } });
  await expect(connection.call('session.login', { login: 'ivanova', password: TEST_PASSWORD })).rejects.toMatchObject({ code: 'accountLocked' });
  expect(listNotes(database).at(-1)).toMatchObject({ action: 'lock', entityKey: String(school.staff.ivanova.accountId), reason: '2025-12-10T03:15:00.000Z' });
  setNow('2025-12-10T10:15:00+07:00');
  await expect(connection.call('session.login', wrong)).rejects.toMatchObject({ code: 'wrongPassword', details: { left: 4 } });
  expect(await connection.call('session.login', { login: 'ivanova', password: TEST_PASSWORD })).toMatchObject({ login: 'ivanova' });
});

it('locks after five wrong passwords sent at once, also for the right one sent behind them before the lock was there', async () => {
  const { backend } = await openTestBackend();
  const right = { login: 'ivanova', password: TEST_PASSWORD };
  const attempts = [...Array<typeof wrong>(12).fill(wrong), right].map((input) => backend.connect('ТЕСТ-2').call('session.login', input));
  const codes = (await Promise.allSettled(attempts)).map((attempt) => (attempt.status === 'rejected' ? (attempt.reason as { code: string }).code : 'in'));
  expect(codes.filter((code) => code === 'wrongPassword')).toHaveLength(4);
  expect(codes.filter((code) => code === 'accountLocked')).toHaveLength(9);
  expect(codes.at(-1)).toBe('accountLocked');
});

it('answers an unknown login as a known one, and keeps what was typed out of the log', async () => {
  const { connection, database } = await openTestBackend();
  const unknown = { login: 'МойПароль', password: 'x' };
  for (const left of [4, 3, 2, 1]) await expect(connection.call('session.login', unknown)).rejects.toMatchObject({ code: 'wrongPassword', details: { left } });
  await expect(connection.call('session.login', unknown)).rejects.toMatchObject({ code: 'accountLocked', details: { until: '10.12.2025 10:15' } });
  await expect(connection.call('session.login', unknown)).rejects.toMatchObject({ code: 'accountLocked' });
  expect(listNotes(database)).toHaveLength(5);
  expect(JSON.stringify(listNotes(database))).not.toMatch(/МойПароль/i);
});

it('refuses an account without a password like a wrong one', async () => {
  const { connection, arrange, school } = await openTestBackend();
  await arrange((transaction) => transaction.update(accountTable, { id: school.staff.petrov.accountId }, { passwordHash: null }));
  for (const password of ['x', TEST_PASSWORD]) await expect(connection.call('session.login', { login: 'petrov', password })).rejects.toMatchObject({ code: 'wrongPassword' });
});

it('refuses a blocked account only to whoever knows its password', async () => {
  const { connection, arrange, school, database } = await openTestBackend();
  await arrange((transaction) => transaction.update(accountTable, { id: school.staff.ivanova.accountId }, { isBlocked: 1 }));
  await expect(connection.call('session.login', wrong)).rejects.toMatchObject({ code: 'wrongPassword' });
  await expect(connection.call('session.login', { login: 'ivanova', password: TEST_PASSWORD })).rejects.toMatchObject({ code: 'accountBlocked' });
  expect(listNotes(database).at(-1)).toMatchObject({ action: 'loginFailed', reason: 'accountBlocked' });
  expect(await connection.call('session.get', {})).toBeNull();
});

it('refuses a one-time password after its last day', async () => {
  const { connection, arrange, school, setNow } = await openTestBackend();
  await arrange((transaction) => transaction.update(accountTable, { id: school.staff.ivanova.accountId }, { mustChange: 1, slipExpiresAt: '2025-12-10' }));
  setNow('2025-12-10T23:59:00+07:00');
  expect(await connection.call('session.login', { login: 'ivanova', password: TEST_PASSWORD })).toMatchObject({ mustChangePassword: true });
  setNow('2025-12-11T00:01:00+07:00');
  await expect(connection.call('session.login', { login: 'ivanova', password: TEST_PASSWORD })).rejects.toMatchObject({
    code: 'temporaryPasswordExpired', details: { until: '10.12.2025' },
  });
});

it('signs out whoever was signed in when the next login fails, and everybody when another school is opened', async () => {
  const { login, backend, folder } = await openTestBackend();
  const first = await login('admin');
  await expect(first.call('session.login', wrong)).rejects.toMatchObject({ code: 'wrongPassword' });
  expect(await first.call('session.get', {})).toBeNull();
  const second = await login('admin');
  await backend.connect('ТЕСТ-2').call('storage.openSchool', { folder });
  expect(await second.call('session.get', {})).toBeNull();
});
