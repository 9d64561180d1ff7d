import { expect, it, onTestFinished } from 'vitest';
import type { InputFor } from '@shared/contract/contract';
import { createBackend } from '@main/backend/create-backend';
import type { Backend } from '@main/backend/backend';
import type { PreparedImport } from '@main/features/exchange/prepared-import';
import { applyImport } from '@main/features/exchange/run-import';
import { importSchoolFile } from '@main/features/exchange/school/import-school-file';
import { readSchoolWorkbook } from '@main/exchange/school/read-school-workbook';
import { aSchoolWorkbook, norms } from '../../support/exchange/a-school-workbook';
import { makeTestKeys } from '../../support/test-backend';
import { makeSchoolPlace } from '../../support/test-school';

const BLANK: NonNullable<InputFor<'storage.createSchool'>['blank']> = {
  fullName: 'Средняя школа № 5', shortName: 'СШ № 5', settlement: 'Минусинск', weekDays: 6, timeZone: 'Asia/Krasnoyarsk', firstYear: 2025, periodKind: 'quarter',
  director: { lastName: 'Орлов', firstName: 'Пётр', middleName: 'Ильич' }, administrator: { lastName: 'Белова', firstName: 'Анна', middleName: '' },
  letters: { 1: 'аб', 9: 'А', 11: 'А А' },
};

function openBackend(): Backend {
  const backend = createBackend({ keys: makeTestKeys(), startAt: undefined, time: () => Date.parse('2025-08-20T10:00:00+07:00'), isDemo: false, logError: (_text, error) => { throw error; } });
  onTestFinished(() => { backend.close(); });
  return backend;
}

it('makes a school from the wizard\'s answers: year with periods and vacations, bells, classes, two people, the first slip', async () => {
  const backend = openBackend();
  const folder = await makeSchoolPlace();
  const created = await backend.connect('СЕРВЕР').call('storage.createSchool', { folder, blank: BLANK, preset: '003', adminLogin: 'belova', acceptWarnings: true });
  expect(created.adminSlip.length).toBeGreaterThan(1000);
  const list = (sql: string) => backend.storage.database.read((query) => query.all<{ value: string }>(sql).map((row) => row.value));
  expect(list('SELECT name AS "value" FROM school_class ORDER BY grade, letter')).toEqual(['1А', '1Б', '9А', '11А']);
  expect(list('SELECT login AS "value" FROM account ORDER BY login')).toEqual(['belova', 'director']);
  expect(list(`SELECT name || ' ' || start_date || ' ' || end_date AS "value" FROM grading_period WHERE grade_from = 1 ORDER BY ordinal`)).toHaveLength(4);
  expect(list('SELECT name AS "value" FROM grading_period WHERE grade_from = 10')).toHaveLength(2);
  expect(list('SELECT preset AS "value" FROM school')).toEqual(['003']);
  expect(list(`SELECT start_time || '–' || end_time AS "value" FROM bell_time ORDER BY lesson_number`).slice(0, 3)).toEqual(['08:30–09:10', '09:20–10:00', '10:20–11:00']);
});

it('takes the whole school from a file later: director and administrator of the wizard are not made twice', async () => {
  const backend = openBackend();
  const folder = await makeSchoolPlace();
  const director = { lastName: 'Соколов', firstName: 'Игорь', middleName: 'Петрович' };
  await backend.connect('СЕРВЕР').call('storage.createSchool', { folder, blank: { ...BLANK, letters: { 7: 'АБ' }, director }, preset: 'default', adminLogin: 'belova', acceptWarnings: true });
  const file = await readSchoolWorkbook(await aSchoolWorkbook(), 'school.xlsx', norms);
  const facts = { preset: 'default', programVersion: '1', adminLogin: null };
  const reports = [];
  // Twice: the second time nothing of it is new.
  for (let time = 0; time < 2; time += 1) {
    const prepared: PreparedImport = { kind: 'school', fileName: 'school.xlsx', bytes: new Uint8Array(1), problems: [], needs: null, apply: (writer) => { importSchoolFile(writer, file.file!, facts); return []; } };
    reports.push(await applyImport(prepared, (work) => backend.storage.database.write({ accountId: null, workstation: 'СЕРВЕР', procedure: 'exchange.importFile', at: '2025-08-20T03:00:00.000Z' }, work), true));
  }
  const list = (sql: string) => backend.storage.database.read((query) => query.all<{ value: string }>(sql).map((row) => row.value));
  expect(list(`SELECT last_name AS "value" FROM staff ORDER BY id`)).toEqual(['Белова', 'Соколов', 'Иванова', 'Смирнова', 'Петров', 'Орлова', 'Бегов']);
  expect(list(`SELECT a.login AS "value" FROM account a JOIN staff s ON s.id = a.staff_id WHERE s.last_name = 'Соколов'`)).toEqual(['director']);
  expect(list('SELECT name AS "value" FROM school_class ORDER BY name')).toEqual(['7А', '7Б']);
  expect(reports[0]?.problems.map(({ message }) => message).join(' ')).toContain('Сотрудники: в базе уже есть записи с другими данными – 1 (Соколов Игорь Петрович)');
  expect(reports[1]?.counts.filter(({ created }) => created > 0)).toEqual([]);
});

it('refuses answers beside a file, none at all, and the login that the director will have', async () => {
  const connection = openBackend().connect('СЕРВЕР');
  const folder = await makeSchoolPlace();
  const common = { folder, preset: 'default', adminLogin: 'admin', acceptWarnings: true } as const;
  await expect(connection.call('storage.createSchool', common)).rejects.toMatchObject({ code: 'invalidInput' });
  await expect(connection.call('storage.createSchool', { ...common, blank: BLANK, file: { name: 'a.xlsx', bytes: new Uint8Array(3) } })).rejects.toMatchObject({ code: 'invalidInput' });
  await expect(connection.call('storage.createSchool', { ...common, blank: BLANK, adminLogin: 'Director' })).rejects.toMatchObject({ code: 'invalidInput' });
});
