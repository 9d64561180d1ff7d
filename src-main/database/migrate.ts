import { AppError } from '@shared/lib/app-error';
import { findNativeBinding } from './native-binding';
import { openConnection, preparePragmas, type DatabaseKey, type SqliteConnection } from './open-connection';
import { SCHEMA_VERSION } from './migrations';

/** How many migrations the file has; a file that a newer program wrote is refused and its version named (SYS-07). */
export function readSchemaVersion(connection: SqliteConnection): number {
  const version = Number(connection.pragma('user_version', { simple: true }));
  if (version > SCHEMA_VERSION) throw new AppError('fileNewer', { version: findProgramVersion(connection) });
  return version;
}

function findProgramVersion(connection: SqliteConnection): string {
  const row = connection.prepare(`SELECT value FROM setting WHERE name = 'programVersion'`).get() as { value: string } | undefined;
  return row?.value ?? 'неизвестна';
}

/**
 * Brings a file to this program's schema by the TypeORM migrations, on a connection of its own that is closed again in every
 * case (after a failed migration its foreign keys would stay off). Throws when foreign keys do not hold afterwards.
 */
export async function migrateFile(path: string, key: DatabaseKey, mode: 'existing' | 'new'): Promise<void> {
  await import('reflect-metadata');
  const [{ DataSource }, { MIGRATIONS }] = await Promise.all([import('typeorm'), import('./migrations')]);
  const nativeBinding = findNativeBinding();
  const dataSource = new DataSource({
    type: 'better-sqlite3',
    database: path,
    fileMustExist: mode === 'existing',
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
    prepareDatabase: (connection: unknown) => {
      preparePragmas(connection as SqliteConnection, key);
    },
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'all',
    logging: false,
  });
  try {
    await dataSource.initialize();
    await dataSource.runMigrations();
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
  stampSchemaVersion(path, key);
}

function stampSchemaVersion(path: string, key: DatabaseKey): void {
  const connection = openConnection(path, key);
  try {
    const broken = connection.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`foreign keys are broken after the migration: ${String(broken.length)}`);
    connection.pragma(`user_version = ${String(SCHEMA_VERSION)}`);
  } finally {
    connection.close();
  }
}
