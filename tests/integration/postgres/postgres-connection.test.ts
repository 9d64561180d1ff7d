import { Client } from 'pg';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createSchoolDatabase } from '@main/database/create-school-database';
import { auditEntryTable, markTable, roomTable, settingTable, staffTable, studyGroupTable } from '@main/database/entities';
import { PostgresConnection } from '@main/database/postgres/postgres-connection';
import { openSchoolDatabase, type SchoolDatabase } from '@main/database/school-database';
import { verifySchool } from '@main/features/audit';
import { startPostgresCluster } from '../../support/postgres-cluster';
import { openTestDatabase, TEST_AUTHOR, TEST_KEY } from '../../support/test-database';
import { makePostgresDatabase, postgresAddress } from '../../support/test-school';

const rooms = (database: SchoolDatabase) => database.read((query) => query.all<{ name: string }>('SELECT name FROM room ORDER BY id')).map((room) => room.name);
const addRoom = (database: SchoolDatabase, name: string) => database.write(TEST_AUTHOR, (transaction) => transaction.insert(roomTable, { name }));

// PostgreSQL answers ROLLBACK to the COMMIT after a failed statement, and no error: the write was acknowledged and lost.
it('acknowledges nothing of a use case that swallows the failure of a statement', async () => {
  const database = await openTestDatabase();
  await addRoom(database, '101');
  const swallowing = database.write(TEST_AUTHOR, (transaction) => {
    transaction.insert(roomTable, { name: '102' });
    try {
      transaction.insert(roomTable, { name: '101' });
    } catch (error) {
      return String(error);
    }
    return '';
  });
  await expect(swallowing).rejects.toThrow('rolled back');
  expect(rooms(database)).toEqual(['101']);
  await addRoom(database, '103');
  expect(rooms(database)).toEqual(['101', '103']);
});

it('refuses the use case whose line of the log cannot be written', async () => {
  const database = await openTestDatabase();
  database.connection.exec(`ALTER TABLE audit_entry ADD CHECK (workstation <> 'ЧУЖОЙ')`);
  await expect(database.write({ ...TEST_AUTHOR, workstation: 'ЧУЖОЙ' }, (transaction) => transaction.insert(roomTable, { name: '101' }))).rejects.toThrow('audit_entry');
  expect(rooms(database)).toEqual([]);
  expect(database.connection.inTransaction).toBe(false);
});

it('compares and sorts texts as SQLite does: by code, ASCII letters alone lowered', async () => {
  const database = await openTestDatabase();
  for (const name of ['б', 'Б', 'a', 'B', 'ё', 'Ё', '10', '9']) await database.write(TEST_AUTHOR, (transaction) => transaction.insert(settingTable, { name, value: 'x' }));
  const names = database.read((query) => query.all<{ name: string }>('SELECT name FROM setting ORDER BY name')).map((row) => row.name);
  expect(names.join(' ')).toBe('10 9 B a Ё Б б ё');
  const find = (name: string) => database.read((query) => query.all<{ name: string }>('SELECT name FROM setting WHERE lower(name) = lower(?)', name)).map((row) => row.name);
  expect([find('A'), find('Ё')]).toEqual([['a'], ['Ё']]);
});

it('answers numbers and truth as numbers', async () => {
  const database = await openTestDatabase();
  await addRoom(database, '101');
  expect(database.read((query) => query.find('SELECT count(*) AS "count", sum(id) AS "sum", id = 1 AS "isFirst", 7 / 2 AS "half", capacity AS "capacity" FROM room GROUP BY id, capacity')))
    .toEqual({ count: 1, sum: 1, isFirst: 1, half: 3, capacity: null });
});

it('refuses a text with a NUL and a row that refers to nothing', async () => {
  const database = await openTestDatabase();
  await expect(addRoom(database, 'a\0b')).rejects.toMatchObject({ code: 'invalidInput' });
  await expect(database.write(TEST_AUTHOR, (transaction) => transaction.insert(studyGroupTable, { classId: 77, kind: 'class' }))).rejects.toMatchObject({ code: '23503' });
  expect(rooms(database)).toEqual([]);
});

it('reads rows of a large answer piece by piece', async () => {
  const database = await openTestDatabase();
  database.connection.exec(`INSERT INTO room (name, row_version) SELECT 'к' || n, 1 FROM generate_series(1, 4500) AS n`);
  const count = database.read((query) => {
    query.find('SELECT 1 AS "one"');
    return [...database.connection.prepare('SELECT id FROM room WHERE id > ?').iterate(100)].length;
  });
  expect(count).toBe(4400);
});

it('says that the server is gone, loses nothing that was acknowledged and goes on when it is back', async () => {
  const cluster = await startPostgresCluster({ isDurable: true });
  onTestFinished(cluster.remove);
  const { database } = await createSchoolDatabase(postgresAddress('postgres', { port: cluster.port }), TEST_KEY, () => Promise.resolve());
  await addRoom(database, '101');
  cluster.stop();
  await expect(addRoom(database, '102')).rejects.toMatchObject({ code: 'serverUnreachable' });
  expect(() => rooms(database)).toThrow(expect.objectContaining({ code: 'serverUnreachable' }) as Error);
  cluster.start();
  expect(rooms(database)).toEqual(['101']);
  await Promise.all([addRoom(database, '103'), addRoom(database, '104')]);
  expect(rooms(database)).toEqual(['101', '103', '104']);
  expect(verifySchool(database).findings).toEqual([]);
  database.close();
});

it('gives up the whole commit when the server goes away in the middle of it', async () => {
  const cluster = await startPostgresCluster({ isDurable: true });
  onTestFinished(cluster.remove);
  const { database } = await createSchoolDatabase(postgresAddress('postgres', { port: cluster.port }), TEST_KEY, () => Promise.resolve());
  const results = await Promise.allSettled([
    addRoom(database, '101'),
    database.write(TEST_AUTHOR, (transaction) => {
      transaction.insert(roomTable, { name: '102' });
      cluster.stop();
      cluster.start();
      return transaction.insert(staffTable, { lastName: 'Иванова', firstName: 'Мария', position: 'учитель' });
    }),
  ]);
  expect(results.map((result) => result.status)).toEqual(['rejected', 'rejected']);
  expect(rooms(database)).toEqual([]);
  expect(database.read((query) => query.find(`SELECT count(*) AS "count" FROM ${auditEntryTable.name}`))).toEqual({ count: 0 });
  database.close();
});

/** As when the server ends the session of a computer that it does not hear of any more, and another one writes. */
async function endSession(address: string, sql: string): Promise<void> {
  const other = new Client({ connectionString: address });
  await other.connect();
  await other.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()');
  await other.query(sql);
  await other.end();
}

it('believes what it remembers only as long as its session lives: what another holder has written meanwhile is seen', async () => {
  const address = await makePostgresDatabase();
  const database = await openTestDatabase(address);
  await addRoom(database, '101');
  expect(rooms(database)).toEqual(['101']);
  await endSession(address, `INSERT INTO school.room (name, row_version) VALUES ('102', 1)`);
  await vi.waitFor(() => { expect(rooms(database)).toEqual(['101', '102']); }, { timeout: 5000, interval: 100 });
  await addRoom(database, '103');
  expect(rooms(database)).toEqual(['101', '102', '103']);
});

it('begins a read again when the session turns out to have ended in the middle of it', async () => {
  const address = await makePostgresDatabase();
  const database = await openTestDatabase(address);
  // Marks of no lesson.
  database.connection.exec('SET session_replication_role = replica');
  const setMark = { studentId: 7, value: 5, source: 'typed', changedAt: TEST_AUTHOR.at };
  await database.write(TEST_AUTHOR, (transaction) => transaction.insert(markTable, { columnId: 1, ...setMark }));
  const listMarks = (columnIds: number[]) => database.read((query) => query.listSiblings(markTable, columnIds)).map(({ columnId, studentId }) => [columnId, studentId]);
  expect(listMarks([1])).toEqual([[1, 7]]);
  await endSession(address, `SET session_replication_role = replica; INSERT INTO school.mark (column_id, student_id, value, source, changed_at, row_version) VALUES (1, 8, 4, 'typed', '2025', 1)`);
  await vi.waitFor(() => { expect((database.connection as PostgresConnection).isAlive).toBe(false); });
  vi.spyOn(PostgresConnection.prototype, 'isAlive', 'get').mockReturnValueOnce(true);
  expect(listMarks([1, 2])).toEqual([[1, 7], [1, 8]]);
});

it('does nothing without the lock once its session has ended and another computer has the school', async () => {
  const address = await makePostgresDatabase();
  const database = await openTestDatabase(address);
  await addRoom(database, '101');
  await endSession(address, 'SELECT 1');
  const other = await openSchoolDatabase(address, TEST_KEY);
  await vi.waitFor(() => { expect((database.connection as PostgresConnection).isAlive).toBe(false); });
  for (const attempt of [1, 2]) {
    expect(() => rooms(database), String(attempt)).toThrow(expect.objectContaining({ code: 'fileLocked' }) as Error);
    await expect(addRoom(database, '102')).rejects.toMatchObject({ code: 'fileLocked' });
  }
  other.close();
  await vi.waitFor(() => { expect(rooms(database)).toEqual(['101']); });
});

it('answers nothing after it was closed, and does not take the lock again', async () => {
  const address = await makePostgresDatabase();
  const database = await openTestDatabase(address);
  expect(rooms(database)).toEqual([]);
  database.close();
  expect(() => rooms(database)).toThrow('closed');
  await vi.waitFor(async () => { (await openSchoolDatabase(address, TEST_KEY)).close(); });
  expect(() => rooms(database)).toThrow('closed');
});
