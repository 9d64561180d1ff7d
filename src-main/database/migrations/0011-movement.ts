import type { MigrationInterface, QueryRunner } from 'typeorm';
import sql from './0011-movement.sql?raw';
import { refuseToGoBack, runSqlFile } from './run-sql-file';

/** Orders on pupils, their movement, marks carried to another page, requests of class teachers, the promotion to the next year. */
export class Movement1795305600011 implements MigrationInterface {
  readonly name = 'Movement1795305600011';
  readonly up = (queryRunner: QueryRunner): Promise<void> => runSqlFile(queryRunner, sql);
  readonly down = refuseToGoBack;
}
