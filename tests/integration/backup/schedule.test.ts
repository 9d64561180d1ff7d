import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCopy } from '@main/features/backup';
import { openTestBackend, type TestBackend } from '../../support/test-backend';

async function listCopies(test: TestBackend): Promise<{ at: string; reason: string; result: string; state: string }[]> {
  const copies = await (await test.login('admin')).call('backup.listCopies', {});
  return copies.map(({ startedAt, reason, result, state }) => ({ at: startedAt, reason, result, state }));
}

/** The bells of the small school end at 13:45 or so: the planned copy of every day comes a quarter of an hour later. */
async function runAt(test: TestBackend, moment: string): Promise<void> {
  test.setNow(moment);
  await test.backend.jobs.runDue();
}

describe('the planned copy', () => {
  it('is made after the last bell, once a day, and made up for when it was missed', async () => {
    const test = await openTestBackend();
    await runAt(test, '2025-12-10T10:00:00+07:00');
    const { nextRun, lastBell } = await (await test.login('admin')).call('backup.getState', {});
    expect(lastBell).not.toBeNull();
    expect(nextRun.slice(0, 10)).toBe('2025-12-10');
    for (const moment of ['2025-12-10T10:05:00+07:00', '2025-12-10T12:00:00+07:00', '2025-12-10T19:00:00+07:00', '2025-12-10T20:00:00+07:00', '2025-12-13T08:00:00+07:00', '2025-12-13T08:10:00+07:00']) {
      await runAt(test, moment);
    }
    expect(await listCopies(test)).toEqual(
      // At the start of the school, after its bells, and on Saturday morning for the evenings on which nobody was there.
      ['2025-12-13T01:00:00.000Z', '2025-12-10T12:00:00.000Z', '2025-12-10T03:00:00.000Z'].map((at, index) => ({ at, reason: 'schedule', result: 'good', state: index === 2 ? 'removed' : 'present' })),
    );
  });

  it('is tried again an hour after a failure, not each minute', async () => {
    const test = await openTestBackend();
    writeFileSync(join(test.folder, 'Резервные копии'), 'a file stands where the folder should be');
    for (const minute of ['00', '01', '30', '59']) await runAt(test, `2025-12-10T10:${minute}:00+07:00`);
    expect(await listCopies(test)).toHaveLength(1);
    await runAt(test, '2025-12-10T11:00:00+07:00');
    expect((await listCopies(test)).map((copy) => copy.result)).toEqual(['failed', 'failed']);
    expect(test.backend.jobs.listStates().find((job) => job.name === 'backup')).toMatchObject({ failure: null });
  });

  it('rotates, and alarms when nothing good has come for two days', async () => {
    const test = await openTestBackend();
    for (let day = 1; day <= 20; day += 1) await runAt(test, `2026-01-${String(day).padStart(2, '0')}T19:00:00+07:00`);
    const present = (await listCopies(test)).filter((copy) => copy.state === 'present').map((copy) => copy.at.slice(0, 10));
    // Fourteen days, and the Sundays of the weeks before them.
    expect(present).toEqual([...Array.from({ length: 14 }, (_, index) => `2026-01-${String(20 - index).padStart(2, '0')}`), '2026-01-04']);
    expect(readdirSync(join(test.folder, 'Резервные копии')).filter((name) => name.endsWith('.db'))).toHaveLength(15);
    const director = await test.login('director');
    test.setNow('2026-01-22T18:59:00+07:00');
    expect((await director.call('backup.listAlarms', {})).filter((alarm) => alarm.startsWith('Нет хорошей'))).toEqual([]);
    test.setNow('2026-01-22T19:01:00+07:00');
    expect(await director.call('backup.listAlarms', {})).toContain('Нет хорошей копии базы дольше 2 дней. Сделайте копию и проверьте места для копий.');
  });

  it('enters copies that lie in the folder and nobody knows of', async () => {
    const test = await openTestBackend();
    await runAt(test, '2025-12-10T19:00:00+07:00');
    const [copy] = await (await test.login('admin')).call('backup.listCopies', {});
    const other = copy!.path.replace('2025-12-10', '2025-12-09');
    writeFileSync(other, readFileSync(copy!.path));
    await runAt(test, '2025-12-11T19:00:00+07:00');
    expect((await listCopies(test)).map(({ reason, result }) => `${reason} ${result}`).sort()).toEqual(['found good', 'schedule good', 'schedule good']);
  });
});

describe('the check of a copy', () => {
  it('finds a single flipped byte anywhere', async () => {
    const test = await openTestBackend();
    const [copy] = await (await test.login('admin')).call('backup.makeCopy', {});
    const key = test.backend.storage.keyring!.databaseKey;
    const bytes = readFileSync(copy!.path);
    expect(checkCopy({ path: copy!.path, key })).toMatchObject({ findings: [], sha256: copy!.sha256 });
    for (let position = 100; position < bytes.length; position += Math.floor(bytes.length / 40)) {
      const damaged = Buffer.from(bytes);
      damaged.writeUInt8(damaged.readUInt8(position) ^ 1, position);
      const path = join(test.folder, 'damaged.db');
      writeFileSync(path, damaged);
      expect({ position, whole: checkCopy({ path, key }).findings.length === 0 }).toEqual({ position, whole: false });
    }
    writeFileSync(join(test.folder, 'short.db'), bytes.subarray(0, bytes.length / 2));
    expect(checkCopy({ path: join(test.folder, 'short.db'), key }).findings).not.toEqual([]);
  });

  it('does not enter a copy that the disk has damaged as a good one', async () => {
    const test = await openTestBackend();
    const good = test.backend.options.checkCopy;
    // As a disk does that loses a byte between writing and reading.
    const flip = (path: string): void => {
      const bytes = readFileSync(path);
      bytes.writeUInt8(bytes.readUInt8(9000) ^ 4, 9000);
      writeFileSync(path, bytes);
    };
    Object.assign(test.backend.options, { checkCopy: (order: Parameters<typeof good>[0]) => { flip(order.path); return good(order); } });
    const [copy] = await (await test.login('admin')).call('backup.makeCopy', {});
    expect(copy).toMatchObject({ result: 'damaged', state: 'removed' });
    expect(existsSync(copy!.path)).toBe(false);
    expect((await (await test.login('admin')).call('backup.getState', {})).lastGoodAt).toBeNull();
  });
});
