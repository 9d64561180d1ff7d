import { expect, it } from 'vitest';
import { acknowledgementTable, schoolYearTable } from '@main/database/entities';
import { contract, type ProcedureName } from '@shared/contract/contract';
import { RULE_VERSION } from '@shared/domain/security';
import { openTestBackend, type TestBackend } from '../../support/test-backend';

async function openUnconfirmed(): Promise<TestBackend> {
  const setup = await openTestBackend();
  await setup.arrange((transaction) => {
    for (const { id } of transaction.query.all<{ id: number }>('SELECT id AS "id" FROM acknowledgement')) transaction.remove(acknowledgementTable, { id });
  });
  return setup;
}

it('opens nothing but the rule until it is confirmed, then everything (SEC-10)', async () => {
  const { login, school, database } = await openUnconfirmed();
  const ivanova = await login('ivanova', 'КАБ-301');
  expect(await ivanova.call('session.get', {})).toMatchObject({ mustAcknowledge: true });
  const empty = (Object.keys(contract) as ProcedureName[]).filter((name) => contract[name].requires !== 'public' && !contract[name].beforeAcknowledgement && contract[name].input.safeParse({}).success);
  expect(empty.length).toBeGreaterThan(8);
  for (const name of empty) await expect(ivanova.call(name, {})).rejects.toMatchObject({ code: 'acknowledgementRequired' });
  await expect(ivanova.call('journal.getPage', { courseId: school.courses.algebra7a })).rejects.toMatchObject({ code: 'acknowledgementRequired' });
  const rule = await ivanova.call('security.getRule', {});
  expect(rule).toMatchObject({ version: RULE_VERSION, yearName: '2025/2026' });
  await expect(ivanova.call('security.acknowledge', { version: 'прошлая' })).rejects.toMatchObject({ code: 'invalidInput' });
  expect(await ivanova.call('security.acknowledge', { version: rule.version })).toMatchObject({ mustAcknowledge: false });
  await ivanova.call('security.acknowledge', { version: rule.version });
  expect(await ivanova.call('journal.getPage', { courseId: school.courses.algebra7a })).toMatchObject({ canEnter: true });
  expect(database.read((query) => query.all('SELECT account_id AS "accountId", confirmed_at AS "at", workstation AS "workstation" FROM acknowledgement'))).toEqual([
    { accountId: school.staff.ivanova.accountId, at: '2025-12-10T03:00:00.000Z', workstation: 'КАБ-301' },
  ]);
  expect(await (await login('ivanova')).call('session.get', {})).toMatchObject({ mustAcknowledge: false });
});

it('is asked for anew in the next school year', async () => {
  const { login, arrange, school } = await openTestBackend();
  expect(await (await login('petrov')).call('session.get', {})).toMatchObject({ mustAcknowledge: false });
  await arrange((transaction) => {
    transaction.update(schoolYearTable, { id: school.yearId }, { isOpen: 0 });
    transaction.insert(schoolYearTable, { name: '2026/2027', startDate: '2026-09-01', endDate: '2027-08-31', isOpen: 1 });
  });
  expect(await (await login('petrov')).call('session.get', {})).toMatchObject({ mustAcknowledge: true });
});
