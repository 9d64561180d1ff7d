import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { roomTable, schoolTable } from '@main/database/entities';
import { openCopy } from '@main/database/open-copy';
import type { BackupSettings } from '@shared/domain/backup';
import { DEFAULT_BACKUP_SETTINGS } from '@shared/domain/backup';
import { openTestBackend, type TestBackend } from '../../support/test-backend';
import { makeTemporaryFolder } from '../../support/temporary-folder';

const OWN = 'Резервные копии';

function listFiles(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

function keyOf({ backend }: TestBackend): string {
  return backend.storage.keyring!.databaseKey;
}

async function setPlaces(test: TestBackend, places: BackupSettings['places'], part: Partial<BackupSettings> = {}): Promise<void> {
  const admin = await test.login('admin');
  const { settingsVersion } = await admin.call('backup.getState', {});
  await admin.call('backup.saveSettings', { settings: { ...DEFAULT_BACKUP_SETTINGS, ...part, places: [...places] }, version: settingsVersion });
}

describe('a copy', () => {
  it('is written beside the school file under the time of the school, checked and registered', async () => {
    const test = await openTestBackend();
    const admin = await test.login('admin');
    const [copy] = await admin.call('backup.makeCopy', {});
    expect(copy).toMatchObject({ reason: 'manual', result: 'good', state: 'present', isExternal: false, findings: '', author: 'Лебедев П. А.' });
    expect(listFiles(join(test.folder, OWN)).filter((name) => name.endsWith('.db'))).toEqual(['school-2025-12-10_10-00-00.db']);
    expect(copy?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await admin.call('backup.listCopies', {})).toEqual([copy]);
    expect(await admin.call('backup.getState', {})).toMatchObject({ lastGoodAt: '2025-12-10T03:00:00.000Z', lastExternalAt: null });
  });

  it('is one consistent state while people write', async () => {
    const test = await openTestBackend();
    const admin = await test.login('admin');
    // Each write changes two rows to the same text: a torn copy would hold two texts.
    const roomId = test.school.rooms.r301;
    let isWriting = true;
    let written = 0;
    const writer = (async () => {
      while (isWriting) {
        written += 1;
        // Requests come from outside, each in its own turn.
        await setImmediate();
        const text = `запись ${String(written)}`;
        await test.arrange((transaction) => {
          transaction.update(roomTable, { id: roomId }, { title: text });
          for (let number = 0; number < 20; number += 1) transaction.insert(roomTable, { name: `${text} ${String(number)}` });
          transaction.update(schoolTable, { id: 1 }, { locality: text });
        });
      }
    })();
    const before = written;
    const [copy] = await admin.call('backup.makeCopy', {});
    isWriting = false;
    await writer;
    expect(written).toBeGreaterThan(before + 2);
    expect(copy).toMatchObject({ result: 'good', findings: '' });
    const opened = openCopy(copy!.path, keyOf(test));
    const room = opened.prepare('SELECT title FROM room WHERE id = ?').get(roomId) as { title: string };
    const school = opened.prepare('SELECT locality FROM school').get() as { locality: string };
    const rooms = opened.prepare('SELECT count(*) AS n FROM room').get() as { n: number };
    opened.close();
    expect(room.title).toBe(school.locality);
    expect(rooms.n).toBe(2 + 20 * Number(room.title.split(' ')[1]));
  });

  it('holds nothing that a stranger could read', async () => {
    const test = await openTestBackend();
    const [copy] = await (await test.login('admin')).call('backup.makeCopy', {});
    expect(() => openCopy(copy!.path, 'ab'.repeat(32))).toThrow('file is not a database');
  });

  it('is kept with the keys of its time', async () => {
    const test = await openTestBackend();
    writeFileSync(join(test.folder, 'school.keys.part'), '');
    const [copy] = await (await test.login('admin')).call('backup.makeCopy', {});
    expect(existsSync(copy!.path.replace(/\.db$/, '.keys'))).toBe(existsSync(join(test.folder, 'school.keys')));
  });

  it('goes into every place; what a place cannot take is told in Russian', async () => {
    const test = await openTestBackend();
    const disk = makeTemporaryFolder();
    const gone = join(makeTemporaryFolder(), 'флешка');
    await setPlaces(test, [{ kind: 'folder', path: null }, { kind: 'share', path: disk }, { kind: 'removable', path: gone }]);
    const copies = await (await test.login('admin')).call('backup.makeCopy', {});
    expect(copies.map((copy) => copy.result)).toEqual(['good', 'good', 'failed']);
    expect(copies[0]?.sha256).toBe(copies[1]?.sha256);
    expect(copies[2]?.findings).toBe(`Съёмного диска с папкой «${gone}» нет. Подключите диск и сделайте копию ещё раз.`);
    expect(existsSync(gone)).toBe(false);
    const state = await (await test.login('director')).call('backup.getState', {});
    expect(state.alarms).toEqual(['Последняя попытка сделать копию не удалась. Причина – в журнале копий.']);
    expect(state.places.map((place) => place.problem === null)).toEqual([true, true, false]);
  });

  it('is made where it can be when the first place is gone', async () => {
    const test = await openTestBackend();
    const disk = makeTemporaryFolder();
    await setPlaces(test, [{ kind: 'share', path: join(disk, 'нет') }, { kind: 'removable', path: disk }]);
    const copies = await (await test.login('admin')).call('backup.makeCopy', {});
    expect(copies.map((copy) => copy.result)).toEqual(['failed', 'good']);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('says that a folder may not be written to', async () => {
    const test = await openTestBackend();
    const disk = makeTemporaryFolder();
    chmodSync(disk, 0o500);
    await setPlaces(test, [{ kind: 'share', path: disk }]);
    const [copy] = await (await test.login('admin')).call('backup.makeCopy', {});
    expect(copy?.findings).toContain('нельзя писать');
  });

  it('clears away what an ended process left half-written, and never counts it', async () => {
    const test = await openTestBackend();
    const admin = await test.login('admin');
    const folder = join(test.folder, OWN);
    mkdirSync(folder);
    writeFileSync(join(folder, 'school-2025-12-09_18-00-00.db.part'), 'half');
    expect((await admin.call('backup.getState', {})).places[0]?.copies).toBe(0);
    await admin.call('backup.makeCopy', {});
    expect(listFiles(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('marks a copy whose file has gone', async () => {
    const test = await openTestBackend();
    const admin = await test.login('admin');
    const [first] = await admin.call('backup.makeCopy', {});
    rmSync(first!.path);
    test.setNow('2025-12-11T10:00:00+07:00');
    await admin.call('backup.makeCopy', {});
    expect((await admin.call('backup.listCopies', {})).map((copy) => copy.state)).toEqual(['present', 'missing']);
  });

  it('is seen by administrator and director, made by the administrator only', async () => {
    const test = await openTestBackend();
    await expect((await test.login('director')).call('backup.makeCopy', {})).rejects.toMatchObject({ code: 'notAllowed' });
    await expect((await test.login('zavuch')).call('backup.getState', {})).rejects.toMatchObject({ code: 'notAllowed' });
  });

  it('refuses places that are no second place', async () => {
    const test = await openTestBackend();
    await expect(setPlaces(test, [{ kind: 'share', path: null }])).rejects.toMatchObject({ code: 'invalidInput' });
    await expect(setPlaces(test, [{ kind: 'share', path: 'копии' }])).rejects.toMatchObject({ code: 'invalidInput' });
    const folder = makeTemporaryFolder();
    await expect(setPlaces(test, [{ kind: 'share', path: folder }, { kind: 'folder', path: folder }])).rejects.toMatchObject({ code: 'invalidInput' });
  });
});

describe('the register', () => {
  it('is printed', async () => {
    const test = await openTestBackend();
    const admin = await test.login('admin');
    await admin.call('backup.makeCopy', {});
    const document = await admin.call('backup.buildRegister', {});
    expect(document).toMatchObject({ fileName: 'Журнал резервных копий 2025-12-10.pdf', pages: 1, warnings: [] });
    expect(Buffer.from(document.bytes).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
