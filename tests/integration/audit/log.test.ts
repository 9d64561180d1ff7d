import { describe, expect, it } from 'vitest';
import type { AuditFilter, AuditLogRow } from '@shared/contract/audit-contract';
import type { ClientConnection } from '@main/backend/client-connection';
import { openTestBackend, type TestBackend } from '../../support/test-backend';

const lesson = { date: '2025-12-10', lessonNumber: 3, column: 1 } as const;

/** A 4 by Ivanova, corrected to a 5 next day, then a comment-less absence; a failed login; a refusal of Petrov. */
async function openWithHistory(): Promise<TestBackend & { readonly admin: ClientConnection }> {
  const setup = await openTestBackend();
  const { school, login, setNow, connection } = setup;
  const ivanova = await login('ivanova', 'КАБ-301');
  const { abramov, elkina } = school.students;
  const change = (studentId: number, seen: { mark: number; absence: number }, set: { kind: 'mark'; value: number } | { kind: 'absence'; code: 'н' }) =>
    ivanova.call('journal.setCells', { courseId: school.courses.algebra7a, changes: [{ ...lesson, studentId, seen, set }] });
  await change(abramov, { mark: 0, absence: 0 }, { kind: 'mark', value: 4 });
  setNow('2025-12-11T10:00:00+07:00');
  await change(abramov, { mark: 1, absence: 0 }, { kind: 'mark', value: 5 });
  await change(elkina, { mark: 0, absence: 0 }, { kind: 'absence', code: 'н' });
  await connection.call('session.login', { login: 'petrov', password: 'неверно' }).catch(() => undefined);
  const petrov = await login('petrov', 'КАБ-204');
  await petrov.call('journal.getPage', { courseId: school.courses.algebra7a }).catch(() => undefined);
  return { ...setup, admin: await login('admin') };
}

const read = async (connection: ClientConnection, filter: AuditFilter): Promise<readonly AuditLogRow[]> => (await connection.call('audit.list', { ...filter, limit: 500 })).rows;
const tell = (rows: readonly AuditLogRow[]) => rows.map(({ author, action, about, details }) => [author, action, about, details]);

describe('the log in words', () => {
  it('tells who changed which mark from what to what, with the date of the lesson beside the time of the entry', async () => {
    const { admin, school } = await openWithHistory();
    const rows = (await read(admin, { courseId: school.courses.algebra7a, from: '2025-12-10' })).filter(({ about }) => /^(Отметка|Пропуск)/.test(about));
    expect(tell(rows)).toEqual([
      ['Иванова М. П.', 'внесено', 'Пропуск: 7А, Алгебра, 10.12.2025, Ёлкина Дарья', 'н'],
      ['Иванова М. П.', 'изменено', 'Отметка: 7А, Алгебра, 10.12.2025, Абрамов Егор', '4 → 5'],
      ['Иванова М. П.', 'внесено', 'Отметка: 7А, Алгебра, 10.12.2025, Абрамов Егор', '4'],
    ]);
    expect(rows[1]).toMatchObject({ at: '2025-12-11T03:00:00.000Z', workstation: 'КАБ-301', kind: 'journal' });
  });

  it('tells refusals and logins without a word of the program’s own language', async () => {
    const { admin } = await openWithHistory();
    expect((await read(admin, { kind: 'denials' })).map(({ author, about, reason }) => [author, about, reason])).toEqual([
      ['Петров А. Л.', 'Страница журнала – Страница журнала: 7А, Алгебра', 'страница другого учителя'],
    ]);
    const logins = (await read(admin, { kind: 'accounts', from: '2025-12-11' })).filter(({ action }) => action.includes('вход'));
    expect(logins.map(({ author, action, about, reason }) => [author, action, about, reason])).toEqual([
      ['Лебедев П. А.', 'вход', 'Учётная запись: admin', ''],
      ['Петров А. Л.', 'вход', 'Учётная запись: petrov', ''],
      ['программа', 'неудачный вход', 'Учётная запись: petrov', 'неверный пароль'],
    ]);
    const text = JSON.stringify(await read(admin, {}));
    expect(text).not.toMatch(/"about":"[a-z_]+|undefined|\[object|null:|passwordHash|\$argon2/);
  });
});

describe('filters of the log', () => {
  it('find the same as looking through all of it', async () => {
    const { admin, school } = await openWithHistory();
    const all = await read(admin, {});
    const { accountId } = school.staff.ivanova;
    expect(await read(admin, { accountId })).toEqual(all.filter(({ author }) => author === 'Иванова М. П.'));
    for (const kind of ['journal', 'people', 'school', 'accounts', 'printing', 'denials'] as const) expect(await read(admin, { kind })).toEqual(all.filter((row) => row.kind === kind));
    expect(await read(admin, { from: '2025-12-11' })).toEqual(all.filter(({ at }) => at >= '2025-12-10T17:00'));
    expect(await read(admin, { to: '2025-12-10' })).toEqual(all.filter(({ at }) => at < '2025-12-10T17:00'));
    expect(await read(admin, { action: 'update', kind: 'journal' })).toEqual(all.filter((row) => row.kind === 'journal' && row.action === 'изменено'));
    const ofClass = await read(admin, { classId: school.classes.a7 });
    expect(ofClass.filter(({ kind }) => kind === 'journal').length).toBe(all.filter(({ kind, about }) => kind === 'journal' && about.includes('7А')).length);
    expect(ofClass.some(({ about }) => about.startsWith('Карточка ученика: Абрамов'))).toBe(true);
    expect(JSON.stringify(ofClass)).not.toContain('Денисов');
  });

  it('go on page by page without losing or repeating a line', async () => {
    const { admin } = await openWithHistory();
    const all = (await read(admin, {})).map(({ id }) => id);
    const paged: number[] = [];
    let before: number | undefined;
    do {
      const page = await admin.call('audit.list', { limit: 7, ...(before === undefined ? {} : { before }) });
      paged.push(...page.rows.map(({ id }) => id));
      before = page.next ?? undefined;
    } while (before !== undefined);
    expect(paged).toEqual(all);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('who reads the log', () => {
  it('is the administrator and the director in full, the deputy without logins, prints and refusals', async () => {
    const { login } = await openWithHistory();
    const kinds = async (name: string) => [...new Set((await read(await login(name), {})).map(({ kind }) => kind))].sort();
    expect(await kinds('director')).toEqual(['accounts', 'denials', 'journal', 'people', 'school']);
    const deputy = await login('zavuch');
    expect(await kinds('zavuch')).toEqual(['journal', 'people', 'school']);
    expect(await read(deputy, { kind: 'denials' })).toEqual([]);
    await expect((await login('ivanova')).call('audit.list', { limit: 10 })).rejects.toMatchObject({ code: 'notAllowed' });
  });

  it('tells of a print how much was made, and claims no number of copies: that is chosen where the document is printed', async () => {
    const { login, school, admin } = await openWithHistory();
    await (await login('zavuch')).call('printing.buildSummarySheet', { classId: school.classes.a7 });
    const [print] = await read(admin, { kind: 'printing' });
    expect(print?.action).toBe('печать');
    expect(print?.details).toMatch(/^страниц \d+, листов \d+, экземпляров не известно$/);
  });

  it('takes it along as a workbook, which leaves a line', async () => {
    const { admin, school } = await openWithHistory();
    const { bytes, rows, fileName } = await admin.call('audit.exportLog', { courseId: school.courses.algebra7a });
    const { default: ExcelJS } = await import('exceljs');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
    const sheet = workbook.worksheets[0];
    expect(fileName).toBe('Журнал действий 2025-12-11.xlsx');
    expect(sheet?.rowCount).toBe(rows + 2);
    expect(sheet?.getCell('A1').text).toBe('Содержит персональные данные. Выгрузил(а): Лебедев Павел Андреевич, 11.12.2025 10:00');
    expect(tell(await read(admin, { kind: 'printing' }))).toEqual([['Лебедев П. А.', 'выгрузка', 'Журнал действий', `экземпляров 1, строк ${String(rows)}`]]);
  });
});
