import { expect, it } from 'vitest';
import { roomTable, settingTable } from '@main/database/entities';
import { openConnection } from '@main/database/open-connection';
import { RememberedRows } from '@main/database/remembered-rows';
import { SCHOOL_FILE } from '@main/database/school-database';
import { join } from 'node:path';
import { IS_POSTGRES } from '../../support/test-school';
import { openTestDatabase, TEST_AUTHOR, TEST_KEY } from '../../support/test-database';

const SQL = `SELECT value FROM setting WHERE name = 'probe'`;
const recall = (database: Awaited<ReturnType<typeof openTestDatabase>>) => database.read((query) => query.recall<{ value: string }>(SQL).map((row) => row.value));

it('answers from memory until a write touches the table', async () => {
  const database = await openTestDatabase();
  expect(recall(database)).toEqual([]);
  await database.write(TEST_AUTHOR, (transaction) => transaction.insert(settingTable, { name: 'probe', value: 'one' }));
  expect(recall(database)).toEqual(['one']);
  await database.write(TEST_AUTHOR, (transaction) => transaction.update(settingTable, { name: 'probe' }, { value: 'two' }));
  expect(recall(database)).toEqual(['two']);
});

it('keeps nothing of what a failed use case has written and read', async () => {
  const database = await openTestDatabase();
  await database.write(TEST_AUTHOR, (transaction) => transaction.insert(settingTable, { name: 'probe', value: 'one' }));
  const failing = database.write(TEST_AUTHOR, (transaction) => {
    transaction.update(settingTable, { name: 'probe' }, { value: 'lost' });
    expect(transaction.query.recall<{ value: string }>(SQL)[0]?.value).toBe('lost');
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(recall(database)).toEqual(['one']);
});

it('gives every caller rows of its own, and the very same frozen ones to who asks for those', async () => {
  const database = await openTestDatabase();
  await database.write(TEST_AUTHOR, (transaction) => transaction.insert(settingTable, { name: 'probe', value: 'one' }));
  const all = () => database.read((query) => query.all<{ value: string }>(SQL));
  const [mine] = all();
  if (mine) mine.value = 'mine';
  expect(all()).toEqual([{ value: 'one' }]);
  const [first, second] = [0, 1].map(() => database.read((query) => query.recall<{ value: string }>(SQL)));
  expect(second).toBe(first);
  expect(() => { Object.assign(first?.[0] ?? {}, { value: 'mine' }); }).toThrow(TypeError);
  expect(all()).toEqual([{ value: 'one' }]);
});

it('tells a list from its first row', async () => {
  const database = await openTestDatabase();
  for (const name of ['101', '102']) await database.write(TEST_AUTHOR, (transaction) => transaction.insert(settingTable, { name, value: 'x' }));
  const sql = 'SELECT name AS "name" FROM setting ORDER BY name';
  expect(database.read((query) => query.find(sql))).toEqual({ name: '101' });
  expect(database.read((query) => query.all(sql))).toEqual([{ name: '101' }, { name: '102' }]);
  expect(database.read((query) => query.find(sql))).toEqual({ name: '101' });
});

it('looks a row up by its key, and sees it changed, renamed, removed', async () => {
  const database = await openTestDatabase();
  const find = (name: string) => database.read((query) => query.findRow(settingTable, { name }))?.value;
  expect(find('probe')).toBeUndefined();
  await database.write(TEST_AUTHOR, (transaction) => transaction.insert(settingTable, { name: 'probe', value: 'one' }));
  expect(find('probe')).toBe('one');
  expect(find('other')).toBeUndefined();
  await database.write(TEST_AUTHOR, (transaction) => transaction.update(settingTable, { name: 'probe' }, { name: 'other' }));
  expect([find('probe'), find('other')]).toEqual([undefined, 'one']);
  await database.write(TEST_AUTHOR, (transaction) => { transaction.remove(settingTable, { name: 'other' }); });
  expect(find('other')).toBeUndefined();
});

it('reads a query anew after a write to any of its tables: joined, listed, asked within', async () => {
  const database = await openTestDatabase();
  const queries = [
    'SELECT (SELECT count(*) FROM setting) + count(*) AS "count" FROM room',
    'SELECT count(*) AS "count" FROM room, setting',
    'WITH named AS (SELECT name FROM setting) SELECT count(*) AS "count" FROM named',
    'SELECT count(*) AS "count" FROM room LEFT JOIN setting ON setting.name = room.name',
  ];
  const ask = () => database.read((query) => queries.map((sql) => query.find<{ count: number }>(sql)?.count));
  await database.write(TEST_AUTHOR, (transaction) => transaction.insert(roomTable, { name: '101' }));
  expect(ask()).toEqual([1, 0, 0, 1]);
  await database.write(TEST_AUTHOR, (transaction) => transaction.insert(settingTable, { name: '101', value: 'x' }));
  expect(ask()).toEqual([2, 1, 1, 1]);
  await database.write(TEST_AUTHOR, (transaction) => transaction.insert(roomTable, { name: '102' }));
  expect(ask()).toEqual([3, 2, 1, 2]);
});

it.skipIf(IS_POSTGRES)('does not remember what is no table of the school', async () => {
  const database = await openTestDatabase();
  const count = () => database.read((query) => query.find<{ count: number }>(`SELECT count(*) AS "count" FROM sqlite_master WHERE name = 'foreign_one'`))?.count;
  expect(count()).toBe(0);
  database.connection.exec('CREATE TABLE foreign_one (id INTEGER)');
  expect(count()).toBe(1);
});

it('is asked for the tables themselves after it was told to forget', async () => {
  const database = await openTestDatabase();
  await database.write(TEST_AUTHOR, (transaction) => transaction.insert(settingTable, { name: 'probe', value: 'one' }));
  expect(recall(database)).toEqual(['one']);
  database.connection.exec(`UPDATE setting SET value = 'past the door' WHERE name = 'probe'`);
  expect(recall(database)).toEqual(['one']);
  database.forgetAnswers();
  expect(recall(database)).toEqual(['past the door']);
});

it.skipIf(IS_POSTGRES)('drops what another program has changed with the next transaction that reaches the file', async () => {
  const database = await openTestDatabase();
  await database.write(TEST_AUTHOR, (transaction) => transaction.insert(settingTable, { name: 'probe', value: 'one' }));
  expect(recall(database)).toEqual(['one']);
  const other = openConnection(join(database.folder, SCHOOL_FILE), TEST_KEY);
  other.prepare(`UPDATE setting SET value = 'foreign' WHERE name = 'probe'`).run();
  other.close();
  database.read((query) => query.find('SELECT count(*) FROM setting'));
  expect(recall(database)).toEqual(['foreign']);
});

it.skipIf(IS_POSTGRES)('never mixes what it remembers with what another program has written', async () => {
  const database = await openTestDatabase();
  await database.write(TEST_AUTHOR, (transaction) => transaction.insert(settingTable, { name: 'probe', value: 'one' }));
  const COUNT = 'SELECT count(*) AS "count" FROM room';
  const look = () => database.read((query) => [query.recall<{ value: string }>(SQL)[0]?.value, query.find<{ count: number }>(COUNT)?.count]);
  expect(look()).toEqual(['one', 0]);
  const other = openConnection(join(database.folder, SCHOOL_FILE), TEST_KEY);
  other.exec(`BEGIN; UPDATE setting SET value = 'two' WHERE name = 'probe'; INSERT INTO room (name, row_version) VALUES ('101', 1); COMMIT`);
  other.close();
  expect(look()).toEqual(['two', 1]);
});

it.skipIf(IS_POSTGRES)('chains to the line that another program has appended', async () => {
  const database = await openTestDatabase();
  await database.write(TEST_AUTHOR, (transaction) => transaction.insert(settingTable, { name: 'probe', value: 'one' }));
  const other = openConnection(join(database.folder, SCHOOL_FILE), TEST_KEY);
  other.prepare(`INSERT INTO audit_entry (id, at, workstation, procedure, action, hash) SELECT max(id) + 1, '2025', 'X', 'x', 'note', 'foreign' FROM audit_entry`).run();
  const { id } = other.prepare('SELECT max(id) AS id FROM audit_entry').get() as { id: number };
  other.close();
  database.read((query) => query.find('SELECT count(*) FROM setting'));
  await database.write(TEST_AUTHOR, (transaction) => transaction.insert(settingTable, { name: 'second', value: 'one' }));
  expect(database.read((query) => query.find<{ id: number }>('SELECT max(id) AS id FROM audit_entry'))?.id).toBe(id + 1);
});

it('keeps its bound also with answers that are asked for by long lists', () => {
  const remembered = new RememberedRows();
  const asked = (number: number) => ({ sql: 'SELECT id FROM student WHERE id IN (?)', values: `${String(number)} ${'1234567,'.repeat(500)}` });
  for (let number = 0; number < 5000; number += 1) remembered.keep(asked(number), []);
  expect([remembered.find(asked(0)), remembered.find(asked(4999))]).toEqual([undefined, []]);
});
