import { describe, expect, it } from 'vitest';
import { accountTable } from '@main/database/entities';
import type { ClientConnection } from '@main/backend/client-connection';
import { TEST_PASSWORD } from '../../support/small-school-people';
import { openTestBackend } from '../../support/test-backend';

const report = { reporter: 'Иванова Мария', noticedAt: '2025-12-10T09:30:00+07:00', description: 'Пароль лежал на столе в кабинете' };
const tell = (connection: ClientConnection, login: string, part: Partial<typeof report> = {}) => connection.call('security.reportBreach', { ...report, ...part, login });

describe('a breach told at the login window', () => {
  it('blocks the account at once, ends its sessions and tells the director', async () => {
    const { login, connection, database } = await openTestBackend();
    const ivanova = await login('ivanova');
    expect(await tell(connection, 'IVANOVA')).toEqual({ number: 1, reportedAt: '2025-12-10T03:00:00.000Z', isLate: false });
    expect(await ivanova.call('session.get', {})).toBeNull();
    await expect(login('ivanova')).rejects.toMatchObject({ code: 'accountBlocked' });
    const director = await login('director');
    const [row] = await director.call('security.listBreaches', {});
    expect(row).toMatchObject({ id: 1, login: 'IVANOVA', person: 'Иванова М. П.', outcome: 'blocked', isLate: false, isReporterSignedIn: false, seen: null });
    expect(await director.call('security.seeBreach', { id: 1 })).toMatchObject({ seen: { by: 'Соколов И. П.' } });
    expect(database.read((query) => query.find(`SELECT reason AS "reason" FROM audit_entry WHERE entity = 'account' AND reason IS NOT NULL AND action = 'update'`))).toEqual({ reason: 'сообщение о нарушении № 1' });
  });

  it('is flagged when told later than an hour after it was noticed, and refused from the future', async () => {
    const { connection } = await openTestBackend();
    expect(await tell(connection, 'petrov', { noticedAt: '2025-12-10T08:59:00+07:00' })).toMatchObject({ isLate: true });
    await expect(tell(connection, 'petrov', { noticedAt: '2025-12-10T11:00:00+07:00' })).rejects.toMatchObject({ code: 'invalidInput' });
  });

  it('answers the same for a login that does not exist', async () => {
    const { connection, login } = await openTestBackend();
    expect(await tell(connection, 'nobody')).toEqual({ number: 1, reportedAt: '2025-12-10T03:00:00.000Z', isLate: false });
    expect(await (await login('admin')).call('security.listBreaches', {})).toMatchObject([{ person: null, outcome: 'unknownLogin' }]);
  });

  it('cannot close the school: three an hour from a workstation block, the last administrator never is', async () => {
    const { backend, login, setNow } = await openTestBackend();
    const director = await login('director');
    const outcomes = async () => (await director.call('security.listBreaches', {})).map(({ login: name, outcome }) => `${name} ${outcome}`).reverse();
    await tell(backend.connect('КАБ-1'), 'admin');
    for (const name of ['ivanova', 'petrov', 'orlova', 'zavuch']) await tell(backend.connect('КАБ-1'), name);
    expect(await outcomes()).toEqual(['admin lastAdministrator', 'ivanova blocked', 'petrov blocked', 'orlova tooMany', 'zavuch tooMany']);
    await login('orlova');
    setNow('2025-12-10T11:01:00+07:00');
    await tell(backend.connect('КАБ-1'), 'orlova');
    expect((await outcomes()).at(-1)).toBe('orlova blocked');
  });

  it('takes twenty reports an hour from a workstation and no more', async () => {
    const { backend } = await openTestBackend();
    for (let count = 0; count < 20; count += 1) await tell(backend.connect('КАБ-1'), 'ivanova');
    await expect(tell(backend.connect('КАБ-1'), 'petrov')).rejects.toMatchObject({ code: 'tooManyReports' });
    expect(await tell(backend.connect('КАБ-2'), 'petrov')).toMatchObject({ number: 21 });
  });

  it('blocks the own account of a signed-in person even when the workstation has used up its reports', async () => {
    const { backend, login } = await openTestBackend();
    for (const name of ['ivanova', 'petrov', 'orlova']) await tell(backend.connect('КАБ-1'), name);
    const own = await login('smirnova', 'КАБ-1');
    await tell(own, 'smirnova');
    expect(await own.call('session.get', {})).toBeNull();
    expect((await (await login('director')).call('security.listBreaches', {}))[0]).toMatchObject({ login: 'smirnova', outcome: 'blocked', isReporterSignedIn: true });
  });
});

describe('a locked screen', () => {
  it('opens with the own password only, and five wrong ones lock the account', async () => {
    const { login, database, arrange, school } = await openTestBackend();
    const ivanova = await login('ivanova');
    await ivanova.call('session.unlock', { password: TEST_PASSWORD });
    expect(database.read((query) => query.find(`SELECT count(*) AS "count" FROM audit_entry WHERE action = 'unlock'`))).toEqual({ count: 1 });
    for (let left = 4; left > 0; left -= 1) await expect(ivanova.call('session.unlock', { password: 'чужой' })).rejects.toMatchObject({ code: 'wrongPassword', details: { left } });
    await expect(ivanova.call('session.unlock', { password: 'чужой' })).rejects.toMatchObject({ code: 'accountLocked' });
    await expect(ivanova.call('session.unlock', { password: TEST_PASSWORD })).rejects.toMatchObject({ code: 'accountLocked' });
    expect(await ivanova.call('session.get', {})).toMatchObject({ login: 'ivanova' });
    await arrange((transaction) => transaction.update(accountTable, { id: school.staff.ivanova.accountId }, { failedAttempts: 0, lockedUntil: null }));
    await ivanova.call('session.unlock', { password: TEST_PASSWORD });
  });

  it('covers itself after the minutes that the administrator has set', async () => {
    const { login } = await openTestBackend();
    const admin = await login('admin');
    await admin.call('security.setIdleLock', { minutes: 5 });
    expect(await (await login('ivanova')).call('session.get', {})).toMatchObject({ idleLockMinutes: 5 });
    await admin.call('security.setIdleLock', { minutes: 30 });
    expect(await admin.call('session.get', {})).toMatchObject({ idleLockMinutes: 30 });
    await expect(admin.call('security.setIdleLock', { minutes: 31 })).rejects.toMatchObject({ code: 'invalidInput' });
    await expect((await login('director')).call('security.setIdleLock', { minutes: 5 })).rejects.toMatchObject({ code: 'notAllowed' });
  });
});
