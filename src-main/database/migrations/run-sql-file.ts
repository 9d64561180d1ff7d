import type { QueryRunner } from 'typeorm';

/** Runs the statements of a migration's SQL file in their order. */
export async function runSqlFile(queryRunner: QueryRunner, sql: string): Promise<void> {
  for (const statement of sql.split(';\n')) {
    if (statement.trim() !== '') await queryRunner.query(statement);
  }
}

/** The `down` of every migration. */
export function refuseToGoBack(): Promise<void> {
  throw new Error('Migrations go forward only; restore the copy made before the upgrade.');
}
