import type { QueryRunner } from 'typeorm';
import { translateSchema } from '../postgres/translate-schema';

/** Runs the statements of a migration's SQL file in their order, on PostgreSQL in its words. */
export async function runSqlFile(queryRunner: QueryRunner, sql: string): Promise<void> {
  const isPostgres = queryRunner.connection.options.type === 'postgres';
  for (const statement of sql.split(';\n')) {
    if (statement.trim() !== '') await queryRunner.query(isPostgres ? translateSchema(statement) : statement);
  }
}

/** The `down` of every migration. */
export function refuseToGoBack(): Promise<void> {
  throw new Error('Migrations go forward only; restore the copy made before the upgrade.');
}
