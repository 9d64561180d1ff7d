import { expect, it } from 'vitest';
import { integrityJob } from '@main/features/audit';
import { openTestBackend } from '../../support/test-backend';

it('keeps how a check ended, who asked for it, and names what was changed past the program', async () => {
  const { backend, login } = await openTestBackend();
  const director = await login('director');
  expect((await director.call('audit.verify', {})).ok).toBe(true);
  backend.storage.database.connection.exec("UPDATE room SET name = 'подмена' WHERE id = 1");
  expect((await director.call('audit.verify', {})).ok).toBe(false);
  const checks = await director.call('audit.listChecks', {});
  expect(checks.map(({ isOk, findingCount }) => [isOk, findingCount])).toEqual([[false, 1], [true, 0]]);
  expect(checks[0]?.findings.join()).toContain('подмена');
  expect(checks[0]?.author).toMatch(/\. \S+\.$/);
});

it('is made by the holder itself once a week, at night', async () => {
  const { backend, login, setNow } = await openTestBackend();
  const director = await login('director');
  const runAt = async (local: string): Promise<number> => {
    setNow(local);
    await integrityJob.run(backend.jobs.contextFor('integrity'));
    return (await director.call('audit.listChecks', {})).length;
  };
  expect(await runAt('2025-12-20T12:00:00+07:00')).toBe(1);
  expect(await runAt('2025-12-28T12:00:00+07:00')).toBe(1);
  expect(await runAt('2025-12-28T21:00:00+07:00')).toBe(2);
  expect(await runAt('2025-12-29T21:00:00+07:00')).toBe(2);
  expect((await director.call('audit.listChecks', {}))[0]?.author).toBeNull();
});
