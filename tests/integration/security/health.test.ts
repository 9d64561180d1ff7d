import { expect, it } from 'vitest';
import { integrityCheckTable } from '@main/database/entities';
import { openTestBackend } from '../../support/test-backend';

it('judges the file every day and makes tasks of what is red or waits for the director', async () => {
  const { login, connection, arrange, school } = await openTestBackend();
  const [admin, director] = [await login('admin'), await login('director')];
  const stateOf = async (kind: string) => (await director.call('system.getHealth', {})).find((item) => item.kind === kind);
  expect(await stateOf('integrity')).toMatchObject({ state: 'warning', text: 'ещё не проверялась' });
  await arrange((transaction) => transaction.insert(integrityCheckTable, {
    startedAt: '2025-12-10T01:00:00.000Z', finishedAt: '2025-12-10T01:05:00.000Z', isOk: 0, findingCount: 3, findings: '[]', lineCount: 10, control: null, accountId: null,
  }));
  expect(await stateOf('integrity')).toMatchObject({ state: 'bad', text: 'проверена 10.12.2025 08:05: найдено расхождений – 3' });
  for (let attempt = 0; attempt < 2; attempt += 1) await expect(connection.call('session.login', { login: 'petrov', password: '?' })).rejects.toThrow();
  expect(await stateOf('logins')).toMatchObject({ state: 'good', text: '2' });
  await admin.call('accounts.setRoles', { accountId: school.staff.deputy.accountId, roles: ['deputy', 'sysadmin'], version: 1 });
  expect((await director.call('system.listTasks', {})).map(({ kind, to }) => [kind, to])).toEqual([['health', '/system'], ['roles', '/accounts']]);
  expect((await admin.call('system.listTasks', {})).map(({ kind }) => kind)).toEqual(['health']);
  await expect((await login('zavuch')).call('system.listTasks', {})).rejects.toMatchObject({ code: 'notAllowed' });
});
