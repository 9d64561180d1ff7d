import { expect, it } from 'vitest';
import { hashAuditEntry } from '@main/database/audit-chain';
import { accountTable, auditEntryTable, importBatchTable, roomTable, staffTable, type AuditEntryRow, type RoomRow, type Table } from '@main/database/entities';
import type { SchoolDatabase } from '@main/database/school-database';
import { selectList } from '@main/database/table-statements';
import { openTestDatabase, TEST_AUTHOR } from '../../support/test-database';

function readAudit(database: SchoolDatabase): AuditEntryRow[] {
  return database.read((query) => query.all<AuditEntryRow>(`SELECT ${selectList(auditEntryTable as unknown as Table<never>)} FROM audit_entry ORDER BY id`));
}

function readRooms(database: SchoolDatabase): string[] {
  return database.read((query) => query.all<RoomRow>('SELECT name FROM room ORDER BY name')).map((room) => room.name);
}

it('writes an audit line with every change and chains them', async () => {
  const database = await openTestDatabase();
  const id = await database.write(TEST_AUTHOR, (transaction) => transaction.insert(roomTable, { name: '101', capacity: 30 }));
  await database.write(TEST_AUTHOR, (transaction) => transaction.update(roomTable, { id }, { capacity: 25 }, 'по акту'));
  await database.write(TEST_AUTHOR, (transaction) => {
    transaction.remove(roomTable, { id });
  });
  const lines = readAudit(database);
  expect(lines.map(({ action, entity, entityKey, before, after, reason }) => [action, entity, entityKey, before, after, reason])).toEqual([
    ['insert', 'room', String(id), null, `{"id":${String(id)},"name":"101","capacity":30,"rowVersion":1}`, null],
    ['update', 'room', String(id), '{"capacity":30,"rowVersion":1}', `{"id":${String(id)},"name":"101","capacity":25,"rowVersion":2}`, 'по акту'],
    ['delete', 'room', String(id), `{"id":${String(id)},"name":"101","capacity":25,"rowVersion":2}`, null, null],
  ]);
  let previous = '';
  for (const { hash, ...line } of lines) {
    expect(hash).toBe(hashAuditEntry(previous, line));
    previous = hash;
  }
});

it('changes nothing and writes no line when the values are the same', async () => {
  const database = await openTestDatabase();
  const id = await database.write(TEST_AUTHOR, (transaction) => transaction.insert(roomTable, { name: '101' }));
  expect(await database.write(TEST_AUTHOR, (transaction) => transaction.update(roomTable, { id }, { name: '101' }))).toBe(false);
  expect(readAudit(database)).toHaveLength(1);
});

it('undoes a failed use case alone when several go in one commit', async () => {
  const database = await openTestDatabase();
  const results = await Promise.allSettled([
    database.write(TEST_AUTHOR, (transaction) => transaction.insert(roomTable, { name: '101' })),
    database.write(TEST_AUTHOR, (transaction) => {
      transaction.insert(roomTable, { name: '102' });
      throw new Error('refused');
    }),
    database.write(TEST_AUTHOR, (transaction) => transaction.insert(roomTable, { name: '103' })),
  ]);
  expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(readRooms(database)).toEqual(['101', '103']);
  const lines = readAudit(database);
  expect(lines.map((line) => line.id)).toEqual([1, 2]);
});

it('stores a bulk as rows with digests and one audit line', async () => {
  const database = await openTestDatabase();
  const batchId = await database.write(TEST_AUTHOR, (transaction) => {
    const id = transaction.insert(importBatchTable, { kind: 'school', fileName: 'школа.xlsx', fileDigest: 'x', appliedAt: TEST_AUTHOR.at, rowCount: 2, state: 'applied', report: '{}' });
    transaction.bulkInsert(id, roomTable, { name: '101' });
    transaction.bulkInsert(id, roomTable, { name: '102' });
    expect(transaction.closeBulk(id, 'загрузка')).toBe(2);
    return id;
  });
  expect(readAudit(database).map((line) => [line.action, line.entity, line.entityKey])).toEqual([
    ['insert', 'import_batch', String(batchId)],
    ['bulk', 'import_batch', String(batchId)],
  ]);
  const rows = database.read((query) => query.all<{ entity: string; digest: string }>('SELECT entity, digest FROM import_row ORDER BY ordinal'));
  expect(rows.map((row) => row.entity)).toEqual(['room', 'room']);
  expect(new Set(rows.map((row) => row.digest)).size).toBe(2);
});

it('makes no new version of a row for its quiet columns alone', async () => {
  const database = await openTestDatabase();
  const versions = await database.write(TEST_AUTHOR, (transaction) => {
    const staffId = transaction.insert(staffTable, { lastName: 'Иванова', firstName: 'Мария', position: 'учитель' });
    const id = transaction.insert(accountTable, { staffId, login: 'ivanova', mustChange: 0, isBlocked: 0, failedAttempts: 0 });
    transaction.update(accountTable, { id }, { failedAttempts: 1 });
    const afterFailure = transaction.get(accountTable, { id }).rowVersion;
    transaction.update(accountTable, { id }, { failedAttempts: 0, isBlocked: 1 });
    return [afterFailure, transaction.get(accountTable, { id }).rowVersion];
  });
  expect(versions).toEqual([1, 2]);
  expect(readAudit(database)).toHaveLength(4);
});
