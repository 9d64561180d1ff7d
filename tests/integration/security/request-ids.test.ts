import { expect, it } from 'vitest';
import { AppError } from '@shared/lib/app-error';
import { carryOutOnce, nameRepeated } from '@main/backend/carry-out-once';
import { staffTable } from '@main/database/entities';
import { isReferenced } from '@main/database/storage-error';
import type { Transaction } from '@main/database/transaction';
import { TEST_AUTHOR } from '../../support/test-author';
import { change, EMPTY_EDIT, mark, openJournal, TODAY_LESSON } from '../../support/journal-page';

it('carries out a request once, however often it is sent', async () => {
  const journal = await openJournal();
  const page = await journal.getPage();
  const lesson = page.lessons.find((row) => row.status !== 'future');
  const student = page.students[0];
  if (!lesson || !student) throw new Error('the page is empty');
  const input = { courseId: journal.courseId, changes: [change(student.id, mark(4), { lesson })] };
  const requestId = 'd9428888-122b-11e1-b85c-61cd3cbb3210';
  const first = await journal.teacher.call('journal.setCells', input, { requestId });
  expect(first[0]?.refusal).toBeNull();
  const again = await journal.teacher.call('journal.setCells', input, { requestId });
  expect(again).toEqual(first);
  const count = journal.database.read((query) => query.find<{ count: number }>(`SELECT count(*) AS "count" FROM audit_entry WHERE entity = 'mark'`));
  expect(count?.count).toBe(1);
});

it('does nothing of a request that was carried out, though it would be refused now or comes beside others', async () => {
  const journal = await openJournal();
  const page = await journal.getPage();
  const [student, other] = page.students;
  if (!student || !other) throw new Error('the page is empty');
  const requestId = 'd9428888-122b-11e1-b85c-61cd3cbb3215';
  const input = { courseId: journal.courseId, changes: [change(student.id, mark(4))] };
  const send = () => journal.teacher.call('journal.setCells', input, { requestId });
  const first = await send();
  const beside = (value: number, version: number) => journal.set(change(other.id, mark(value), { seen: { mark: version, absence: 0 } }));
  const [, again, ,] = await Promise.all([beside(3, 0), send(), send(), beside(5, 1)]);
  expect(again).toEqual(first);
  expect((await journal.getPage()).marks.map(({ studentId, value }) => [studentId, value])).toEqual(expect.arrayContaining([[student.id, 4], [other.id, 5]]));
  await journal.closePeriod(page.periodId);
  expect(await send()).toEqual(first);
  const count = journal.database.read((query) => query.find<{ count: number }>(`SELECT count(*) AS "count" FROM audit_entry WHERE entity = 'mark'`));
  expect(count?.count).toBe(3);
});

it('keeps when an entry was typed beside when it was posted', async () => {
  const journal = await openJournal();
  const page = await journal.getPage();
  const lesson = page.lessons.find((row) => row.status !== 'future');
  const student = page.students[0];
  if (!lesson || !student) throw new Error('the page is empty');
  await journal.teacher.call('journal.setCells', { courseId: journal.courseId, changes: [change(student.id, mark(5), { lesson })] }, { requestId: 'd9428888-122b-11e1-b85c-61cd3cbb3211', typedAt: '2025-12-10T02:30:00.000Z' });
  const line = journal.database.read((query) => query.find<{ at: string; reason: string }>(`SELECT at, reason FROM audit_entry WHERE entity = 'mark'`));
  expect(line?.reason).toBe('typedAt 2025-12-10T02:30:00.000Z');
  expect(line?.at).toBe('2025-12-10T03:00:00.000Z');
});

it('does not call a refused entry taken when its answer was lost on the way', async () => {
  const journal = await openJournal();
  const [student] = (await journal.getPage()).students;
  if (!student) throw new Error('the page is empty');
  await journal.set(change(student.id, mark(3)));
  const input = { courseId: journal.courseId, changes: [change(student.id, mark(5))] };
  const requestId = 'd9428888-122b-11e1-b85c-61cd3cbb3212';
  const [first] = await journal.teacher.call('journal.setCells', input, { requestId });
  expect(first?.refusal).toBe('changedByOther');
  // It was answered as taken before, and the value typed was gone unseen.
  expect(await journal.teacher.call('journal.setCells', input, { requestId })).toEqual([first]);
  const lesson = { courseId: journal.courseId, ...TODAY_LESSON, version: 9, edit: { ...EMPTY_EDIT, topic: 'Степень' } };
  const again = 'd9428888-122b-11e1-b85c-61cd3cbb3213';
  const refused = await journal.teacher.call('journal.saveLesson', lesson, { requestId: again });
  expect(refused.refusals).toEqual(['changedByOther']);
  expect(await journal.teacher.call('journal.saveLesson', lesson, { requestId: again })).toEqual(refused);
  const saved = { ...lesson, version: refused.lesson.version, edit: { ...EMPTY_EDIT, topic: ' Степень ' } };
  const third = 'd9428888-122b-11e1-b85c-61cd3cbb3214';
  expect((await journal.teacher.call('journal.saveLesson', saved, { requestId: third })).refusals).toEqual([]);
  expect((await journal.teacher.call('journal.saveLesson', saved, { requestId: third })).refusals).toEqual([]);
});

it('does not take a refused request for one that was carried out', async () => {
  const journal = await openJournal();
  const input = { courseId: journal.courseId, changes: [change(1, mark(4))] };
  const stranger = await journal.login('petrov');
  const requestId = 'd9428888-122b-11e1-b85c-61cd3cbb3299';
  const first = await stranger.call('journal.setCells', input, { requestId }).catch((error: unknown) => error);
  expect(first).toMatchObject({ code: expect.not.stringMatching('alreadyDone') as string });
  await expect(stranger.call('journal.setCells', input, { requestId })).rejects.toMatchObject({ code: (first as { code: string }).code });
});

/** Use cases of a signed-in person with a request id. */
async function openRequests() {
  const { database } = await openJournal();
  const account = database.read((query) => query.find<{ id: number; staffId: number }>('SELECT id AS "id", staff_id AS "staffId" FROM account ORDER BY id'));
  if (!account) throw new Error('nobody has an account');
  const author = { ...TEST_AUTHOR, accountId: account.id, at: '2025-12-10T03:00:00.000Z' };
  const send = <T>(work: (transaction: Transaction) => T): Promise<T> =>
    database.write(author, (transaction) => carryOutOnce(transaction, 'd9428888-122b-11e1-b85c-61cd3cbb3216', () => work(transaction))).catch((error: unknown) => { throw nameRepeated(error); });
  return { send, staffId: account.staffId };
}

it('says why a request is refused when it was a statement that failed', async () => {
  const { send, staffId } = await openRequests();
  const remove = (transaction: Transaction): void => {
    try {
      transaction.remove(staffTable, { id: staffId });
    } catch (error) {
      throw isReferenced(error) ? new AppError('importInUse') : error;
    }
  };
  await expect(send(remove)).rejects.toMatchObject({ code: 'importInUse' });
  const beside = await Promise.allSettled([send(remove), send(remove)]);
  expect(beside).toMatchObject([{ reason: { code: 'importInUse' } }, { reason: { code: 'importInUse' } }]);
});

it('tells of a request that was carried out also where it is given up on purpose the second time', async () => {
  const { send } = await openRequests();
  expect(await send(() => 'done')).toBe('done');
  await expect(send(() => { throw new Error('nothing new in the file'); })).rejects.toMatchObject({ code: 'alreadyDone' });
});
