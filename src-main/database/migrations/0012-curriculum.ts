import type { MigrationInterface, QueryRunner } from 'typeorm';
import sql from './0012-curriculum.sql?raw';
import { refuseToGoBack, runSqlFile } from './run-sql-file';

/** Dated hours of the plan and of pages, groups across classes, proposals of a division, individual plans. */
export class Curriculum1795305600012 implements MigrationInterface {
  readonly name = 'Curriculum1795305600012';
  readonly up = (queryRunner: QueryRunner): Promise<void> => runSqlFile(queryRunner, sql);
  readonly down = refuseToGoBack;
}
