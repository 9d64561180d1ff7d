import type { MigrationInterface, QueryRunner } from 'typeorm';
import sql from './0001-first-schema.sql?raw';

/** School, people, curriculum, timetable, journal, audit, imports. Frozen: later changes are new migrations. */
export class FirstSchema1767225600001 implements MigrationInterface {
  readonly name = 'FirstSchema1767225600001';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of sql.split(';\n')) {
      if (statement.trim() !== '') await queryRunner.query(statement);
    }
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only; restore the copy made before the upgrade.');
  }
}
