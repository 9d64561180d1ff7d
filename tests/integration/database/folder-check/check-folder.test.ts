import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkBeforeHolding, checkFolder, makeProbeAnswerer, type ProbeAnswer, type StartProbe } from '@main/database/folder-check';
import { openConnection } from '@main/database/open-connection';
import { openTestDatabase, TEST_KEY } from '../../../support/test-database';
import { makeTemporaryFolder } from '../../../support/temporary-folder';
import { mountSmallDisk } from '../../../support/failing-disk/small-disk';

const GIGABYTE = 1024 ** 3;
const roomy = { measureFree: () => Promise.resolve(50 * GIGABYTE) };

/** The slow part stands still: what the quick checks find. */
const quickly = (folder: string, options: Parameters<typeof checkBeforeHolding>[1] = roomy) => checkBeforeHolding(folder, options);
const codes = (report: Awaited<ReturnType<typeof checkBeforeHolding>>): string[] => report.findings.map(({ level, code }) => `${level} ${code}`);

it('says that a folder is missing, is a file', async () => {
  const folder = makeTemporaryFolder();
  expect(codes(await quickly(join(folder, 'нет такой')))).toEqual(['refuse folderMissing']);
  writeFileSync(join(folder, 'файл'), '');
  expect(codes(await quickly(join(folder, 'файл')))).toEqual(['refuse notAFolder']);
  expect(existsSync(join(folder, 'нет такой'))).toBe(false);
});

it('refuses a folder that takes no files', async () => {
  expect(codes(await quickly('/proc/self'))).toEqual(['refuse notWritable']);
});

it('refuses a nearly full disk, warns of a filling one, by the size of the school file too', async () => {
  const folder = makeTemporaryFolder();
  const withFree = (megabytes: number) => quickly(folder, { measureFree: () => Promise.resolve(megabytes * 1024 ** 2) });
  expect(codes(await withFree(199))).toEqual(['refuse diskFull', 'ok folderGood']);
  expect(codes(await withFree(201))).toEqual(['warn diskLow', 'ok folderGood']);
  expect(codes(await withFree(2049))).toEqual(['ok folderGood', 'ok diskGood']);
  writeFileSync(join(folder, 'school.db'), Buffer.alloc(80 * 1024 ** 2));
  expect((await withFree(230)).findings[0]).toEqual({ level: 'refuse', code: 'diskFull', details: { free: '230 МБ', needed: '240 МБ' } });
  expect(codes(await quickly(folder, { measureFree: () => Promise.reject(new Error('ENOSYS')) }))).toContain('warn diskUnknown');
});

it('refuses a real small disk by its own figures', async ({ skip }) => {
  const disk = mountSmallDisk(16);
  if (disk === null) return skip('no small disk can be mounted here');
  expect((await quickly(disk, {})).findings[0]).toMatchObject({ code: 'diskFull', details: { free: '16,0 МБ', needed: '200 МБ' } });
});

it('refuses folders that a service synchronises: by name, by its files, above too', async () => {
  const root = makeTemporaryFolder();
  const cloud = join(root, 'Яндекс.Диск', 'Школа');
  mkdirSync(cloud, { recursive: true });
  expect((await quickly(cloud)).findings[0]).toEqual({ level: 'refuse', code: 'syncFolder', details: { service: 'Яндекс.Диск' } });
  const marked = join(root, 'Документы', 'База');
  mkdirSync(marked, { recursive: true });
  expect((await quickly(marked)).isGood).toBe(true);
  mkdirSync(join(root, 'Документы', '.dropbox.cache'));
  expect((await quickly(marked)).findings[0]).toMatchObject({ code: 'syncFolder', details: { service: 'Dropbox' } });
});

it('refuses a file of a newer program, names its version, and refuses to make a school over another', async () => {
  const folder = makeTemporaryFolder();
  (await openTestDatabase(folder)).close();
  const connection = openConnection(join(folder, 'school.db'), TEST_KEY);
  connection.exec(`INSERT INTO setting (name, value, row_version) VALUES ('programVersion', '7.2.0', 1); PRAGMA user_version = 999`);
  connection.close();
  expect((await quickly(folder, { ...roomy, key: TEST_KEY })).findings[0]).toEqual({ level: 'refuse', code: 'fileNewer', details: { version: '7.2.0' } });
  expect(codes(await checkFolder(folder, { ...roomy, isForNewSchool: true, start: noProcess }))).toContain('refuse schoolExists');
});

it('warns of what broken-off work has left, and removes old files of the probe alone', async () => {
  const folder = makeTemporaryFolder();
  writeFileSync(join(folder, 'school-unfinished.db'), '');
  writeFileSync(join(folder, 'school.db-journal'), Buffer.alloc(65 * 1024 ** 2));
  for (const name of ['.lockprobe-1-1.db', '.lockprobe-2-1.db']) writeFileSync(join(folder, name), '');
  utimesSync(join(folder, '.lockprobe-1-1.db'), 0, 0);
  expect(codes(await quickly(folder))).toEqual(['warn unfinishedFile', 'warn journalLarge', 'ok folderGood', 'ok diskGood']);
  expect(readdirSync(folder).sort()).toEqual(['.lockprobe-2-1.db', 'school-unfinished.db', 'school.db-journal']);
});

const noProcess: StartProbe = () => { throw new Error('no process is started where the folder is refused already'); };

/** A process that hears and never answers, as on a share that hangs. */
const killed: number[] = [];
const deaf: StartProbe = () => ({ send: () => undefined, onAnswer: () => undefined, onExit: () => undefined, kill: () => killed.push(1) });

it('gives the probe up after its time, and at once when cancelled', async () => {
  const folder = makeTemporaryFolder();
  expect(codes(await checkFolder(folder, { ...roomy, start: deaf, limitMs: 300 }))).toEqual(['refuse probeTimedOut']);
  const cancelling = new AbortController();
  setTimeout(() => { cancelling.abort(); }, 100);
  await expect(checkFolder(folder, { ...roomy, start: deaf, signal: cancelling.signal })).rejects.toMatchObject({ code: 'cancelled' });
  expect(killed).toHaveLength(4);
  expect(readdirSync(folder)).toEqual([]);
});

/** Both sides in this process: what they answer is bent by the test. */
function bent(bend: (ask: string, answer: ProbeAnswer) => ProbeAnswer): StartProbe {
  return () => {
    const answerer = makeProbeAnswerer();
    let hear: (answer: ProbeAnswer) => void = () => undefined;
    let end: () => void = () => undefined;
    return {
      send: (question) => { if (question.ask === 'die') { answerer({ ask: 'release' }); end(); } else hear(bend(question.ask, answerer(question))); },
      onAnswer: (listener) => { hear = listener; },
      onExit: (listener) => { end = listener; },
      kill: () => undefined,
    };
  };
}

it('names what does not hold: writing, reading, late commits, a lock that stays', async () => {
  const folder = makeTemporaryFolder();
  const find = async (ask: string, answer: ProbeAnswer) => (await checkFolder(folder, { ...roomy, start: bent((asked, real) => (asked === ask ? answer : real)) })).findings[0];
  expect(await find('never', { value: 0, failure: null })).toMatchObject({ level: 'ok', code: 'folderGood' });
  expect(await find('create', { value: 0, failure: 'SQLITE_BUSY' })).toMatchObject({ code: 'loneWriterRefused', details: { reason: 'SQLITE_BUSY' } });
  expect(await find('tryWrite', { value: 1, failure: null })).toMatchObject({ code: 'lockNotHeld', details: { action: 'писать' } });
  expect(await find('tryRead', { value: 1, failure: null })).toMatchObject({ code: 'lockNotHeld', details: { action: 'читать' } });
  expect(await find('seen', { value: 7, failure: null })).toMatchObject({ code: 'commitNotSeen', details: { number: 1 } });
  expect(await find('commit', { value: 0, failure: 'SQLITE_IOERR' })).toMatchObject({ code: 'probeBroken' });
  expect(await find('tryWrite', { value: 0, failure: null })).toMatchObject({ code: 'lockNotFreed' });
  expect(readdirSync(folder)).toEqual([]);
}, 20_000);
