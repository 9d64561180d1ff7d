import ExcelJS from 'exceljs';
import { onTestFinished, describe, expect, it } from 'vitest';
import { createBackend } from '@main/backend/create-backend';
import type { ClientConnection } from '@main/backend/client-connection';
import type { ImportReport } from '@shared/contract/exchange-contract';
import type { Backend } from '@main/backend/backend';
import { aSchoolWorkbook } from '../../support/exchange/a-school-workbook';
import { hasSampleSchool, readSample } from '../../support/sample-school';
import { makeTemporaryFolder } from '../../support/temporary-folder';
import { makeTestKeys } from '../../support/test-backend';

const NOW = Date.parse('2025-11-05T10:00:00+07:00');

async function createSampleSchool(): Promise<{ backend: Backend; admin: ClientConnection; report: ImportReport; folder: string }> {
  const errors: unknown[] = [];
  const backend = createBackend({ keys: makeTestKeys(), startAt: undefined, time: () => NOW, isDemo: false, logError: (_text, error) => errors.push(error) });
  onTestFinished(() => {
    backend.close();
    expect(errors).toEqual([]);
  });
  const folder = makeTemporaryFolder();
  const connection = backend.connect('СЕРВЕР');
  const created = await connection.call('storage.createSchool', { folder, file: readSample('school.xlsx'), preset: 'default', adminLogin: 'admin', acceptWarnings: true });
  const account = backend.storage.database.read((query) => query.find<{ id: number; staffId: number }>(`SELECT id, staff_id AS "staffId" FROM account WHERE login = 'admin'`));
  connection.session.signIn({ accountId: account?.id ?? 0, staffId: account?.staffId ?? 0, login: 'admin', roles: ['sysadmin'], mustChangePassword: false }, null);
  return { backend, admin: connection, report: created.report, folder };
}

/** Title, head and the first two topics. */
async function shortenPlan(bytes: Uint8Array): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const short = new ExcelJS.Workbook();
  short.addWorksheet('КТП').addRows(book.worksheets[0]?.getRows(1, 5)?.map(({ values }) => values) ?? []);
  return new Uint8Array(await short.xlsx.writeBuffer());
}

function count(backend: Backend, sql: string): number {
  return Number(backend.storage.database.read((query) => query.find<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`))?.n);
}

describe.skipIf(!hasSampleSchool)('a school from files', () => {
  it('makes the whole school and its first administrator from one workbook', async () => {
    const { backend, report } = await createSampleSchool();
    expect(report.applied).toBe(true);
    expect(report.problems.filter((problem) => problem.level === 'error')).toEqual([]);
    const counts = Object.fromEntries(report.counts.map(({ what, created }) => [what, created]));
    expect(counts).toMatchObject({ Классы: 31, Ученики: 776, Сотрудники: 71, 'Учётные записи': 71, 'Уроки в сетке расписания': 991 });
    expect(count(backend, 'course')).toBe(479);
    expect(count(backend, `course WHERE kind = 'extracurricular'`)).toBe(31);
    expect(count(backend, `student WHERE education_form LIKE '%дому%'`)).toBe(7);
    expect(count(backend, `account WHERE login = 'admin' AND password_hash IS NOT NULL AND must_change = 1`)).toBe(1);
    expect(count(backend, 'account WHERE password_hash IS NOT NULL')).toBe(1);
    expect(count(backend, `audit_entry WHERE action = 'bulk'`)).toBe(1);
  });

  it('changes nothing when the same file comes again', async () => {
    const { backend, admin } = await createSampleSchool();
    // The copy made before every school file is in the log; nothing else is.
    const lines = `audit_entry WHERE coalesce(entity, '') <> 'backup_copy'`;
    const before = count(backend, lines);
    const report = await admin.call('exchange.importFile', { file: readSample('school.xlsx'), acceptWarnings: true });
    expect(report.applied).toBe(false);
    expect(report.counts.map(({ created }) => created).filter((created) => created > 0)).toEqual([]);
    expect(count(backend, lines)).toBe(before);
  });

  it('writes nothing at all of a file with errors', async () => {
    const { backend, admin } = await createSampleSchool();
    const before = count(backend, 'import_row');
    const report = await admin.call('exchange.importFile', { file: readSample('school-broken.xlsx'), acceptWarnings: true });
    expect(report.applied).toBe(false);
    expect(report.problems.filter((problem) => problem.level === 'error').length).toBeGreaterThan(9);
    expect(count(backend, 'import_row')).toBe(before);
  });

  it('asks for the class of a lesson plan, takes it, and can take it back', async () => {
    const { backend, admin } = await createSampleSchool();
    const file = readSample('КТП Алгебра 7.xlsx');
    expect((await admin.call('exchange.checkFile', { file })).needs?.classes).toEqual(['7А', '7Б', '7В']);
    const report = await admin.call('exchange.importFile', { file, className: '7А', acceptWarnings: true });
    expect(report.applied).toBe(true);
    expect(report.problems.map((problem) => problem.message)).toEqual([expect.stringContaining('в плане 102 ч., а уроков по расписанию за год – 101')]);
    expect(count(backend, 'lesson_plan_item')).toBe(102);
    const undone = await admin.call('exchange.undoImport', { batchId: report.batchId ?? 0 });
    expect(undone.state).toBe('undone');
    expect(count(backend, 'lesson_plan_item')).toBe(0);
    expect(count(backend, 'lesson_plan')).toBe(0);
  });

  it('takes one lesson plan for every class of its grade, and leaves a page that has its own plan as it is', async () => {
    const { backend, admin } = await createSampleSchool();
    await admin.call('exchange.importFile', { file: readSample('КТП История 7.xlsx'), className: '7Б', acceptWarnings: true });
    const own = { name: 'КТП История 7 (мой).xlsx', bytes: await shortenPlan(readSample('КТП История 7.xlsx').bytes) };
    const report = await admin.call('exchange.importFile', { file: own, isForGrade: true, acceptWarnings: true });
    expect(report).toMatchObject({ applied: true, needs: null, counts: [{ what: 'КТП', created: 2, unchanged: 1 }, { what: 'Темы КТП', created: 4 }] });
    expect(report.problems.map(({ level, message }) => `${level} ${message}`)).toContainEqual(expect.stringMatching(/^warning У страницы «7Б, История» уже есть другой КТП \(тем: 68\)/));
    // A plan of the first group is for the first groups alone.
    const english = await admin.call('exchange.importFile', { file: readSample('КТП Английский язык 7 (1 подгруппа).xlsx'), isForGrade: true, acceptWarnings: true });
    expect(english.counts[0]).toMatchObject({ what: 'КТП', created: 3 });
    expect(count(backend, `lesson_plan p JOIN course c ON c.id = p.course_id JOIN study_group g ON g.id = c.group_id WHERE g.name LIKE '1 %'`)).toBe(3);
    await admin.call('exchange.undoImport', { batchId: report.batchId ?? 0 });
    expect(count(backend, 'lesson_plan')).toBe(4);
  });

  it('brings a quarter of marks with two columns for «4/4», groups by their lists and closed period marks', async () => {
    const { backend, admin } = await createSampleSchool();
    const report = await admin.call('exchange.importFile', { file: readSample('Оценки 7А I четверть.xlsx'), acceptWarnings: true });
    expect(report.problems.filter((problem) => problem.level === 'error')).toEqual([]);
    expect(report.applied).toBe(true);
    expect(count(backend, 'period_mark')).toBe(400);
    expect(count(backend, `period_mark WHERE value = 'н/а'`)).toBe(5);
    expect(count(backend, `mark WHERE source = 'import'`)).toBe(count(backend, 'mark'));
    expect(count(backend, `mark_column WHERE ordinal = 2 AND work_type = 'unspecified'`)).toBeGreaterThan(0);
    const again = await admin.call('exchange.importFile', { file: readSample('Оценки 7А I четверть.xlsx'), acceptWarnings: true });
    expect(again.applied).toBe(false);
    await admin.call('exchange.undoImport', { batchId: report.batchId ?? 0 });
    expect([count(backend, 'mark'), count(backend, 'lesson'), count(backend, 'period_mark'), count(backend, 'period_closing')]).toEqual([0, 0, 0, 0]);
    await expect(admin.call('exchange.undoImport', { batchId: report.batchId ?? 0 })).rejects.toMatchObject({ code: 'importInUse', details: { what: 'её уже отменили' } });
  });

  it('refuses to take back an import that somebody has worked on', async () => {
    const { backend, admin } = await createSampleSchool();
    const { batchId } = await admin.call('exchange.importFile', { file: readSample('КТП История 7.xlsx'), className: '7Б', acceptWarnings: true });
    backend.storage.database.connection.prepare('UPDATE lesson_plan SET title = ? WHERE course_id IS NOT NULL').run('Новое название');
    await expect(admin.call('exchange.undoImport', { batchId: batchId ?? 0 })).rejects.toMatchObject({ code: 'importInUse' });
    expect(count(backend, 'lesson_plan_item')).toBe(68);
  });
});

it('says before anything is made that a school file names no administrator', async () => {
  const backend = createBackend({ keys: makeTestKeys(), startAt: undefined, time: () => NOW, isDemo: false, logError: () => undefined });
  onTestFinished(() => {
    backend.close();
  });
  const file = { name: 'школа.xlsx', bytes: await aSchoolWorkbook() };
  const connection = backend.connect('СЕРВЕР');
  const { problems } = await connection.call('storage.checkSchoolFile', { file, preset: 'default' });
  expect(problems).toMatchObject([{ level: 'error', sheet: 'Сотрудники', message: expect.stringContaining('нет системного администратора') as string }]);
  await expect(connection.call('storage.createSchool', { folder: makeTemporaryFolder(), file, preset: 'default', adminLogin: 'admin', acceptWarnings: true })).rejects.toMatchObject({ code: 'importRefused' });
});
