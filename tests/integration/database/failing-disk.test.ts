import { execFile } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished, vi } from 'vitest';
import { formatAppError } from '@shared/contract/app-error-text';
import type { AppError } from '@shared/lib/app-error';
import { roomTable } from '@main/database/entities';
import { openSchoolDatabase, type SchoolDatabase } from '@main/database/school-database';
import { verifySchool } from '@main/features/audit';
import { useBuiltProgram } from '../../support/built-program';
import { compilePreload, LOST_SHARE, noPreloadReason, SLOW_SYNC } from '../../support/failing-disk/compile-preload';
import type { OutageReport, SlowReport } from '../../support/failing-disk/disk-writer';
import { mountSmallDisk } from '../../support/failing-disk/small-disk';
import { makeTemporaryFolder } from '../../support/temporary-folder';
import { openTestDatabase, TEST_AUTHOR, TEST_KEY } from '../../support/test-database';

const program = useBuiltProgram({ 'disk-writer': 'tests/support/failing-disk/disk-writer.ts' });
const runFile = promisify(execFile);

async function runWriter<Report>(scenario: string, folder: string, preload: string, sign = ''): Promise<Report> {
  const { stdout } = await runFile(process.execPath, [join(program.folder, 'disk-writer.js'), scenario, folder, TEST_KEY, sign], { env: { ...process.env, LD_PRELOAD: preload, UCH_TEST_OUTAGE: sign } });
  return JSON.parse(stdout) as Report;
}

const insert = (database: SchoolDatabase, name: string): Promise<number> => database.write(TEST_AUTHOR, (transaction) => transaction.insert(roomTable, { name, title: 'к'.repeat(2000) }));
const listRooms = (database: SchoolDatabase): string[] => database.read((query) => query.all<{ name: string }>('SELECT name FROM room ORDER BY id')).map((room) => room.name);

it('loses nothing that it has acknowledged when the disk is full, says so in Russian, and goes on when there is room', async ({ skip }) => {
  const disk = mountSmallDisk(6);
  if (disk === null) return skip('no small disk can be mounted here');
  const database = await openTestDatabase(disk);
  writeFileSync(join(disk, 'занято'), Buffer.alloc(1024 ** 2));
  const acknowledged: string[] = [];
  const refusals: unknown[] = [];
  for (let round = 0; refusals.length === 0 && round < 1000; round += 1) {
    const names = [0, 1, 2, 3, 4].map((person) => `${String(round)}-${String(person)}`);
    const results = await Promise.allSettled(names.map((name) => insert(database, name)));
    results.forEach((result, index) => { if (result.status === 'fulfilled') acknowledged.push(names[index] ?? ''); else refusals.push(result.reason); });
  }
  // Alone in its commit, too.
  await insert(database, 'один').then(() => acknowledged.push('один'), (error: unknown) => refusals.push(error));
  console.log(`full disk: ${String(acknowledged.length)} acknowledged, ${String(refusals.length)} refused`);
  expect(refusals.length).toBeGreaterThanOrEqual(5);
  for (const refusal of refusals) {
    expect(refusal).toMatchObject({ code: 'diskFull' });
    expect(formatAppError(refusal as AppError)).toMatch(/^На диске с базой школы нет места \(«.+»\): запись не сохранена\. Скажите администратору: место нужно освободить\. Потом повторите\.$/);
  }
  expect(listRooms(database)).toEqual(acknowledged);
  rmSync(join(disk, 'занято'));
  await insert(database, 'после');
  expect(listRooms(database)).toEqual([...acknowledged, 'после']);
  expect(verifySchool(database).findings).toEqual([]);
});

it('keeps 20 people writing on a slow disk by committing together, in order, with the audit chain whole', async ({ skip }) => {
  if (noPreloadReason !== null) return skip(noPreloadReason);
  const folder = makeTemporaryFolder();
  (await openTestDatabase(folder)).close();
  const report = await runWriter<SlowReport>('slow', folder, compilePreload('slow', SLOW_SYNC));
  console.log(`slow disk (200 ms a sync): ${String(report.writes)} writes of 20 people in ${String(report.ms)} ms`);
  expect(report).toMatchObject({ writes: 100, inOrder: true, findings: [] });
  // Each alone would take a sync of the journal, one of the file and one of the journal's head: 60 s in all.
  expect(report.ms).toBeLessThan(15_000);
}, 60_000);

it('loses nothing that it has acknowledged when the share is away for three seconds, and opens the file anew afterwards', async ({ skip }) => {
  if (noPreloadReason !== null) return skip(noPreloadReason);
  const folder = makeTemporaryFolder();
  (await openTestDatabase(folder)).close();
  const report = await runWriter<OutageReport>('outage', folder, compilePreload('lost', LOST_SHARE), join(folder, 'нет связи'));
  console.log(`lost share: ${String(report.acknowledged)} acknowledged, ${String(report.refused)} refused, ${String(report.readsRefused)} reads refused, first write ${String(report.backMs)} ms after the share was back`);
  expect(report).toMatchObject({ missing: [], twice: [], codes: ['storageUnreachable'], findings: [] });
  expect(report.refused).toBeGreaterThan(0);
  expect(report.readsRefused).toBeGreaterThan(0);
  expect(report.backMs).toBeGreaterThanOrEqual(0);
  expect(report.backMs).toBeLessThan(2000);
}, 60_000);

it('refuses writes while the folder is moved away, makes no new file, and goes on when it is back', async () => {
  const root = makeTemporaryFolder();
  const folder = join(root, 'База');
  const database = await openTestDatabase(folder);
  await insert(database, 'до');
  renameSync(folder, join(root, 'унесли'));
  await expect(insert(database, 'во время')).rejects.toMatchObject({ code: 'storageUnreachable' });
  expect(() => listRooms(database)).toThrow(expect.objectContaining({ code: 'storageUnreachable' }));
  renameSync(join(root, 'унесли'), folder);
  await insert(database, 'после');
  expect(listRooms(database)).toEqual(['до', 'после']);
});

it('turns read-only with an alarm when the file is really damaged, and keeps what can be read', async () => {
  const folder = makeTemporaryFolder();
  const first = await openTestDatabase(folder);
  for (let number = 0; number < 200; number += 1) await insert(first, String(number));
  first.close();
  const path = join(folder, 'school.db');
  const bytes = readFileSync(path);
  bytes.fill(0x5a, Math.floor(bytes.length / 8192) * 4096);
  writeFileSync(path, bytes);
  const database = await openSchoolDatabase(folder, TEST_KEY);
  onTestFinished(() => { database.close(); });
  let alarms = 0;
  database.recovery!.onDamage = () => { alarms += 1; };
  await expect(vi.waitFor(() => { expect(() => listRooms(database)).toThrow(expect.objectContaining({ code: 'fileDamaged' })); })).resolves.toBeUndefined();
  await expect(insert(database, 'нельзя')).rejects.toMatchObject({ code: 'fileDamaged' });
  expect(database.read((query) => query.all('SELECT name FROM setting'))).toEqual([]);
  expect({ alarms, health: database.recovery!.health }).toEqual({ alarms: 1, health: 'damaged' });
});

// The cipher build says «file is not a database» of a read that failed: the school was told to restore a file that was whole.
it('does not call a file damaged that is whole', async () => {
  const database = await openTestDatabase(makeTemporaryFolder());
  const corrupt = (): never => { throw Object.assign(new Error('file is not a database'), { code: 'SQLITE_NOTADB' }); };
  await expect(database.write(TEST_AUTHOR, corrupt)).rejects.toMatchObject({ code: 'storageUnreachable' });
  await insert(database, 'цела');
  expect(listRooms(database)).toEqual(['цела']);
});
