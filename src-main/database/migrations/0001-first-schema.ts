import type { MigrationInterface, QueryRunner } from 'typeorm';
import sql from './0001-first-schema.sql?raw';
import { refuseToGoBack, runSqlFile } from './run-sql-file';

/** School, people, curriculum, timetable, journal, audit, imports. Frozen: later changes are new migrations. */
export class FirstSchema1767225600001 implements MigrationInterface {
  readonly name = 'FirstSchema1767225600001';
  readonly up = (queryRunner: QueryRunner): Promise<void> => runSqlFile(queryRunner, sql);
  readonly down = refuseToGoBack;
}
