import { expect, it } from 'vitest';
import { formatAppError } from '@shared/contract/app-error-text';
import { AppError } from '@shared/lib/app-error';
import { createSchoolDatabase } from '@main/database/create-school-database';
import { roomTable } from '@main/database/entities';
import { SCHEMA_VERSION } from '@main/database/migrations';
import { hidePassword } from '@main/database/postgres/postgres-name';
import { openSchoolDatabase } from '@main/database/school-database';
import { openTestDatabase, TEST_AUTHOR, TEST_KEY } from '../../support/test-database';
import { makePostgresDatabase, postgresAddress, runAsServerOwner } from '../../support/test-school';

const open = (address: string) => openSchoolDatabase(address, TEST_KEY);

async function failureOf(attempt: Promise<unknown>): Promise<AppError> {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('nothing failed');
}

it('tells apart a server that is down, a wrong password, no database, no school', async () => {
  const address = await makePostgresDatabase();
  const wrong = [
    [postgresAddress('postgres', { port: 1 }), 'serverUnreachable'],
    [postgresAddress('postgres', { password: 'wrong' }), 'serverRefused'],
    [postgresAddress('no_such_school'), 'serverDatabaseMissing'],
    [address, 'serverWithoutSchool'],
  ] as const;
  for (const [name, code] of wrong) {
    const failure = await failureOf(open(name));
    expect(failure.code).toBe(code);
    expect(formatAppError(failure)).not.toMatch(/school-password|:wrong@|\{/);
    expect(formatAppError(failure)).toContain('127.0.0.1');
  }
});

it('refuses a database that cannot keep Russian letters', async () => {
  const address = await makePostgresDatabase(`ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0`);
  expect(await failureOf(createSchoolDatabase(address, TEST_KEY, () => Promise.resolve()))).toMatchObject({ code: 'serverDatabaseUnfit', details: { encoding: 'LATIN1' } });
});

it('refuses a user who may not make tables', async () => {
  const address = await makePostgresDatabase();
  await runAsServerOwner(`CREATE ROLE guest_${String(process.pid)} LOGIN PASSWORD 'guest'`);
  const asGuest = address.replace(/\/\/postgres:[^@]*@/, `//guest_${String(process.pid)}:guest@`);
  expect(await failureOf(createSchoolDatabase(asGuest, TEST_KEY, () => Promise.resolve()))).toMatchObject({ code: 'serverRightsMissing' });
});

it('does not say that there is no school where only the rights are missing', async () => {
  const address = await makePostgresDatabase();
  (await openTestDatabase(address)).close();
  await runAsServerOwner(`CREATE ROLE reader_${String(process.pid)} LOGIN PASSWORD 'guest'`);
  const asReader = address.replace(/\/\/postgres:[^@]*@/, `//reader_${String(process.pid)}:guest@`);
  expect(await failureOf(openWhenFree(asReader))).toMatchObject({ code: 'serverRightsMissing' });
});

it('lets one program at a time open a school', async () => {
  const address = await makePostgresDatabase();
  const first = await openTestDatabase(address);
  expect((await failureOf(open(address))).code).toBe('fileLocked');
  first.close();
  const second = await openWhenFree(address);
  expect(second.read((query) => query.all('SELECT id FROM room'))).toEqual([]);
  second.close();
});

it('refuses a school that a newer program wrote and names its version', async () => {
  const address = await makePostgresDatabase();
  const database = await openTestDatabase(address);
  database.connection.exec(`INSERT INTO setting (name, value, row_version) VALUES ('programVersion', '7.2.0', 1); INSERT INTO migrations (timestamp, name) VALUES (1, 'FromTheFuture1')`);
  database.close();
  expect(await failureOf(openWhenFree(address))).toMatchObject({ code: 'fileNewer', details: { version: '7.2.0' } });
});

it('brings an older school to the present schema and keeps its rows', async () => {
  const address = await makePostgresDatabase();
  const database = await openTestDatabase(address);
  await database.write(TEST_AUTHOR, (transaction) => transaction.insert(roomTable, { name: '101' }));
  // As the first program left it: the tables of the second migration are not there.
  database.connection.exec(`DROP TABLE holder, client_request, session_ticket, workstation; DELETE FROM migrations WHERE name LIKE 'Holder%'`);
  database.close();
  const opened = await openWhenFree(address);
  expect(opened.read((query) => query.all('SELECT name FROM room'))).toEqual([{ name: '101' }]);
  expect(opened.read((query) => query.all('SELECT name FROM migrations'))).toHaveLength(SCHEMA_VERSION);
  expect(opened.read((query) => query.all('SELECT epoch FROM holder'))).toEqual([]);
  opened.close();
});

it('leaves nothing on the server when making a school fails, and refuses a second one', async () => {
  const address = await makePostgresDatabase();
  await expect(createSchoolDatabase(address, TEST_KEY, () => Promise.reject(new Error('broken file')))).rejects.toThrow('broken file');
  const database = await openTestDatabase(address);
  expect(database.read((query) => query.all(`SELECT schema_name FROM information_schema.schemata WHERE schema_name LIKE 'school%'`))).toEqual([{ schema_name: 'school' }]);
  database.close();
  await expect(openWhenFree(address).then((opened) => { opened.close(); })).resolves.toBeUndefined();
  expect((await failureOf(createWhenFree(address))).code).toBe('serverHasSchool');
});

it.each([
  ['postgres://ivan:secret@server:5432/school', 'postgres://ivan@server:5432/school'],
  ['postgres://server/school?user=ivan&password=secret', 'postgres://server/school?user=ivan'],
  ['postgres://ivan@server/school', 'postgres://ivan@server/school'],
  ['D:\\Школа', 'D:\\Школа'],
])('shows %s without its password', (name, shown) => {
  expect(hidePassword(name)).toBe(shown);
});

/** The server notices a moment later that a session is over. */
async function openWhenFree(address: string): ReturnType<typeof open> {
  return retryWhileLocked(() => open(address));
}

async function createWhenFree(address: string): Promise<unknown> {
  return retryWhileLocked(() => createSchoolDatabase(address, TEST_KEY, () => Promise.resolve()));
}

async function retryWhileLocked<T>(attempt: () => Promise<T>): Promise<T> {
  for (let count = 1; ; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'fileLocked' || count > 50) throw error;
      await new Promise((wake) => setTimeout(wake, 20));
    }
  }
}
