import type { Connection, Statement } from './connection';
import { PostgresConnection } from './postgres/postgres-connection';

/** What the two databases do differently although the statements are the same. */
export type Dialect = 'sqlite' | 'postgres';

export function findDialect(connection: Connection): Dialect {
  return connection instanceof PostgresConnection ? 'postgres' : 'sqlite';
}

/**
 * A number that is another one after each write of somebody else. On a server nobody else writes as long as the session with its lock
 * lives, so there it is the session's number.
 */
export function readFileVersion(connection: Connection, prepare: (sql: string) => Statement): number {
  if (connection instanceof PostgresConnection) return connection.sessionNumber;
  return (prepare('PRAGMA data_version').get() as { data_version: number }).data_version;
}

/** Whether what was read of the tables still holds without asking: on a server as long as the session with its lock is known to live. */
export function isSoleWriter(connection: Connection): boolean {
  return connection instanceof PostgresConnection && connection.isAlive;
}
