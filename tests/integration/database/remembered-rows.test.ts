import { expect, it } from 'vitest';
import { settingTable } from '@main/database/entities';
import { openConnection } from '@main/database/open-connection';
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
