import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifySchool } from '@main/features/audit';
import type { ClientConnection } from '@main/backend/client-connection';
import { openTestBackend, type TestBackend } from '../../support/test-backend';
import { TEST_PASSWORD } from '../../support/small-school-people';

const WEDNESDAY = { date: '2025-12-10', lessonNumber: 3 };

async function setMark(teacher: ClientConnection, test: TestBackend, studentId: number, value: 3 | 4 | 5): Promise<void> {
  const page = await teacher.call('journal.setCells', {
    courseId: test.school.courses.algebra7a, changes: [{ ...WEDNESDAY, column: 1, studentId, seen: { mark: 0, absence: 0 }, set: { kind: 'mark', value } }],
  });
  expect(page).toBeDefined();
}

function readMarks(test: TestBackend): unknown[] {
  return test.database.read((query) => query.all('SELECT student_id AS "studentId", value AS "value" FROM mark ORDER BY student_id'));
}

/** One mark before the copy, two marks and an absence after it. */
async function arrangeLoss() {
  const test = await openTestBackend();
  const { students } = test.school;
  const teacher = await test.login('ivanova');
  await setMark(teacher, test, students.abramov, 5);
  const before = readMarks(test);
  const admin = await test.login('admin');
  const [copy] = await admin.call('backup.makeCopy', {});
  test.setNow('2025-12-10T10:20:00+07:00');
  await setMark(teacher, test, students.elkina, 4);
  await setMark(teacher, test, students.zhukovIlya, 3);
  await teacher.call('journal.setCells', {
    courseId: test.school.courses.algebra7a, changes: [{ ...WEDNESDAY, column: 1, studentId: students.zhukovOleg, seen: { mark: 0, absence: 0 }, set: { kind: 'absence', code: 'н' } }],
  });
  return { test, teacher, admin, path: copy!.path, before };
}

const DIRECTOR = { directorLogin: 'director', directorPassword: TEST_PASSWORD };

describe('comparing a copy with the present', () => {
  it('tells what would be lost by class and date', async () => {
    const { admin, path } = await arrangeLoss();
    const comparison = await admin.call('backup.compare', { path });
    expect(comparison.lost).toEqual([{ className: '7А', date: '2025-12-10', lessons: 0, marks: 2, absences: 1, periodMarks: 0 }]);
    expect(comparison).toMatchObject({ findings: [], returnedLines: 0, isOlderFormat: false, lostOther: [], school: expect.any(String) as string });
    expect(comparison.lostLines).toBeGreaterThanOrEqual(3);
  });

  it('names a damaged copy, a missing one and one of another school', async () => {
    const { test, admin, path } = await arrangeLoss();
    const bytes = readFileSync(path);
    bytes.writeUInt8(bytes.readUInt8(20_000) ^ 1, 20_000);
    writeFileSync(join(test.folder, 'плохая.db'), bytes);
    expect((await admin.call('backup.compare', { path: join(test.folder, 'плохая.db') })).findings).not.toEqual([]);
    await expect(admin.call('backup.compare', { path: join(test.folder, 'нет.db') })).rejects.toMatchObject({ code: 'copyUnreadable' });
    const other = await openTestBackend();
    await other.arrange((transaction) => { transaction.note({ action: 'test' }); });
    const [foreign] = await (await other.login('admin')).call('backup.makeCopy', {});
    writeFileSync(join(test.folder, 'чужая.db'), readFileSync(foreign!.path));
    await expect(admin.call('backup.compare', { path: join(test.folder, 'чужая.db') })).rejects.toMatchObject({ code: 'copyOfOtherSchool' });
  });
});

describe('restoring', () => {
  it('puts the copy in place, keeps the replaced file, signs everybody out and stays verifiable', async () => {
    const { test, teacher, admin, path, before } = await arrangeLoss();
    const after = readMarks(test);
    const { presentHeadId } = await admin.call('backup.compare', { path });
    const { replacedFile } = await admin.call('backup.restore', { path, presentHeadId, ...DIRECTOR });
    expect(replacedFile).toBe('school-before-restore-2025-12-10_10-20-00.db');
    expect(readMarks(test)).toEqual(before);
    expect(before).not.toEqual(after);
    await expect(teacher.call('session.logout', {})).rejects.toMatchObject({ code: 'notSignedIn' });
    expect(verifySchool(test.database)).toMatchObject({ ok: true, findings: [] });
    const line = test.database.read((query) => query.find<{ reason: string; accountId: number }>(`SELECT reason AS "reason", account_id AS "accountId" FROM audit_entry WHERE action = 'restore'`));
    expect(line).toEqual({
      reason: 'База восстановлена из копии «school-2025-12-10_10-00-00.db» (записи по 10.12.2025 10:00); прежняя база сохранена как «school-before-restore-2025-12-10_10-20-00.db»; подтвердил(а) директор «director»',
      accountId: test.school.staff.director.accountId,
    });
    // Work goes on, and the replaced file can itself be restored.
    const again = await test.login('ivanova');
    await setMark(again, test, test.school.students.elkina, 4);
    const admin2 = await test.login('admin');
    const back = await admin2.call('backup.compare', { path: join(test.folder, replacedFile) });
    expect(back.returnedLines).toBeGreaterThan(0);
    await admin2.call('backup.restore', { path: join(test.folder, replacedFile), presentHeadId: back.presentHeadId, ...DIRECTOR });
    expect(readMarks(test)).toEqual(after);
    expect(existsSync(join(test.folder, 'school-restoring.db'))).toBe(false);
  });

  it('needs a director’s own password', async () => {
    const { test, admin, path } = await arrangeLoss();
    const { presentHeadId } = await admin.call('backup.compare', { path });
    const files = readdirSync(test.folder).sort();
    await expect(admin.call('backup.restore', { path, presentHeadId, directorLogin: 'admin', directorPassword: TEST_PASSWORD })).rejects.toMatchObject({ code: 'directorNeeded' });
    await expect(admin.call('backup.restore', { path, presentHeadId, directorLogin: 'director', directorPassword: 'не тот' })).rejects.toMatchObject({ code: 'wrongPassword' });
    expect(readdirSync(test.folder).sort()).toEqual(files);
  });

  it('is refused when people have written since the comparison', async () => {
    const { test, teacher, admin, path } = await arrangeLoss();
    const { presentHeadId } = await admin.call('backup.compare', { path });
    await teacher.call('journal.setCells', {
      courseId: test.school.courses.algebra7a, changes: [{ ...WEDNESDAY, column: 1, studentId: test.school.students.abramov, seen: { mark: 1, absence: 0 }, set: { kind: 'mark', value: 4 } }],
    });
    const marks = readMarks(test);
    await expect(admin.call('backup.restore', { path, presentHeadId, ...DIRECTOR })).rejects.toMatchObject({ code: 'restoreOutdated', details: { count: 1 } });
    expect(readMarks(test)).toEqual(marks);
  });

  it('opens the present file again when the copy cannot be put in place', async () => {
    const { test } = await arrangeLoss();
    const marks = readMarks(test);
    await expect(test.backend.storage.replaceFile(() => Promise.reject(new Error('the disk is gone')))).rejects.toThrow('the disk is gone');
    expect(readMarks(test)).toEqual(marks);
    await test.login('ivanova');
  });
});

it('says what is wrong when the file cannot be opened again, and gives it up', async () => {
  const test = await openTestBackend();
  await expect(test.backend.storage.replaceFile(() => Promise.resolve(writeFileSync(join(test.folder, 'school.db'), 'no school file')))).rejects.toMatchObject({ code: 'fileDamaged' });
  expect(test.backend.storage.getState()).toMatchObject({ state: 'failed', folder: test.folder, failure: { code: 'fileDamaged' } });
  expect(test.backend.storage.holder).toBeNull();
});
