import type { MigrationInterface, QueryRunner } from 'typeorm';
import sql from './0007-regulation.sql?raw';
import { refuseToGoBack, runSqlFile } from './run-sql-file';

/** Dated changes of the school's regulation; when each part of a lesson's record was written. */
export class Regulation1795305600007 implements MigrationInterface {
  readonly name = 'Regulation1795305600007';
  readonly up = (queryRunner: QueryRunner): Promise<void> => runSqlFile(queryRunner, sql);
  readonly down = refuseToGoBack;
}
