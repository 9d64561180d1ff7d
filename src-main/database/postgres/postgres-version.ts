import { AppError } from '@shared/lib/app-error';
import type { Connection } from '../connection';
import { MIGRATIONS, SCHEMA_VERSION } from '../migrations';

/** How many migrations the schema has, 0 where there is no school. One that a newer program wrote is refused and its version named (SYS-07). */
export function readPostgresVersion(connection: Connection, schema: string): number {
  // Unlike the information schema it names also what this user may not read: that is another failure than no school.
  const table = connection.prepare('SELECT 1 AS "one" FROM pg_catalog.pg_tables WHERE schemaname = ? AND tablename = ?').get(schema, 'migrations');
  if (table === undefined) return 0;
  const names = connection.prepare(`SELECT name AS "name" FROM ${schema}.migrations`).all() as { name: string }[];
  const known = new Set<string>(MIGRATIONS.map((Migration) => new Migration().name));
  if (names.length > SCHEMA_VERSION || names.some(({ name }) => !known.has(name))) throw new AppError('fileNewer', { version: findProgramVersion(connection, schema) });
  return names.length;
}

function findProgramVersion(connection: Connection, schema: string): string {
  const row = connection.prepare(`SELECT value AS "value" FROM ${schema}.setting WHERE name = 'programVersion'`).get() as { value: string } | undefined;
  return row?.value ?? 'неизвестна';
}
