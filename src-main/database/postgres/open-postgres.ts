import { AppError } from '@shared/lib/app-error';
import { SCHEMA_VERSION } from '../migrations';
import { toStorageError } from '../storage-error';
import { migratePostgres } from './migrate-postgres';
import { PostgresConnection } from './postgres-connection';
import { hidePassword } from './postgres-name';
import { readPostgresVersion } from './postgres-version';

/** Where the tables of a school are in its database. */
export const SCHOOL_SCHEMA = 'school';
const UNFINISHED_SCHEMA = 'school_unfinished';

/** Opens the school at an address, brought to this program's schema. What is wrong – server, password, database, school – is told apart. */
export async function openPostgres(name: string): Promise<PostgresConnection> {
  return withLock(name, async (connection) => {
    const version = readPostgresVersion(connection, SCHOOL_SCHEMA);
    if (version === 0) throw new AppError('serverWithoutSchool', { folder: hidePassword(name) });
    if (version < SCHEMA_VERSION) await migratePostgres(name, SCHOOL_SCHEMA);
  });
}

/**
 * Makes the tables of a new school and lets `fill` write into them, aside until all of it is there. When `fill` throws, nothing is
 * left. Refused where a school is already.
 */
export async function createPostgres<T>(name: string, fill: (connection: PostgresConnection) => Promise<T>): Promise<{ connection: PostgresConnection; filled: T }> {
  const connection = await withLock(name, async (held) => {
    if (readPostgresVersion(held, SCHOOL_SCHEMA) > 0) throw new AppError('serverHasSchool', { folder: hidePassword(name) });
    held.exec(`DROP SCHEMA IF EXISTS ${UNFINISHED_SCHEMA} CASCADE; CREATE SCHEMA ${UNFINISHED_SCHEMA}; SET search_path TO ${UNFINISHED_SCHEMA}`);
    await migratePostgres(name, UNFINISHED_SCHEMA);
  });
  try {
    const filled = await fill(connection);
    connection.exec(`DROP SCHEMA IF EXISTS ${SCHOOL_SCHEMA}; ALTER SCHEMA ${UNFINISHED_SCHEMA} RENAME TO ${SCHOOL_SCHEMA}; SET search_path TO ${SCHOOL_SCHEMA}`);
    return { connection, filled };
  } catch (error) {
    if (!connection.isLost) connection.exec(`DROP SCHEMA IF EXISTS ${UNFINISHED_SCHEMA} CASCADE`);
    connection.close();
    throw toStorageError(error, hidePassword(name));
  }
}

async function withLock(name: string, prepare: (connection: PostgresConnection) => Promise<void>): Promise<PostgresConnection> {
  try {
    const connection = new PostgresConnection(name, SCHOOL_SCHEMA);
    try {
      await prepare(connection);
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  } catch (error) {
    throw toStorageError(error, hidePassword(name));
  }
}
