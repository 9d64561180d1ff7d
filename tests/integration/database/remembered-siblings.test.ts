import { expect, it } from 'vitest';
import { absenceTable, lessonTable, markColumnTable, markTable, type MarkRow, type Table } from '@main/database/entities';
import type { Connection } from '@main/database/connection';
import { RememberedSiblings } from '@main/database/remembered-siblings';
import type { SchoolDatabase } from '@main/database/school-database';
import type { Query } from '@main/database/statement-cache';
import { selectList } from '@main/database/table-statements';
import type { Transaction } from '@main/database/transaction';
import { openJournal } from '../../support/journal-page';
import { TEST_AUTHOR } from '../../support/test-database';

type Rows = readonly Partial<MarkRow>[];
const REFUSED = new Error('refused on purpose');
const SIGNED = { value: 4, source: 'typed', changedAt: TEST_AUTHOR.at, changedBy: null };
const sort = (rows: Rows): Rows => [...rows].sort((left, right) => (left.columnId ?? 0) - (right.columnId ?? 0) || (left.studentId ?? 0) - (right.studentId ?? 0));
const listMarks = (database: SchoolDatabase, columnIds: readonly number[]): Rows => sort(database.read((query) => query.listSiblings(markTable, columnIds)));
const readMarks = ({ connection }: { readonly connection: Connection }, columnIds: readonly number[]): Rows =>
  sort(connection.prepare(`SELECT ${selectList(markTable as unknown as Table<never>)} FROM mark WHERE column_id IN (${columnIds.join(', ')})`).all() as MarkRow[]);

async function openColumns(count: number): Promise<{ database: SchoolDatabase; columnIds: number[]; lessonIds: number[]; studentIds: number[] }> {
  const { database, courseId, getPage } = await openJournal();
  const studentIds = (await getPage()).students.map(({ id }) => id);
  const made = await database.write(TEST_AUTHOR, (transaction) => Array.from({ length: count }, (_, index) => {
    const lessonId = transaction.insert(lessonTable, { courseId, date: '2025-12-01', lessonNumber: index + 1, noHomework: 0, hours: 1, attendanceTaken: 0, noMarks: 0, source: 'typed', changedAt: TEST_AUTHOR.at });
    return { lessonId, columnId: transaction.insert(markColumnTable, { lessonId, ordinal: 1, workType: 'answer' }) };
  }));
  return { database, columnIds: made.map(({ columnId }) => columnId), lessonIds: made.map(({ lessonId }) => lessonId), studentIds };
}

it('follows a mark that is set, changed and removed, without asking again', async () => {
  const { database, columnIds: [columnId = 0], studentIds: [studentId = 0] } = await openColumns(1);
  const key = { columnId, studentId };
  const find = (): Partial<MarkRow> | undefined => database.read((query) => query.findRow(markTable, key));
  expect(find()).toBeUndefined();
  await database.write(TEST_AUTHOR, (transaction) => transaction.insert(markTable, { ...key, ...SIGNED }));
  expect(find()).toEqual(readMarks(database, [columnId])[0]);
  await database.write(TEST_AUTHOR, (transaction) => transaction.update(markTable, key, { value: 5 }));
  expect(find()).toMatchObject({ value: 5, rowVersion: 2 });
  expect(find()).toEqual(readMarks(database, [columnId])[0]);
  await database.write(TEST_AUTHOR, (transaction) => { transaction.remove(markTable, key); });
  expect(find()).toBeUndefined();
});

it('knows nothing of what a refused use case has written, alone and beside others', async () => {
  const { database, columnIds: [columnId = 0], studentIds: [first = 0, second = 0, third = 0] } = await openColumns(1);
  const set = (studentId: number, isRefused = false): Promise<void> => database.write(TEST_AUTHOR, (transaction) => {
    transaction.insert(markTable, { columnId, studentId, ...SIGNED });
    if (isRefused) throw REFUSED;
  });
  expect(listMarks(database, [columnId])).toEqual([]);
  await expect(set(first, true)).rejects.toBe(REFUSED);
  expect(listMarks(database, [columnId])).toEqual([]);
  await Promise.allSettled([set(first), set(second, true), set(third)]);
  expect(listMarks(database, [columnId]).map(({ studentId }) => studentId)).toEqual([first, third].sort((left, right) => left - right));
  expect(listMarks(database, [columnId])).toEqual(readMarks(database, [columnId]));
});

it('answers many columns with all their marks, and leaves absences to their lessons', async () => {
  const { database, columnIds, lessonIds, studentIds } = await openColumns(40);
  const [lessonId = 0] = lessonIds;
  await database.write(TEST_AUTHOR, (transaction) => {
    for (const columnId of columnIds) for (const studentId of studentIds) transaction.insert(markTable, { columnId, studentId, ...SIGNED });
    for (const studentId of studentIds) transaction.insert(absenceTable, { lessonId, studentId, code: 'Н', source: 'typed', changedAt: TEST_AUTHOR.at });
  });
  expect(listMarks(database, columnIds)).toHaveLength(columnIds.length * studentIds.length);
  expect(listMarks(database, columnIds)).toEqual(readMarks(database, columnIds));
  expect(database.read((query) => query.listSiblings(absenceTable, lessonIds))).toHaveLength(studentIds.length);
});

/** The same numbers every time. */
function makeRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

// What is remembered is compared with the tables after every round of writes, of which some are refused half-way.
it('says the same as the tables after a thousand random entries', { timeout: 120_000 }, async () => {
  const { database, columnIds, studentIds } = await openColumns(6);
  const random = makeRandom(20251210);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const enter = (transaction: Transaction): void => {
    const key = { columnId: pick(columnIds), studentId: pick(studentIds) };
    const known = transaction.find(markTable, key);
    if (!known) transaction.insert(markTable, { ...key, ...SIGNED });
    else if (random(3) === 0) transaction.remove(markTable, key);
    else transaction.update(markTable, key, { value: 2 + random(4), comment: random(2) === 0 ? null : 'у доски' });
  };
  const COUNT = `SELECT count(*) AS "count", sum(value) AS "sum" FROM mark`;
  const sum = (query: Query): unknown => query.find(COUNT);
  for (let round = 0; round < 100; round += 1) {
    const jobs = Array.from({ length: 1 + random(4) }, () => {
      const [entries, isRefused, looks] = [1 + random(4), random(4) === 0, random(2) === 0];
      return database.write(TEST_AUTHOR, (transaction) => {
        for (let entry = 0; entry < entries; entry += 1) enter(transaction);
        if (looks) sum(transaction.query);
        if (isRefused) throw REFUSED;
      });
    });
    await Promise.allSettled(jobs);
    const some = columnIds.filter(() => random(2) === 0);
    if (some.length > 0) expect(listMarks(database, some)).toEqual(readMarks(database, some));
    expect(database.read(sum)).toEqual(database.connection.prepare(COUNT).get());
  }
});

it('keeps its bound also with groups that have no rows', () => {
  const siblings = new RememberedSiblings();
  for (let lesson = 0; lesson < 200_000; lesson += 1) siblings.keep(`absence ${String(lesson)}`, new Map());
  expect([siblings.find('absence 0'), siblings.find('absence 199999')]).toEqual([undefined, new Map()]);
});
