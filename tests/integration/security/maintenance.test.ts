import { expect, it } from 'vitest';
import { schoolTable } from '@main/database/entities';
import type { BackendEvent } from '@shared/contract/messages';
import { readPlan } from '@main/features/backup/backup-job';
import { openTestBackend } from '../../support/test-backend';

it('refuses entries during the nightly break of the rules, and lets people look and leave', async () => {
  const { login, school, setNow, arrange, database } = await openTestBackend();
  await arrange((transaction) => transaction.update(schoolTable, { id: 1 }, { preset: '004' }));
  const teacher = await login('ivanova');
  expect(await teacher.call('session.get', {})).toMatchObject({ maintenance: { from: '02:00', to: '06:00' } });
  const { algebra7a } = school.courses;
  const addColumn = () => teacher.call('journal.addColumn', { courseId: algebra7a, date: '2025-12-10', lessonNumber: 3, workType: 'answer' });
  setNow('2025-12-11T02:30:00+07:00');
  await expect(addColumn()).rejects.toMatchObject({ code: 'maintenance', details: { until: '06:00' } });
  expect((await teacher.call('journal.getPage', { courseId: algebra7a })).course.id).toBe(algebra7a);
  setNow('2025-12-11T06:00:00+07:00');
  await expect(addColumn()).resolves.toBeDefined();
  expect(database.read((query) => readPlan(query, '2025-12-11T00:00:00.000Z').rhythm.time)).toBe('02:00');
});

it('tells both places of a second login of one account, and the log', async () => {
  const { backend, login, database } = await openTestBackend();
  const first = await login('ivanova', 'КАБ-7');
  const heard: BackendEvent[] = [];
  first.onEvent((event) => heard.push(event));
  expect((await first.call('session.get', {}))?.otherPlaces).toEqual([]);
  const second = await login('ivanova', 'КАБ-9');
  expect(heard).toEqual([{ kind: 'secondLogin', workstation: 'КАБ-9', at: '2025-12-10T03:00:00.000Z' }]);
  expect((await second.call('session.get', {}))?.otherPlaces).toEqual(['КАБ-7']);
  await login('ivanova', 'КАБ-9');
  await login('petrov', 'КАБ-7');
  const lines = database.read((query) => query.all<{ reason: string }>(`SELECT reason AS "reason" FROM audit_entry WHERE action = 'secondLogin' ORDER BY id`));
  expect(lines.map(({ reason }) => reason)).toEqual(['одновременно: КАБ-7', 'одновременно: КАБ-7']);
  expect(backend.listClients().length).toBeGreaterThan(3);
});
