import { expect, it } from 'vitest';
import { formatControl, readHead } from '@main/database/known-heads';
import { joinTexts, readPages } from '../../support/documents/read-pdf';
import { openTestBackend } from '../../support/test-backend';

it('notes a look at a personal card once an hour in a session (SEC-16)', async () => {
  const { login, school, setNow, database } = await openTestBackend();
  const admin = await login('admin');
  const look = (studentId: number) => admin.call('people.getStudent', { studentId });
  const count = async () => {
    await database.write({ accountId: null, workstation: 'ТЕСТ-1', procedure: 'test', at: '2025-12-11T00:00:00.000Z' }, () => null);
    return database.read((query) => query.all<{ key: string }>(`SELECT entity_key AS "key" FROM audit_entry WHERE action = 'view' ORDER BY id`)).map(({ key }) => Number(key));
  };
  const { abramov, elkina } = school.students;
  await look(abramov);
  await look(abramov);
  await look(elkina);
  expect(await count()).toEqual([abramov, elkina]);
  setNow('2025-12-10T11:01:00+07:00');
  await look(abramov);
  await (await login('director')).call('people.getStudent', { studentId: elkina });
  expect(await count()).toEqual([abramov, elkina, abramov, elkina]);
});

it('prints on every page who made it, that it holds personal data, and the head of the log', async () => {
  const { login, school, database } = await openTestBackend();
  const deputy = await login('zavuch');
  const head = database.read(readHead);
  const { bytes, pages } = await deputy.call('printing.buildSummarySheet', { classId: school.classes.a7 });
  const texts = (await readPages(bytes)).map(joinTexts);
  expect(texts).toHaveLength(pages);
  for (const text of texts) expect(text).toContain(`Напечатал(а) Зайцева Е. Ю. · содержит персональные данные · контроль ${head ? formatControl(head) : ''}`);
});
