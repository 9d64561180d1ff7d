import { PostgresError } from './postgres-error';
import type { ConnectOptions } from './postgres-link';

/** Runs the migrations that a schema lacks, in one transaction, on a connection of their own; the caller holds the school's lock. */
export async function migratePostgres(name: string, schema: string): Promise<void> {
  await import('reflect-metadata');
  const [{ DataSource }, { MIGRATIONS }] = await Promise.all([import('typeorm'), import('../migrations')]);
  const session: ConnectOptions = { options: `-c search_path=${schema}`, connectionTimeoutMillis: 10_000, max: 1 };
  const dataSource = new DataSource({ type: 'postgres', url: name, schema, extra: session, migrations: MIGRATIONS, migrationsTransactionMode: 'all', logging: false });
  try {
    await dataSource.initialize();
    await dataSource.runMigrations();
  } catch (error) {
    throw toPostgresError(error);
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
}

/** What the server has answered bears its code, also under the name that TypeORM gives it; anything else is a bug. */
function toPostgresError(error: unknown): unknown {
  const hasCode = error instanceof Error && 'code' in error && typeof error.code === 'string';
  return hasCode ? new PostgresError(error.message, String(error.code), false) : error;
}
