import type { MigrationInterface, QueryRunner } from 'typeorm';
import sql from './0021-programmes.sql?raw';
import { refuseToGoBack, runSqlFile } from './run-sql-file';

/** Files kept in the school's database, work programmes (CUR-04); programmes of a college, their plans by semester, the weeks of its year (CUR-02). */
export class Programmes1795305600021 implements MigrationInterface {
  readonly name = 'Programmes1795305600021';
  readonly up = (queryRunner: QueryRunner): Promise<void> => runSqlFile(queryRunner, sql);
  readonly down = refuseToGoBack;
}
