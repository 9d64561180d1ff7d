import { expect, it, onTestFinished } from 'vitest';
import type { InputFor } from '@shared/contract/contract';
import { createBackend } from '@main/backend/create-backend';
import type { Backend } from '@main/backend/backend';
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

it('refuses answers beside a file, none at all, and the login that the director will have', async () => {
  const connection = openBackend().connect('СЕРВЕР');
  const folder = await makeSchoolPlace();
  const common = { folder, preset: 'default', adminLogin: 'admin', acceptWarnings: true } as const;
  await expect(connection.call('storage.createSchool', common)).rejects.toMatchObject({ code: 'invalidInput' });
  await expect(connection.call('storage.createSchool', { ...common, blank: BLANK, file: { name: 'a.xlsx', bytes: new Uint8Array(3) } })).rejects.toMatchObject({ code: 'invalidInput' });
  await expect(connection.call('storage.createSchool', { ...common, blank: BLANK, adminLogin: 'Director' })).rejects.toMatchObject({ code: 'invalidInput' });
});
