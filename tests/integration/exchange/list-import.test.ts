import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import type { ClientConnection } from '@main/backend/client-connection';
import type { InputFor } from '@shared/contract/contract';
import { openTestBackend } from '../../support/test-backend';

type Order = InputFor<'exchange.checkList'>;

async function makeBook(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Список');
  rows.forEach((row) => sheet.addRow([...row]));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const PUPILS = [
  ['Школьники на 1 сентября'],
  ['№', 'ФИО ученика', 'Дата рождения', 'Класс', 'Мобильный'],
  ['1', 'Ёжикова Анна Сергеевна', '14.03.2012', '7 а', '+79130000001'],
  ['2', 'Тимофеев Лев Олегович', '02.11.2012', '7Б', ''],
] as const;

/** What the screen sends when a person takes what the program has proposed. */
async function readOrder(admin: ClientConnection, name: string, bytes: Uint8Array): Promise<Order> {
  const { sheets: [sheet] } = await admin.call('exchange.readTable', { file: { name, bytes } });
  if (!sheet?.target) throw new Error('no sheet');
  return { file: { name, bytes }, sheet: sheet.name, headRow: sheet.headRow, target: sheet.target, mapping: { ...sheet.mapping }, constants: {} };
}

it('reads a list of any shape, proposes the columns, and enters pupils into their classes', async () => {
  const { login, database } = await openTestBackend({ now: '2025-09-01T10:00:00+07:00' });
  const admin = await login('admin');
  const order = await readOrder(admin, 'список.xlsx', await makeBook(PUPILS));
  expect(order).toMatchObject({ target: 'students', headRow: 2, mapping: { fullName: 2, birthDate: 3, className: 4 } });
  const withFile = { ...order, mapping: { ...order.mapping, personalFile: 1 } };
  const checked = await admin.call('exchange.checkList', withFile);
  expect(checked.problems.filter((problem) => problem.level === 'error')).toEqual([]);
  expect(checked.applied).toBe(false);
  const done = await admin.call('exchange.importList', { ...withFile, acceptWarnings: true, profile: 'Наш список' });
  expect(done).toMatchObject({ applied: true, kind: 'list' });
  expect(done.counts.find((count) => count.what === 'Ученики')).toMatchObject({ created: 2 });
  const rows = database.read((query) => query.all<{ name: string }>(`SELECT s.last_name || ' ' || s.first_name || ' ' || s.sex || ' ' || c.name AS "name" FROM student s
    JOIN enrolment e ON e.student_id = s.id JOIN school_class c ON c.id = e.class_id WHERE s.last_name IN ('Ёжикова', 'Тимофеев') ORDER BY s.last_name`));
  expect(rows.map((row) => row.name).sort()).toEqual(['Ёжикова Анна ж 7А', 'Тимофеев Лев м 7Б'].sort());
  const { profiles } = await admin.call('exchange.readTable', { file: order.file });
  expect(profiles).toMatchObject([{ name: 'Наш список', target: 'students', titles: { fullName: 'ФИО ученика', className: 'Класс' } }]);
});

it('changes nothing a second time, and takes the list back', async () => {
  const { login } = await openTestBackend({ now: '2025-09-01T10:00:00+07:00' });
  const admin = await login('admin');
  const order = await readOrder(admin, 'список.xlsx', await makeBook(PUPILS));
  const withFile = { ...order, mapping: { ...order.mapping, personalFile: 1 }, acceptWarnings: true, profile: null };
  const first = await admin.call('exchange.importList', withFile);
  const second = await admin.call('exchange.importList', withFile);
  expect(second.applied).toBe(false);
  expect(second.counts.every((count) => count.created === 0)).toBe(true);
  expect(await admin.call('exchange.undoImport', { batchId: first.batchId ?? 0 })).toMatchObject({ state: 'undone' });
});

it('names the cell of what it cannot take, and writes nothing then', async () => {
  const { login } = await openTestBackend({ now: '2025-09-01T10:00:00+07:00' });
  const admin = await login('admin');
  const order = await readOrder(admin, 'список.xlsx', await makeBook([...PUPILS, ['3', 'Неизвестный Пётр Ильич', '31.02.2012', '12Я', '']]));
  const report = await admin.call('exchange.importList', { ...order, mapping: { ...order.mapping, personalFile: 1 }, acceptWarnings: true, profile: null });
  expect(report.applied).toBe(false);
  expect(report.problems.filter((problem) => problem.level === 'error').map((problem) => `${problem.sheet ?? ''} ${problem.cell ?? ''}`).sort()).toEqual(['Список C5', 'Список D5']);
  const unmapped = await admin.call('exchange.checkList', { ...order, mapping: { fullName: 2 } });
  expect(unmapped.problems[0]?.message).toContain('«Класс», «Дата рождения»');
});

it('reads a text of Russian Windows with semicolons, one class for all rows', async () => {
  const { login } = await openTestBackend({ now: '2025-09-01T10:00:00+07:00' });
  const admin = await login('admin');
  const text = 'Фамилия;Имя;Отчество;Дата рождения;Личное дело\r\nСкворцова;Вера;Павловна;05.05.2012;С-17\r\n';
  const bytes = Uint8Array.from(text, (character) => { const code = character.charCodeAt(0); return code >= 0x410 && code <= 0x44f ? code - 0x350 : code; });
  const order = await readOrder(admin, 'класс.csv', bytes);
  const report = await admin.call('exchange.importList', { ...order, constants: { className: '7Б' }, acceptWarnings: true, profile: null });
  expect(report.problems.filter((problem) => problem.level === 'error')).toEqual([]);
  expect(report.counts.find((count) => count.what === 'Зачисления в классы')).toMatchObject({ created: 1 });
});

it('takes staff, subjects and rooms from lists of their own', async () => {
  const { login } = await openTestBackend({ now: '2025-09-01T10:00:00+07:00' });
  const admin = await login('admin');
  const lists = [
    [['ФИО', 'Должность', 'E-mail'], ['Новикова Ольга Ивановна', 'учитель', 'novikova@school.example']],
    [['Предмет', 'Предметная область'], ['Астрономия', 'Естественные науки']],
    [['Кабинет', 'Мест'], ['505', '30']],
  ];
  const created: number[] = [];
  for (const rows of lists) {
    const order = await readOrder(admin, 'список.xlsx', await makeBook(rows));
    const report = await admin.call('exchange.importList', { ...order, acceptWarnings: true, profile: null });
    expect(report.problems.filter((problem) => problem.level === 'error')).toEqual([]);
    created.push(report.counts[0]?.created ?? 0);
  }
  expect(created).toEqual([1, 1, 1]);
});

it('makes nobody an administrator past the director', async () => {
  const { login, database } = await openTestBackend({ now: '2025-09-01T10:00:00+07:00' });
  const admin = await login('admin');
  const bytes = await makeBook([['ФИО', 'Роль', 'E-mail'], ['Хитров Олег Ильич', 'администратор, учитель', 'hitrov@school.example']]);
  const order = await readOrder(admin, 'список.xlsx', bytes);
  expect((await admin.call('exchange.importList', { ...order, acceptWarnings: true, profile: null })).applied).toBe(true);
  const roles = database.read((query) => query.all<{ role: string }>(`SELECT r.role AS "role" FROM account_role r JOIN account a ON a.id = r.account_id WHERE a.login = 'hitrov'`));
  expect(roles).toEqual([{ role: 'subjectTeacher' }]);
  expect((await (await login('director')).call('accounts.listRoleRequests', {})).filter((request) => request.decision === null)).toMatchObject([{ login: 'hitrov', role: 'sysadmin' }]);
});
