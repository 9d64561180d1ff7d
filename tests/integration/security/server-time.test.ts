import { expect, it } from 'vitest';
import { formatAppError } from '@shared/contract/app-error-text';
import { AppError } from '@shared/contract/app-error';
import { accountTable } from '@main/database/entities';
import { openTestBackend } from '../../support/test-backend';

it('refuses a mark three days before the last record, tells when that was, and takes it again at the right time (SYS-09)', async () => {
  const { login, school, setNow, database, arrange } = await openTestBackend();
  const ivanova = await login('ivanova');
  const { algebra7a } = school.courses;
  const change = { date: '2025-12-05', lessonNumber: 2, column: 1, studentId: school.students.abramov, seen: { mark: 0, absence: 0 }, set: { kind: 'mark', value: 5 } } as const;
  const save = () => ivanova.call('journal.setCells', { courseId: algebra7a, changes: [change] });
  setNow('2025-12-07T10:00:00+07:00');
  const failure: unknown = await save().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(AppError);
  expect(formatAppError(failure as AppError)).toBe(
    'Ничего не записано: часы компьютера, который ведёт базу, показывают 07.12.2025 10:00 – раньше последней записи в журнале действий (10.12.2025 10:00). Исправьте на нём дату и время и повторите.',
  );
  expect(database.read((query) => query.find('SELECT count(*) AS "count" FROM mark'))).toEqual({ count: 0 });
  await expect(login('petrov')).rejects.toMatchObject({ code: 'clockMovedBack' });
  setNow('2025-12-10T10:00:01+07:00');
  expect((await save())[0]?.refusal).toBeNull();
  // Within two seconds clocks may disagree, and such a line does not let the next one go back further.
  for (const moment of ['2025-12-10T09:59:59.500+07:00', '2025-12-10T09:59:59.100+07:00']) {
    setNow(moment);
    await arrange((transaction) => transaction.update(accountTable, { id: school.staff.petrov.accountId }, { failedAttempts: moment.includes('500') ? 1 : 2 }));
  }
  setNow('2025-12-10T09:59:58.500+07:00');
  await expect(save()).rejects.toMatchObject({ code: 'clockMovedBack' });
});

it('stops only the use case that comes from the past when several go in one commit', async () => {
  const { database, school } = await openTestBackend();
  const author = { accountId: null, workstation: 'ТЕСТ-1', procedure: 'test' };
  const write = (at: string, failedAttempts: number) =>
    database.write({ ...author, at }, (transaction) => transaction.update(accountTable, { id: school.staff.petrov.accountId }, { failedAttempts }));
  const results = await Promise.allSettled([write('2025-12-10T03:00:00.000Z', 1), write('2025-12-09T03:00:00.000Z', 2), write('2025-12-10T03:00:01.000Z', 3)]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
