import { Client } from 'pg';
import { onTestFinished } from 'vitest';
import { POSTGRES_PASSWORD } from './postgres-cluster';
import { makeTemporaryFolder } from './temporary-folder';

export const IS_POSTGRES = process.env.UCH_TEST_DIALECT === 'postgres';

let databaseCount = 0;

/** Where a test keeps its school: a folder with nothing in it or, on PostgreSQL, an empty database. */
export function makeSchoolPlace(): Promise<string> {
  return IS_POSTGRES ? makePostgresDatabase() : Promise.resolve(makeTemporaryFolder());
}

/** The address of a new empty database of this run's server; gone after the test. */
export async function makePostgresDatabase(options = ''): Promise<string> {
  databaseCount += 1;
  const name = `school_${String(process.pid)}_${String(databaseCount)}`;
  await runAsServerOwner(`CREATE DATABASE ${name} ${options}`);
  onTestFinished(() => runAsServerOwner(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  return postgresAddress(name);
}

export function postgresAddress(name: string, { password = POSTGRES_PASSWORD, port = Number(process.env.UCH_TEST_POSTGRES_PORT) } = {}): string {
  return `postgres://postgres:${password}@127.0.0.1:${String(port)}/${name}`;
}

export async function runAsServerOwner(sql: string): Promise<void> {
  const client = new Client({ connectionString: postgresAddress('postgres') });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
